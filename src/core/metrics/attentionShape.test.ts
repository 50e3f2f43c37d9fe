import { describe, expect, it } from 'vitest';
import {
  argmaxAlignment,
  coverage,
  distinctArgmaxRatio,
  normalizedEntropy,
  sinkMass,
  sinkPositions,
} from './attentionShape.ts';

// "the cat ." and </s> → "le chat ." and </s>
const attention = [
  [0.5, 0.125, 0.125, 0.25],
  [0.125, 0.25, 0.125, 0.5],
  Float32Array.of(0, 0, 0.25, 0.75),
  [0, 0, 0, 1],
];

describe('argmaxAlignment', () => {
  it('leaves </s> out on both sides', () => {
    expect(argmaxAlignment(attention, { source: 3, target: 3 })).toEqual([
      { source: 0, target: 0 },
      { source: 1, target: 1 },
      { source: 2, target: 2 },
    ]);
  });

  it('takes the first of equal weights, and nothing where there is no word', () => {
    expect(argmaxAlignment([[0.5, 0.5]], { source: 2, target: 1 })).toEqual([{ source: 0, target: 0 }]);
    expect(argmaxAlignment([[1]], { source: 0, target: 1 })).toEqual([]);
  });
});

describe('the sink', () => {
  it.each([
    [
      ['the', 'cat', '.', '</s>'],
      [2, 3],
    ],
    [['the', '.', 'cat', '</s>'], [3]],
    [['the', 'cat', '.'], [2]],
    [['</s>'], [0]],
    [[], []],
  ])('of %j is %j', (tokens, positions) => {
    expect(sinkPositions(tokens)).toEqual(positions);
  });

  it('has the mean weight of its positions', () => {
    expect(sinkMass(attention, [2, 3])).toBeCloseTo((0.375 + 0.625 + 1 + 1) / 4, 12);
    expect(sinkMass(attention, [])).toBe(0);
    expect(sinkMass([], [0])).toBe(0);
  });
});

describe('normalizedEntropy', () => {
  it('is 0 for one word and 1 for all alike', () => {
    expect(normalizedEntropy([[0, 1, 0]])).toBe(0);
    expect(normalizedEntropy([[0.25, 0.25, 0.25, 0.25]])).toBeCloseTo(1, 12);
    expect(normalizedEntropy([[0.5, 0.5, 0, 0]])).toBeCloseTo(0.5, 12);
    expect(normalizedEntropy([[1]])).toBe(0);
    expect(normalizedEntropy([])).toBe(0);
  });
});

describe('coverage', () => {
  it('counts each source word up to 1', () => {
    expect(coverage(attention, 3)).toBeCloseTo((0.625 + 0.375 + 0.5) / 3, 12);
    expect(
      coverage(
        [
          [1, 0],
          [1, 0],
        ],
        2,
      ),
    ).toBe(0.5);
    expect(coverage([], 2)).toBe(0);
    expect(coverage([], 0)).toBe(0);
  });
});

describe('distinctArgmaxRatio', () => {
  it('is low where every row rests on one place', () => {
    expect(distinctArgmaxRatio(attention)).toBe(2 / 4);
    expect(
      distinctArgmaxRatio([
        [1, 0],
        [0, 1],
        [0, 1],
      ]),
    ).toBe(1);
    expect(
      distinctArgmaxRatio([
        [0, 1],
        [0, 1],
        [0, 1],
        [0, 1],
      ]),
    ).toBe(0.5);
    expect(distinctArgmaxRatio([])).toBe(0);
  });
});
