/** Exact match: the share of translations that are the reference, token for token. */

/**
 * @param hypotheses @param references tokens of each sentence, as many sentences on both sides
 * @returns 0 to 1; 0 where there are no sentences
 * @throws RangeError where the numbers of sentences differ
 */
export function exactMatchShare(
  hypotheses: readonly (readonly string[])[],
  references: readonly (readonly string[])[],
): number {
  if (hypotheses.length !== references.length) {
    throw new RangeError(
      `exact match: ${hypotheses.length} hypotheses, but ${references.length} references.`,
    );
  }
  if (hypotheses.length === 0) return 0;
  const matches = hypotheses.filter((tokens, index) => {
    const reference = references[index] ?? [];
    return tokens.length === reference.length && tokens.every((token, at) => token === reference[at]);
  });
  return matches.length / hypotheses.length;
}
