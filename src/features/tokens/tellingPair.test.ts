import { describe, expect, it } from 'vitest';
import { tellingPair } from './tellingPair.ts';

const pairOf = (length: number) => ({
  source: 'a'.repeat(length),
  target: 'b',
  sourceTokens: [],
  targetTokens: [],
  sourceWordIndexes: [],
  targetWordIndexes: [],
  links: null,
});

describe('the pair that the bench begins with', () => {
  it('is the longest that fits, of training or validation', () => {
    const { source } = tellingPair({ preview: [3, 90, 5].map(pairOf), heldOut: [60, 71].map(pairOf) });
    expect(source).toHaveLength(60);
  });

  it('is the shortest where all are too long, and empty where there is none', () => {
    expect(tellingPair({ preview: [120, 80].map(pairOf), heldOut: [] }).source).toHaveLength(80);
    expect(tellingPair({ preview: [], heldOut: [] })).toEqual({ source: '', target: '' });
  });
});
