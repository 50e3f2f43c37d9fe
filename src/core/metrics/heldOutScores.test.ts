import { describe, expect, it } from 'vitest';
import { corpusBleu } from './bleu.ts';
import { bleuByLength } from './bleuByLength.ts';
import { exactMatchShare } from './exactMatch.ts';
import { perplexity } from './perplexity.ts';

describe('perplexity', () => {
  it('is the number of equally likely tokens', () => {
    expect(perplexity(7 * Math.log(50), 7)).toBeCloseTo(50, 9);
    expect(perplexity(0, 3)).toBe(1);
    expect(() => perplexity(1, 0)).toThrow('there are 0 tokens');
  });
});

describe('exactMatchShare', () => {
  it('counts sentences that are equal token for token', () => {
    const references = [['le', 'chat'], ['la', 'mer'], [], ['un']];
    expect(exactMatchShare([['le', 'chat'], ['la'], [], ['Un']], references)).toBe(0.5);
    expect(exactMatchShare([], [])).toBe(0);
    expect(() => exactMatchShare([[]], [])).toThrow('1 hypotheses, but 0 references');
  });
});

describe('bleuByLength', () => {
  const sentence = (sourceLength: number, hypothesis: string) => ({
    sourceLength,
    hypothesis,
    reference: 'je vois le petit chien noir',
  });

  it('has five buckets, each with its own score', () => {
    const good = 'je vois le petit chien noir';
    const poor = 'je vois le petit chat blanc';
    const buckets = bleuByLength([
      sentence(0, good),
      sentence(9, good),
      sentence(10, poor),
      sentence(49, good),
    ]);
    expect(buckets.map(({ from, to, pairs }) => [from, to, pairs])).toEqual([
      [0, 9, 2],
      [10, 19, 1],
      [20, 29, 0],
      [30, 39, 0],
      [40, 49, 1],
    ]);
    expect(buckets.map(({ bleu }) => bleu)).toEqual([
      expect.closeTo(100, 9),
      corpusBleu([poor], [[good]]).score,
      null,
      null,
      expect.closeTo(100, 9),
    ]);
  });

  it('goes on where sentences are longer', () => {
    expect(bleuByLength([sentence(63, 'x')]).map(({ from, pairs }) => [from, pairs])).toEqual([
      [0, 0],
      [10, 0],
      [20, 0],
      [30, 0],
      [40, 0],
      [50, 0],
      [60, 1],
    ]);
    expect(bleuByLength([])).toHaveLength(5);
  });
});
