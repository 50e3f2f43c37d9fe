/**
 * How many merges suit a corpus where a person has not said: few sentences teach few pieces well.
 *
 * @param pairs sentence pairs to train on
 */
export function automaticMerges(pairs: number): number {
  if (pairs < 5000) return 1000;
  return pairs < 20_000 ? 2000 : 4000;
}
