/**
 * The scores of some runs as they are written, and which of them is the best: none where all read alike.
 *
 * @param values null where a run has none
 */
export function bestTexts(
  values: readonly (number | null)[],
  better: 'lower' | 'higher',
  format: (value: number) => string,
): readonly ({ readonly text: string; readonly isBest: boolean } | null)[] {
  const known = values.filter((value) => value !== null);
  const best = format(better === 'lower' ? Math.min(...known) : Math.max(...known));
  const isTold = known.some((value) => format(value) !== best);
  return values.map((value) =>
    value === null ? null : { text: format(value), isBest: isTold && format(value) === best },
  );
}
