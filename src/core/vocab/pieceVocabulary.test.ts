import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnMerges } from '../tokenize/bpe/learnMerges.ts';
import { readMerges } from '../tokenize/bpe/merge.ts';
import { createPieceEncoder } from '../tokenize/bpe/pieceEncoder.ts';
import { buildPieceVocabulary } from './pieceVocabulary.ts';
import { specialTokens } from './specialTokens.ts';

const merges = readMerges(['l@@ o@@', 'lo@@ w', 'n@@ e@@', 'ne@@ w']);

describe('the pieces of one side', () => {
  it('are what its sentences are cut into', () => {
    const { tokens } = buildPieceVocabulary([['low', 'low', 'new']], merges);
    expect(tokens).toEqual([...specialTokens, 'low', 'new']);
  });

  it('are smaller where a piece is rare', () => {
    const { tokens } = buildPieceVocabulary(
      [
        ['low', 'low', 'new'],
        ['neb', 'neb', 'web'],
      ],
      merges,
      { minFrequency: 2 },
    );
    // "new" occurs once and falls apart into "ne", which "neb" has too, and "w".
    expect(tokens).toEqual([...specialTokens, 'b', 'ne@@', 'low']);
  });

  it('leave no letter of the training sentences unknown', () => {
    const word = fc
      .array(fc.constantFrom('a', 'b', 'c', 'é'), { minLength: 1, maxLength: 8 })
      .map((l) => l.join(''));
    const sentences = fc.array(fc.array(word, { maxLength: 6 }), { maxLength: 6 });
    fc.assert(
      fc.property(sentences, sentences, fc.nat(30), (own, other, count) => {
        const counts = new Map<string, number>();
        for (const each of [...own, ...other].flat()) counts.set(each, (counts.get(each) ?? 0) + 1);
        const learnt = [...learnMerges(counts, count)];
        const vocabulary = buildPieceVocabulary(own, learnt);
        const encode = createPieceEncoder(learnt, vocabulary.has);
        for (const piece of own.flat().flatMap(encode)) expect(vocabulary.has(piece)).toBe(true);
        // A word of the other side is cut into what this side knows, and into single characters.
        for (const piece of other.flat().flatMap(encode)) {
          expect(vocabulary.has(piece) || [...piece.replace(/@@$/, '')].length === 1).toBe(true);
        }
      }),
    );
  });
});
