/**
 * The name that is most like another, for whoever mistyped it: the one that keeps the largest share of its letters. The
 * first of several; null where there are none.
 */
export function nearestName(name: string, known: Iterable<string>): string | null {
  let nearest: { name: string; distance: number } | null = null;
  for (const candidate of known) {
    const longer = Math.max(name.length, candidate.length, 1);
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase()) / longer;
    if (!nearest || distance < nearest.distance) nearest = { name: candidate, distance };
  }
  return nearest?.name ?? null;
}

/** How many letters must be put in, taken out or changed (Levenshtein 1966). */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (let column = 1; column <= to.length; column++) {
      const changed = (row[column - 1] as number) + (letter === to[column - 1] ? 0 : 1);
      next.push(Math.min(changed, 1 + (row[column] as number), 1 + (next[column - 1] as number)));
    }
    row = next;
  }
  return row[to.length] as number;
}
