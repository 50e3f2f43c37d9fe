import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attentionColour, contrastRatio, quietInk, readableInk, relativeLuminance } from './theme.ts';

const weight = fc.double({ min: 0, max: 1, noNaN: true });
const channel = fc.integer({ min: 0, max: 255 });

describe('contrast', () => {
  it('agrees with the values WCAG states', () => {
    expect(relativeLuminance('#ffffff')).toBeCloseTo(1, 10);
    expect(relativeLuminance('#000000')).toBe(0);
    expect(contrastRatio('#000', '#fff')).toBeCloseTo(21, 10);
    // The greys on white that are commonly quoted as the last to pass and the first to fail 4.5:1.
    expect(contrastRatio('#767676', '#fff')).toBeGreaterThanOrEqual(4.5);
    expect(contrastRatio('#777777', '#fff')).toBeLessThan(4.5);
  });

  it('offers readable text on every opaque colour', () => {
    fc.assert(
      fc.property(channel, channel, channel, (red, green, blue) => {
        const background = `rgb(${red}, ${green}, ${blue})`;
        expect(contrastRatio(background, readableInk(background))).toBeGreaterThanOrEqual(4.5);
        expect(contrastRatio(background, quietInk(background))).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});

describe('quiet ink', () => {
  it('stands out less than the readable one where there is room to spare', () => {
    for (const background of ['#ffffff', '#000000', attentionColour('dark', 'linear')(0)]) {
      const quiet = contrastRatio(background, quietInk(background));
      expect(quiet).toBeLessThan(contrastRatio(background, readableInk(background)) / 2);
    }
  });
});

describe.each(['light', 'dark'] as const)('the attention scale on a %s page', (theme) => {
  describe.each(['linear', 'squareRoot'] as const)('%s', (scale) => {
    const colour = attentionColour(theme, scale);
    const direction = theme === 'light' ? -1 : 1;

    it('changes luminance strictly and in one direction', () => {
      // Weights evenly spaced in shade, 1 % apart: eight-bit channels cannot tell much finer ones apart.
      const shades = Array.from({ length: 101 }, (_, index) => index / 100);
      const weights = scale === 'squareRoot' ? shades.map((shade) => shade ** 2) : shades;
      const luminances = weights.map((value) => relativeLuminance(colour(value)) * direction);
      for (let index = 1; index < luminances.length; index++) {
        expect(luminances[index]).toBeGreaterThan(luminances[index - 1] as number);
      }
    });

    it('never turns back between any two weights', () => {
      fc.assert(
        fc.property(weight, weight, (first, second) => {
          const [low, high] = first < second ? [first, second] : [second, first];
          const rise = relativeLuminance(colour(high)) - relativeLuminance(colour(low));
          // One step of one eight-bit channel, the rounding of a colour: at most 1/255 * 2.3 in luminance.
          return rise * direction >= -0.01;
        }),
      );
    });

    it('takes the nearest end outside its range', () => {
      expect(colour(-3)).toBe(colour(0));
      expect(colour(7)).toBe(colour(1));
      expect(colour(Number.NaN)).toBe(colour(0));
    });
  });

  it('shows small weights more strongly by square root', () => {
    const steps = [0.02, 0.1, 0.3, 0.6, 0.9];
    for (const value of steps) {
      const linear = Math.abs(relativeLuminance(attentionColour(theme, 'linear')(value)));
      const root = Math.abs(relativeLuminance(attentionColour(theme, 'squareRoot')(value)));
      if (theme === 'light') expect(root).toBeLessThan(linear);
      else expect(root).toBeGreaterThan(linear);
    }
  });
});
