import { describe, expect, it } from 'vitest';
import { buildVocabulary } from '../vocab/vocabulary.ts';
import { sideStatistics } from './corpusStatistics.ts';

describe('sideStatistics', () => {
  it('counts words, lengths and unknown words', () => {
    const training = [['a', 'b', 'a'], ['b'], ['c', 'a']];
    const parts = { training, validation: [['a', 'd']], test: [['d', 'd', 'd', 'b']] };
    const vocabulary = buildVocabulary(training, { minFrequency: 2 });
    expect(sideStatistics(parts, vocabulary)).toEqual({
      vocabularySize: 6,
      distinctWords: 3,
      tokenCount: 12,
      averageTokens: 12 / 5,
      longestTokens: 4,
      unknownShare: { training: 1 / 6, validation: 1 / 2, test: 3 / 4 },
      lengthHistogram: [0, 1, 2, 1, 1],
    });
  });

  it('is all zeros for an empty corpus', () => {
    const statistics = sideStatistics({ training: [], validation: [], test: [] }, buildVocabulary([]));
    expect(statistics).toMatchObject({ averageTokens: 0, longestTokens: 0, lengthHistogram: [] });
  });
});
