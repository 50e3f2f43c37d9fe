/** Ways to change a row of attention so that it still adds up to 1. */

/** One weight as given, the others in proportion to what they were. @param value 0 to 1 */
export function setWeight(row: readonly number[], at: number, value: number): number[] {
  if (row.length === 1) return [1];
  const rest = row.reduce((sum, weight, index) => (index === at ? sum : sum + weight), 0);
  return row.map((weight, index) => {
    if (index === at) return value;
    return rest > 0 ? (weight / rest) * (1 - value) : (1 - value) / (row.length - 1);
  });
}

/** All of it on one source token. */
export function oneHotRow(length: number, at: number): number[] {
  return Array.from({ length }, (_, index) => (index === at ? 1 : 0));
}

/** The same on every source token. */
export function uniformRow(length: number): number[] {
  return Array.from({ length }, () => 1 / length);
}
