import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildVocabulary, countTokens, unknownShare } from '../vocab/vocabulary.ts';
import { unknownByVocabularySize } from './unknownByVocabularySize.ts';

const words = fc.array(fc.array(fc.integer({ min: 0, max: 80 }).map(String), { maxLength: 12 }), {
  maxLength: 30,
});

describe('unknownByVocabularySize', () => {
  it('tells nothing of nothing', () => {
    expect(unknownByVocabularySize(new Map(), [['a']])).toEqual([]);
    expect(unknownByVocabularySize(new Map([['a', 1]]), [[]])).toEqual([]);
  });

  it('of a small corpus tells of all its words', () => {
    const training = countTokens([['a', 'b', 'a']]);
    expect(unknownByVocabularySize(training, [['a', 'c', 'b', 'b']])).toEqual([{ size: 2, share: 0.25 }]);
  });

  it('equals what a vocabulary of that size lacks, for every size', () => {
    fc.assert(
      fc.property(words, words, (training, heldOut) => {
        const shares = unknownByVocabularySize(countTokens(training), heldOut);
        for (const { size, share } of shares) {
          const vocabulary = buildVocabulary(training, { maxSize: size });
          expect(share).toBeCloseTo(unknownShare(heldOut, vocabulary), 12);
        }
        const sizes = shares.map(({ size }) => size);
        expect(sizes).toEqual([...new Set(sizes)].toSorted((a, b) => a - b));
        if (shares.length > 0) expect(sizes.at(-1)).toBe(new Set(training.flat()).size);
      }),
    );
  });
});
