/**
 * Where each id occurs, as a counting sort gives it: the positions of id v stand at `positions[starts[v]]` up to
 * `positions[starts[v + 1]]`, in ascending order.
 */
export function occurrences(ids: Int32Array, rows: number): { starts: Int32Array; positions: Int32Array } {
  const starts = new Int32Array(rows + 1);
  for (const id of ids) {
    if (id < 0 || id >= rows)
      throw new RangeError(`embedding: there is no row ${id}; the table has ${rows}.`);
    starts[id + 1] = (starts[id + 1] as number) + 1;
  }
  for (let row = 0; row < rows; row++)
    starts[row + 1] = (starts[row + 1] as number) + (starts[row] as number);
  const next = starts.slice(0, rows);
  const positions = new Int32Array(ids.length);
  ids.forEach((id, position) => {
    const at = next[id] as number;
    positions[at] = position;
    next[id] = at + 1;
  });
  return { starts, positions };
}
