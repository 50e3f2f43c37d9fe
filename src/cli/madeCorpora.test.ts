import { expect, test } from 'vitest';
import { isMade, readMadeSource } from './madeCorpora.ts';
import { UsageError } from './terminal.ts';

const given =
  (options: Readonly<Record<string, string>>) =>
  (name: string): string | undefined =>
    options[name];

test('the built-in corpus takes the sentences that its split needs, unless told otherwise', () => {
  const read = (options: Readonly<Record<string, string>>) => readMadeSource('builtin', given(options));
  expect(read({})).toMatchObject({ kind: 'builtin', preset: 'everyday', split: 'iid', pairs: 50_000 });
  expect(read({ split: 'length' })).toMatchObject({ preset: 'long', split: 'length' });
  expect(read({ split: 'length', preset: 'short' })).toMatchObject({ preset: 'short' });
});

test('a toy task goes by its name, and takes pairs and a seed alone', () => {
  expect(['reverse', 'copy', 'shift', 'builtin', 'pairs.tsv', undefined].map(isMade)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
  const source = readMadeSource('reverse', given({ pairs: '20' }), { seed: 3 });
  expect(source).toEqual({ kind: 'toy', task: 'reverse', pairs: 20, seed: 3 });
  expect(() => readMadeSource('copy', given({ split: 'iid' }))).toThrow(UsageError);
  expect(() => readMadeSource('copy', given({ preset: 'short' }))).toThrow('--preset');
});

test.each([
  [{ pairs: '0' }, '--pairs'],
  [{ split: 'hard' }, 'iid, combinations, structural, length'],
  [{ preset: 'tall' }, 'short, everyday, long'],
])('%o is refused, with what there is', (options, sentence) => {
  expect(() => readMadeSource('builtin', given(options))).toThrow(sentence);
});
