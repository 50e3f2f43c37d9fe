/** A sum as it is written out: its largest terms, the rest in one line, and as many digits as it takes to add up. */
export interface ShownSum<Term> {
  /** The largest in size first. */
  readonly terms: readonly Term[];
  /** How many more there are, and what they come to; null where all are shown. */
  readonly rest: { readonly count: number; readonly value: number } | null;
  readonly total: number;
  /** Decimals with which the lines add up as written. */
  readonly digits: number;
}

/** What is displayed adds up to within this. */
const TOLERANCE = 0.001;
const FEWEST_DIGITS = 3;

/** @param most how many terms are shown; one more stands in place of a rest of one. */
export function shownSum<Term extends { readonly value: number }>(
  terms: readonly Term[],
  total: number,
  most = 8,
): ShownSum<Term> {
  const sorted = [...terms].sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const shown = sorted.slice(0, sorted.length <= most + 1 ? sorted.length : most);
  const others = sorted.slice(shown.length);
  const rest =
    others.length === 0
      ? null
      : { count: others.length, value: others.reduce((sum, { value }) => sum + value, 0) };
  return { terms: shown, rest, total, digits: digitsOf(shown.length + (rest ? 1 : 0)) };
}

/** Decimals with which so many rounded numbers, and their rounded sum, add up: each may be off by half of the last. */
export function digitsOf(lines: number): number {
  return Math.max(FEWEST_DIGITS, Math.ceil(Math.log10((lines + 1) / 2 / TOLERANCE)));
}
