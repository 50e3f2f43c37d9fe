/**
 * How many merges suit a corpus where a person has not said. Few sentences teach few pieces well; and with as many
 * merges as words, as in a corpus made by a grammar, every word would be whole again.
 *
 * @param pairs sentence pairs to train on
 * @param words different words on both sides
 */
export function automaticMerges(pairs: number, words: number): number {
  return Math.min(bySize(pairs), Math.ceil(words / 2));
}

function bySize(pairs: number): number {
  if (pairs < 5000) return 1000;
  return pairs < 20_000 ? 2000 : 4000;
}
