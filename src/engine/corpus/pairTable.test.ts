import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleaningRules } from '../../core/corpus/cleaningRules.ts';
import { type PairFate, parts } from '../../core/corpus/pairFate.ts';
import type { SentencePair } from '../../core/corpus/sentencePair.ts';
import type { PairQuery } from '../../protocol/pairs.ts';
import { createPairTable } from './pairTable.ts';

const never = new AbortController().signal;
const all: PairQuery = { query: '', which: 'all', order: 'file', from: 0, count: 20 };

const table = createPairTable(
  [
    { source: 'The cat sleeps.', target: 'Le chat dort.' },
    { source: 'An ELEPHANT', target: 'Un éléphant' },
    { source: '<b>', target: 'Rien.' },
    { source: 'Who’s there?', target: 'Qui est là\u202f?' },
    { source: '', target: 'Une phrase bien plus longue que toutes les autres.' },
  ],
  [0, 1, 2, 5, 9],
  ['training', 'test', 'markup', 'validation', 'empty'],
);

async function found(query: Partial<PairQuery>): Promise<number[]> {
  const page = await table.find({ ...all, ...query }, never);
  return page?.rows.map(({ index }) => index) ?? [];
}

test('a row says where the pair stood, how it was written, and what became of it', async () => {
  expect(await table.find({ ...all, query: 'rien' }, never)).toEqual({
    total: 1,
    rows: [{ index: 2, source: '<b>', target: 'Rien.', fate: 'markup' }],
  });
});

test('letter case, accents, apostrophes and kinds of spaces make no difference', async () => {
  for (const query of ['elephant', 'ÉLÉPHANT', 'e\u0301le\u0301phant'])
    expect(await found({ query })).toEqual([1]);
  expect(await found({ query: "who's" })).toEqual([5]);
  expect(await found({ query: 'la ?' })).toEqual([5]);
  expect(await found({ query: 'zebra' })).toEqual([]);
});

test('pairs of one fate, or of several', async () => {
  expect(await found({ which: 'kept' })).toEqual([0, 1, 5]);
  expect(await found({ which: 'dropped' })).toEqual([2, 9]);
  expect(await found({ which: 'test' })).toEqual([1]);
  expect(await found({ which: 'empty' })).toEqual([9]);
  expect(await found({ which: 'url' })).toEqual([]);
});

test('the shortest and the longest first, by the longer side', async () => {
  expect(await found({ order: 'shortest' })).toEqual([2, 1, 5, 0, 9]);
  expect(await found({ order: 'longest' })).toEqual([9, 0, 5, 1, 2]);
});

test('pages follow each other, and one search the other', async () => {
  expect(await found({ from: 0, count: 2 })).toEqual([0, 1]);
  expect(await found({ from: 2, count: 2 })).toEqual([2, 5]);
  expect(await found({ from: 4, count: 2 })).toEqual([9]);
  expect(await found({ query: 'le', from: 1, count: 1 })).toEqual([1]);
  expect(await found({ from: 1, count: 1 })).toEqual([1]);
});

test('a search is called off between two thousands', async () => {
  const pairs = Array.from({ length: 20_000 }, (_, index) => ({ source: `cat ${index}`, target: '' }));
  const large = createPairTable(
    pairs,
    pairs.map((_, row) => row),
    pairs.map(() => 'training'),
  );
  const controller = new AbortController();
  const search = large.find({ ...all, query: '19999' }, controller.signal);
  controller.abort();
  expect(await search).toBeNull();
  expect(await large.find({ ...all, query: '19999' }, never)).toMatchObject({ total: 1 });
});

test('kept and dropped are all, parts and rules are kept and dropped, and every order has the same pairs', async () => {
  const anyFate = fc.constantFrom<PairFate>(...parts, 'unused', ...cleaningRules.map(({ name }) => name));
  const anyPair = fc.record<SentencePair>({ source: fc.string(), target: fc.string() });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(anyPair, anyFate)),
      fc.string({ maxLength: 2 }),
      async (rows, query) => {
        const { find } = createPairTable(
          rows.map(([pair]) => pair),
          rows.map((_, row) => row),
          rows.map(([, fate]) => fate),
        );
        const indexes = async (part: Partial<PairQuery>) => {
          const page = await find({ ...all, query, count: rows.length, ...part }, never);
          expect(page?.total).toBe(page?.rows.length);
          return page?.rows.map(({ index }) => index) ?? [];
        };
        const inFileOrder = async (which: readonly PairQuery['which'][]) => {
          const found: number[] = [];
          for (const one of which) found.push(...(await indexes({ which: one })));
          return found.toSorted((a, b) => a - b);
        };
        const everything = await indexes({});
        expect(await inFileOrder(['kept', 'dropped'])).toEqual(everything);
        expect(await inFileOrder([...parts, 'unused'])).toEqual(await indexes({ which: 'kept' }));
        expect(await inFileOrder(cleaningRules.map(({ name }) => name))).toEqual(
          await indexes({ which: 'dropped' }),
        );
        for (const order of ['shortest', 'longest'] as const)
          expect((await indexes({ order })).toSorted((a, b) => a - b)).toEqual(everything);
      },
    ),
  );
});
