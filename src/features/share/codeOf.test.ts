import fc from 'fast-check';
import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { codeOf, type QrCode } from './codeOf.ts';

/** CSS pixels for each module. */
const SCALE = 2;

/** The code as a picture, drawn from its path: what a camera would be shown. */
function pictureOf({ size, path }: QrCode): { data: Uint8ClampedArray; side: number } {
  const side = size * SCALE;
  const data = new Uint8ClampedArray(4 * side * side).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row++) {
      const start = 4 * (row * side + Number(x) * SCALE);
      data.fill(0, start, start + 4 * Number(width) * SCALE);
    }
  }
  for (let alpha = 3; alpha < data.length; alpha += 4) data[alpha] = 255;
  return { data, side };
}

test('another program reads the address from the code, up to the longest', { timeout: 60_000 }, () => {
  const inAddress = fc.constantFrom(...'abcxyzABC019&=?#%.,:;+-_/');
  const readAgain = (address: string) => {
    const { data, side } = pictureOf(codeOf(address));
    expect(jsQR(data, side, side)?.data).toBe(address);
  };
  fc.assert(fc.property(fc.string({ unit: inAddress, minLength: 1, maxLength: 120 }), readAgain), {
    numRuns: 8,
  });
  readAgain(`https://example.org/#?v=1&sentence=${'%E6%88%91'.repeat(223)}`.padEnd(2048, 'a'));
});

test('a light border of four modules stands around it', () => {
  const { size, path } = codeOf('https://example.org/');
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((run) => run.slice(1).map(Number));
  for (const [x = 0, y = 0, width = 0] of runs) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
    expect(Math.max(x + width, y + 1)).toBeLessThanOrEqual(size - 4);
  }
});
