import type { GradientSample } from './arena.ts';

/** How many of a parameter's gradients are compared at most. */
const sampleSize = 5000;

/** @returns of each parameter all gradients, or as many as are compared, evenly spread over it */
export function sampleGradients(gradients: ReadonlyMap<string, ArrayLike<number>>): GradientSample {
  return Object.fromEntries(
    [...gradients].map(([name, values]) => {
      const step = Math.max(1, values.length / sampleSize);
      const count = Math.min(values.length, sampleSize);
      return [name, Array.from({ length: count }, (_, at) => values[Math.floor(at * step)] as number)];
    }),
  );
}

/**
 * @returns the worst parameter's largest difference over its largest expected gradient; Infinity where a value is not
 * finite or a parameter is missing
 */
export function gradientError(actual: GradientSample, expected: GradientSample): number {
  const errors = Object.entries(expected).map(([name, wanted]) => {
    const given = actual[name];
    if (given?.length !== wanted.length) return Number.POSITIVE_INFINITY;
    const scale = Math.max(...wanted.map(Math.abs));
    const difference = Math.max(...wanted.map((value, at) => Math.abs((given[at] as number) - value)));
    if (difference === 0) return 0;
    return Number.isFinite(difference) ? difference / scale : Number.POSITIVE_INFINITY;
  });
  return Math.max(...errors);
}
