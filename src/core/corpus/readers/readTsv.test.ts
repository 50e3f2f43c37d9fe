import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SentencePair } from '../sentencePair.ts';
import { createTsvReader } from './readTsv.ts';

function readTsv(text: string) {
  const pairs: SentencePair[] = [];
  const reader = createTsvReader({}, (pair) => pairs.push(pair));
  reader.push(text);
  return { ...reader.end(), pairs };
}

const pair = (source: string, target: string) => ({ source, target });

describe('createTsvReader', () => {
  it('reads two columns, quotation marks and all', () => {
    const corpus = readTsv('Go.\tVa !\n"Hi," he said.\t« Salut »\n');
    expect(corpus.pairs).toEqual([pair('Go.', 'Va !'), pair('"Hi," he said.', '« Salut »')]);
    expect(corpus).toMatchObject({ format: 'tsv', columnNames: [], notices: [] });
  });

  it('reads over a third column with the attribution', () => {
    const line = 'Go.\tVa !\tCC-BY 2.0 (France) Attribution: tatoeba.org #2877272 (CM) & #1158250 (Wittydev)';
    expect(readTsv(line)).toMatchObject({
      pairs: [pair('Go.', 'Va !')],
      columnNames: ['Go.', 'Va !', 'CC-BY 2.0 (France) A'],
    });
  });

  it("recognises Tatoeba's ids", () => {
    const corpus = readTsv('1276\tLet us try!\t3091\tEssayons !\n1277\tI must sleep.\t3092\tJe dois dormir.');
    expect(corpus.format).toBe('tatoeba');
    expect(corpus.pairs).toEqual([
      pair('Let us try!', 'Essayons !'),
      pair('I must sleep.', 'Je dois dormir.'),
    ]);
  });

  it('takes numbers in two columns for sentences', () => {
    expect(readTsv('12\t12\n').pairs).toEqual([pair('12', '12')]);
  });

  it.each(['en\tfr', 'English\tFrench', 'SOURCE\tTARGET', 'german\tenglish', 'eng\tfra\tattribution'])(
    'reads over the header %j',
    (header) => {
      const corpus = readTsv(`${header}\nGo.\tVa !`);
      expect(corpus.pairs).toEqual([pair('Go.', 'Va !')]);
    },
  );

  it('reads English to French where the header names them the other way round', () => {
    expect(readTsv('french\tnote\tenglish\nVa !\t-\tGo.').pairs).toEqual([pair('Go.', 'Va !')]);
  });

  it('splits lines at CRLF, LF and CR alone', () => {
    const corpus = readTsv('a\u2028b\tc\u0085d\r\ne\tf\rg\th\n\n \t \ni\tj');
    expect(corpus.pairs).toEqual([
      pair('a\u2028b', 'c\u0085d'),
      pair('e', 'f'),
      pair('g', 'h'),
      pair('i', 'j'),
    ]);
  });

  it('skips rows without a second column and says so', () => {
    const corpus = readTsv('a\tb\n\nalone\nc\td\nempty\t \n');
    expect(corpus.pairs).toEqual([pair('a', 'b'), pair('c', 'd')]);
    expect(corpus.notices).toEqual(['2 of 4 lines lack a second column (first: line 3); skipped.']);
  });

  it.each([
    ['', 'corpus/no-pairs', 'No sentence pairs found.'],
    ['\n \n\t\n', 'corpus/no-pairs', 'No sentence pairs found.'],
    ['en\tfr\n', 'corpus/no-pairs', 'No sentence pairs found.'],
    ['a,b\nc,d', 'corpus/missing-column', '2 of 2 lines lack a second column (first: line 1).'],
    [`a\tb\n${'x'.repeat(70_000)}\tc`, 'corpus/line-too-long', 'Line 2 exceeds 64 KB.'],
    [`${'é'.repeat(33_000)}\tc`, 'corpus/line-too-long', 'Line 1 exceeds 64 KB.'],
  ])('refuses %#', (content, code, message) => {
    expect(() => readTsv(content)).toThrow(expect.objectContaining({ code, message }));
  });

  it('keeps long lines up to 64 KB', () => {
    expect(readTsv(`${'é'.repeat(32_700)}\tc`).pairs).toHaveLength(1);
  });

  it('reads back every pair that is written', () => {
    const sentence = fc
      .string({ unit: 'grapheme' })
      .map((text) => `x${text.replace(/[\t\r\n]/g, '').replaceAll('\u0000', '')}`.trim());
    fc.assert(
      fc.property(
        fc.array(fc.record({ source: sentence, target: sentence }), { minLength: 1 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (pairs, lineEnd) => {
          const text = pairs.map(({ source, target }) => `${source}\t${target}`).join(lineEnd);
          expect(readTsv(text).pairs).toEqual(pairs);
        },
      ),
    );
  });
});
