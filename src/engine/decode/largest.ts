/** Indices of the largest values, largest first; the lower index wins a tie, so that ties are the same everywhere. */
export function largest(values: ArrayLike<number>, count: number): number[] {
  const best: number[] = [];
  const valueAt = (rank: number) => values[best[rank] as number] as number;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    if (best.length === count && !(value > valueAt(count - 1))) continue;
    let rank = best.length;
    while (rank > 0 && value > valueAt(rank - 1)) rank--;
    best.splice(rank, 0, index);
    if (best.length > count) best.pop();
  }
  return best;
}
