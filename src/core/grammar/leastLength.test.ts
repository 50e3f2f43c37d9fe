import { describe, expect, it } from 'vitest';
import { take } from '../corpus/take.ts';
import type { Preset } from './builtinCorpus.ts';
import { realisePair } from './derivation.ts';
import { leastLength } from './leastLength.ts';
import { generateMeanings } from './meanings.ts';

describe.each(['short', 'everyday', 'long'] satisfies Preset[])('the least length: %s', (preset) => {
  const lengths = take(generateMeanings({ seed: 11, preset }), 10_000).map((sentence) => ({
    least: leastLength(sentence),
    pair: realisePair(sentence),
  }));

  it('is never above the true one', () => {
    const wrong = lengths.filter(({ least, pair }) => least > pair.sourceTokens.length);
    expect(wrong.map(({ pair }) => pair.source)).toEqual([]);
  });

  it('is near enough to be of use', () => {
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    const share =
      sum(lengths.map(({ least }) => least)) / sum(lengths.map(({ pair }) => pair.sourceTokens.length));
    expect(share).toBeGreaterThan(0.93);
  });
});
