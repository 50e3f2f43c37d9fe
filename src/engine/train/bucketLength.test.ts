import { describe, expect, test } from 'vitest';
import { bucketLength, bucketLengths } from './bucketLength.ts';

const lengths = Array.from({ length: 300 }, (_, index) => index + 1);

describe.each(['webgl', 'webgpu'])('on %s', (backend) => {
  const bucket = (length: number) => bucketLength(length, backend);

  test('a bucket holds the length, and lengths in order give buckets in order', () => {
    for (const length of lengths) {
      expect(bucket(length)).toBeGreaterThanOrEqual(length);
      expect(bucket(length + 1)).toBeGreaterThanOrEqual(bucket(length));
      expect(bucket(bucket(length))).toBe(bucket(length));
    }
  });

  test('few shapes occur: seven up to 64, then multiples of 32, the same for both sides', () => {
    const shapes = lengths.flatMap((source) =>
      lengths.map((target) => {
        const { sourceLength, targetLength } = bucketLengths({ source, target }, backend);
        expect(sourceLength).toBeGreaterThanOrEqual(source);
        expect(targetLength).toBeGreaterThanOrEqual(target);
        return `${sourceLength},${targetLength}`;
      }),
    );
    expect(new Set(shapes).size).toBe(7 + 8);
  });
});

describe.each(['wasm', 'cpu'])('on %s', (backend) => {
  test('a length stays as it is', () => {
    expect(lengths.map((length) => bucketLength(length, backend))).toEqual(lengths);
    expect(bucketLengths({ source: 5, target: 9 }, backend)).toEqual({ sourceLength: 5, targetLength: 9 });
  });
});
