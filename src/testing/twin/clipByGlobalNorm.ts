import type { Parameters } from '../../core/twin/parameters.ts';

/**
 * Scales all gradients together, in place, so that their norm, √ of the sum of squares over all of them, is at most
 * `maximum` (Pascanu et al. 2013, algorithm 1).
 * @returns the norm before.
 */
export function clipByGlobalNorm(gradients: Parameters, maximum: number): number {
  let sum = 0;
  for (const values of gradients.values()) for (const value of values) sum += value ** 2;
  const norm = Math.sqrt(sum);
  if (norm > maximum) {
    for (const values of gradients.values()) {
      for (let index = 0; index < values.length; index++) values[index]! *= maximum / norm;
    }
  }
  return norm;
}
