import { noProgress, type ValidationProgress } from '../train/validationProgress.ts';

/** @returns what a checkpoint says of the validations so far (nothing, in an older one), or null where it makes no sense. */
export function readProgress(value: unknown): ValidationProgress | null {
  if (value === undefined) return noProgress;
  const { best, sinceBest, plateaus, sincePlateau } = (value ?? {}) as Record<string, unknown>;
  if (!isCount(sinceBest) || !isCount(plateaus) || !isCount(sincePlateau)) return null;
  if (best === null) return { best, sinceBest, plateaus, sincePlateau };
  const { step, lossNatsPerToken } = (best ?? {}) as Record<string, unknown>;
  if (!isCount(step) || typeof lossNatsPerToken !== 'number') return null;
  return { best: { step, lossNatsPerToken }, sinceBest, plateaus, sincePlateau };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
