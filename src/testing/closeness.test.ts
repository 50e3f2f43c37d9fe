import { describe, expect, it } from 'vitest';
import { assertClose, maxRelativeError } from './closeness.ts';

describe('maxRelativeError', () => {
  it('is the largest difference over the largest expected value', () => {
    expect(maxRelativeError([1, 0.1, -4], [1, 0.2, -4])).toBeCloseTo(0.025, 12);
  });

  it('is 0 for equal arrays, zeros and empty ones included', () => {
    expect(maxRelativeError([0, 0], [0, 0])).toBe(0);
    expect(maxRelativeError([], [])).toBe(0);
  });

  it('is infinite where zeros alone were expected, or where a value is not finite', () => {
    expect(maxRelativeError([0, 1e-300], [0, 0])).toBe(Number.POSITIVE_INFINITY);
    expect(maxRelativeError([Number.NaN], [1])).toBe(Number.POSITIVE_INFINITY);
    expect(maxRelativeError([1], [Number.NaN])).toBe(Number.POSITIVE_INFINITY);
    expect(maxRelativeError([Number.POSITIVE_INFINITY], [Number.POSITIVE_INFINITY])).toBe(
      Number.POSITIVE_INFINITY,
    );
  });

  it('refuses arrays of different lengths', () => {
    expect(() => maxRelativeError([1], [1, 2])).toThrow(RangeError);
  });
});

describe('assertClose', () => {
  it('passes within the tolerance', () => {
    expect(() => assertClose([1.001], [1], 0.01, 'gain')).not.toThrow();
  });

  it('names the values, the index and the error', () => {
    expect(() => assertClose([1, 2, 3.5], [1, 2, 4], 0.01, 'gain')).toThrow(
      'gain: index 2 of 3 is 3.5, expected 4; relative error 1.25e-1 (largest value 4), tolerance 0.01.',
    );
    expect(() => assertClose([1], [1, 2], 0.01, 'gain')).toThrow('gain: 1 values, expected 2.');
  });
});
