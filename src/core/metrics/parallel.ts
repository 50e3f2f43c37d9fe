/**
 * Checks that hypotheses and references correspond.
 *
 * @throws RangeError where there is no reference set, or one is not as long as the hypotheses
 */
export function requireParallel(
  hypotheses: readonly string[],
  references: readonly (readonly string[])[],
): void {
  if (references.length === 0) throw new RangeError('metrics: there is no reference.');
  for (const set of references) {
    if (set.length !== hypotheses.length) {
      throw new RangeError(`metrics: ${hypotheses.length} hypotheses, but ${set.length} references.`);
    }
  }
}
