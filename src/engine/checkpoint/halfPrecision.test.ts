import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromHalfPrecision, toHalfPrecision } from './halfPrecision.ts';

const everyHalf = Uint16Array.from({ length: 2 ** 16 }, (_, bits) => bits);
const isNumber = (bits: number) => (bits & 0x7c00) !== 0x7c00 || (bits & 0x3ff) === 0;
const encode = (value: number) => toHalfPrecision(Float32Array.of(value))[0] as number;
const decode = (bits: number) => fromHalfPrecision(Uint16Array.of(bits))[0] as number;

describe('numbers in half precision', () => {
  test('every one of them comes back as it is, zeros with their signs, infinities and subnormals too', () => {
    const back = toHalfPrecision(fromHalfPrecision(everyHalf));
    const changed = [...everyHalf].filter((bits) => isNumber(bits) && back[bits] !== bits);
    expect(changed).toEqual([]);
  });

  test('what is no number stays none', () => {
    const none = everyHalf.filter((bits) => !isNumber(bits));
    expect(fromHalfPrecision(none).every(Number.isNaN)).toBe(true);
    expect(decode(encode(Number.NaN))).toBeNaN();
  });

  test('any number becomes the nearest of its two neighbours, of two as near the even one', () => {
    // From 65,520 on, half way beyond the largest, all is infinite.
    fc.assert(
      fc.property(fc.oneof(fc.float(), fc.float({ min: -1, max: 1 }), subnormal, halfWay), (value) => {
        const bits = encode(value);
        const found = decode(bits);
        if (Number.isNaN(value) || Math.abs(value) >= 65_520) {
          expect(found).toBe(value * Number.POSITIVE_INFINITY);
          return;
        }
        expect(Math.sign(found) * Math.sign(value)).not.toBe(-1);
        const distance = Math.abs(found - value);
        const neighbours = [(bits & 0x7fff) - 1, (bits & 0x7fff) + 1].filter((at) => at >= 0 && at < 0x7c00);
        for (const neighbour of neighbours) {
          const other = Math.abs(decode(neighbour) - Math.abs(value));
          expect(distance).toBeLessThanOrEqual(other);
          if (distance === other) expect(bits % 2).toBe(0);
        }
      }),
      { numRuns: 5000 },
    );
  });

  test.each([
    [1, 0x3c00],
    [-2, 0xc000],
    [65_504, 0x7bff],
    [65_519.996, 0x7bff],
    [65_520, 0x7c00],
    [-1e30, 0xfc00],
    [2 ** -14, 0x0400],
    [2 ** -24, 0x0001],
    [2 ** -25, 0x0000],
    [1.5 * 2 ** -25, 0x0001],
    [1e-40, 0x0000],
    [-0, 0x8000],
    [1 + 2 ** -11, 0x3c00],
    [1 + 3 * 2 ** -11, 0x3c02],
    [1 / 3, 0x3555],
  ])('%d is written %d', (value, bits) => {
    expect(encode(value)).toBe(bits);
  });
});

/** Where half precision has fewer digits to offer. */
const subnormal = fc.float({ min: Math.fround(-(2 ** -13)), max: Math.fround(2 ** -13) });

/** Exactly between two neighbours, which single precision can say. */
const halfWay = fc.nat(0x7bfe).map((bits) => Math.fround((decode(bits) + decode(bits + 1)) / 2));
