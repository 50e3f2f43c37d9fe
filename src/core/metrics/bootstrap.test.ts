import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../random/random.ts';
import { corpusBleu } from './bleu.ts';
import { bleuByLength } from './bleuByLength.ts';
import { bootstrapInterval } from './bootstrap.ts';

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const randomOf = (seed: number) => createRandom(seed).stream('bootstrap');

const references = [
  'le chat noir dort dans la maison',
  'je vois le petit chien de ma tante',
  'elle ne mange jamais de pommes vertes',
  'nous avons lu ce vieux livre hier',
];
const hypotheses = [
  'le chat noir dort dans la maison',
  'je vois le petit chat de ma tante',
  'elle ne mange pas de pommes',
  'nous lisons un livre hier',
];

/** Every sample of as many places as there are, with repetition: each is equally likely to be drawn. */
function everySample(count: number): number[][] {
  let samples: number[][] = [[]];
  for (let at = 0; at < count; at++) {
    samples = samples.flatMap((sample) => Array.from({ length: count }, (_, place) => [...sample, place]));
  }
  return samples;
}

describe('bootstrapInterval', () => {
  it('comes to the interval of all samples there are, for BLEU of four sentences', () => {
    const scoreOf = (sample: readonly number[]) =>
      corpusBleu(
        sample.map((at) => hypotheses[at] as string),
        [sample.map((at) => references[at] as string)],
      ).score;
    const scores = everySample(4)
      .map(scoreOf)
      .sort((a, b) => a - b);
    const exactly = (share: number) => scores[Math.round(share * (scores.length - 1))] as number;
    const drawn = bootstrapInterval([0, 1, 2, 3], scoreOf, {
      random: randomOf(7),
      samples: 4000,
      share: 0.5,
    });
    // The middle half of 4,000 draws ends within 0.014 (two standard errors of a share) of the right shares.
    expect(drawn.low).toBeGreaterThanOrEqual(exactly(0.25 - 0.014));
    expect(drawn.low).toBeLessThanOrEqual(exactly(0.25 + 0.014));
    expect(drawn.high).toBeGreaterThanOrEqual(exactly(0.75 - 0.014));
    expect(drawn.high).toBeLessThanOrEqual(exactly(0.75 + 0.014));
  });

  it('is as wide as the normal interval of a mean', () => {
    const random = createRandom(3).stream('values');
    const values = Array.from({ length: 400 }, () => 50 + 10 * random.normal());
    const deviation = Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));
    const { low, high } = bootstrapInterval(values, mean, { random: randomOf(7), samples: 4000 });
    const half = (1.96 * deviation) / Math.sqrt(values.length);
    // An end of the interval wavers by 0.04 half widths with 4,000 samples; three times that.
    expect(Math.abs(low - (mean(values) - half))).toBeLessThan(0.12 * half);
    expect(Math.abs(high - (mean(values) + half))).toBeLessThan(0.12 * half);
  });

  it('holds the mean of what was drawn in nineteen cases of twenty', () => {
    const cases = Array.from({ length: 400 }, (_, at) => {
      const random = createRandom(at).stream('values');
      const values = Array.from({ length: 60 }, () => random.normal());
      const { low, high } = bootstrapInterval(values, mean, { random: randomOf(at), samples: 200 });
      return low <= 0 && 0 <= high;
    });
    const share = mean(cases.map(Number));
    // Four standard errors of 400 cases around .95, and a little below for the bootstrap's own narrowness.
    expect(share).toBeGreaterThan(0.9);
    expect(share).toBeLessThan(0.995);
  });

  it('is the same for the same seed, in order, and within what single sentences score', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        (values, seed) => {
          const once = bootstrapInterval(values, mean, { random: randomOf(seed), samples: 50 });
          const again = bootstrapInterval(values, mean, { random: randomOf(seed), samples: 50 });
          expect(again).toEqual(once);
          expect(once.low).toBeLessThanOrEqual(once.high);
          // Sums of up to thirty numbers up to 100 are exact to 1e-12.
          expect(once.low).toBeGreaterThanOrEqual(Math.min(...values) - 1e-10);
          expect(once.high).toBeLessThanOrEqual(Math.max(...values) + 1e-10);
        },
      ),
    );
  });

  it('is the score itself where there is but one sentence, and refuses none', () => {
    expect(bootstrapInterval([42], mean, { random: randomOf(1) })).toEqual({ low: 42, high: 42 });
    expect(() => bootstrapInterval([], mean, { random: randomOf(1) })).toThrow('bootstrap: there is nothing');
  });
});

describe('the intervals of bleuByLength', () => {
  const sentences = hypotheses.map((hypothesis, at) => ({
    sourceLength: 12,
    hypothesis,
    reference: references[at] as string,
  }));

  it('lie around the score, are the same each time, and narrow with more sentences', () => {
    const [, few] = bleuByLength(sentences);
    const [, again] = bleuByLength(sentences);
    const [, many] = bleuByLength(Array.from({ length: 25 }, () => sentences).flat());
    expect(again).toEqual(few);
    expect(few?.low as number).toBeLessThan(few?.bleu as number);
    expect(few?.high as number).toBeGreaterThan(few?.bleu as number);
    const width = (bucket: typeof few) => (bucket?.high as number) - (bucket?.low as number);
    expect(width(many)).toBeLessThan(width(few) / 3);
  });

  it('are null where there is no sentence', () => {
    const [empty] = bleuByLength(sentences);
    expect(empty).toEqual({ from: 0, to: 9, pairs: 0, bleu: null, low: null, high: null });
  });
});
