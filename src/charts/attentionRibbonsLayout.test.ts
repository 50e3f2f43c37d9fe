import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attentionRibbonsLayout, type RibbonsInput, ribbonPath } from './attentionRibbonsLayout.ts';

const ltr = { source: 'ltr', target: 'ltr' } as const;
const softmax = (scores: readonly number[]) => {
  const powers = scores.map((score) => Math.exp(score));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
};
const inputs: fc.Arbitrary<RibbonsInput> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .chain(([sources, targets]) =>
    fc.record({
      source: fc.array(fc.integer({ min: 1, max: 200 }), { minLength: sources, maxLength: sources }),
      target: fc.array(fc.integer({ min: 1, max: 200 }), { minLength: targets, maxLength: targets }),
      rows: fc.array(
        fc
          .array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: sources, maxLength: sources })
          .map(softmax),
        { minLength: targets, maxLength: targets },
      ),
      width: fc.integer({ min: 100, max: 1500 }),
      directions: fc.constantFrom(ltr, { source: 'rtl', target: 'ltr' } as const),
    }),
  );

test('ribbons are as thick as their weights at both ends, and stay within their tokens', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const { ribbons, source, target } = attentionRibbonsLayout(input);
      const first = ribbons[0];
      const unit = first ? first.from.width / first.weight : 0;
      for (const { weight, from, to, ...ends } of ribbons) {
        expect(from.width).toBeCloseTo(unit * weight, 9);
        expect(to.width).toBeCloseTo(unit * weight, 9);
        for (const [edge, slot] of [
          [from, source[ends.source]],
          [to, target[ends.target]],
        ] as const) {
          expect(edge.left).toBeGreaterThanOrEqual((slot?.left ?? 0) - 1e-9);
          expect(edge.left + edge.width).toBeLessThanOrEqual((slot?.left ?? 0) + (slot?.width ?? 0) + 1e-9);
        }
      }
    }),
  );
});

test('no two tokens of a line overlap, and all lie in the width', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const { width, source, target } = attentionRibbonsLayout(input);
      for (const line of [source, target]) {
        const sorted = line.toSorted((a, b) => a.left - b.left);
        sorted.forEach((slot, at) => {
          const next = sorted[at + 1];
          expect(slot.left + slot.width).toBeLessThanOrEqual((next?.left ?? width) + 1e-9);
        });
      }
    }),
  );
});

test('a sentence from right to left begins on the right', () => {
  const { source, target, width } = attentionRibbonsLayout({
    source: [40, 40],
    target: [40, 40],
    rows: [null, null],
    width: 300,
    directions: { source: 'rtl', target: 'ltr' },
  });
  expect(source.map(({ left }) => left)).toEqual([width - 40, width - 120]);
  expect(target.map(({ left }) => left)).toEqual([0, 80]);
});

test('a row without attention has no ribbons; the strongest lie on top', () => {
  const { ribbons } = attentionRibbonsLayout({
    source: [30, 30],
    target: [30, 30],
    rows: [[0.7, 0.3], null],
    width: 200,
    directions: ltr,
  });
  expect(ribbons.map(({ source, target }) => [source, target])).toEqual([
    [1, 0],
    [0, 0],
  ]);
  expect(ribbonPath(ribbons[1] as (typeof ribbons)[number], 100)).toMatch(/^M[\d.]+,0C.*Z$/);
});
