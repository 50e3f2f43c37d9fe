import type { Parameter } from '../../core/spec/parameterTable.ts';
import type { Weights } from './parameters.ts';

/**
 * A parameter that holds something else than numbers, or only zeros, which is what a lost device is read as. A finite
 * loss proves nothing: some backends compute one even so. Only what began as zeros may be zero throughout.
 *
 * @returns its name, or null where all can be used
 */
export function unusableWeights(weights: Weights, table: readonly Parameter[]): string | null {
  const bad = table.find(({ name, initializer }) => {
    const values = weights.get(name);
    if (!values?.every(Number.isFinite)) return true;
    return initializer.kind !== 'zeros' && values.every((value) => value === 0);
  });
  return bad?.name ?? null;
}
