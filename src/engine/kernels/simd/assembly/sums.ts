import { addWide, read, sumOfWide, write } from './vectors';

/** Sums over columns and over everything. */

/** @param matrix [rows, columns] @param sums [columns], written */
export function columnSums(rows: i32, columns: i32, matrix: usize, sums: usize): void {
  const step = (<usize>columns) << 2;
  memory.fill(sums, 0, step);
  let row = 0;
  // Four rows are added to each other first: fewer passes over the sums, and fewer roundings in each.
  for (; row + 4 <= rows; row += 4) {
    addFourRows(columns, matrix, step, sums);
    matrix += 4 * step;
  }
  for (; row < rows; row++) {
    for (let left = columns, at: usize = 0; left > 0; left -= 4, at += 16) {
      write(sums + at, f32x4.add(read(sums + at, left), read(matrix + at, left)), left);
    }
    matrix += step;
  }
}

function addFourRows(columns: i32, row0: usize, step: usize, sums: usize): void {
  const row1 = row0 + step;
  const row2 = row1 + step;
  const row3 = row2 + step;
  for (let left = columns, at: usize = 0; left > 0; left -= 4, at += 16) {
    const above = f32x4.add(read(row0 + at, left), read(row1 + at, left));
    const below = f32x4.add(read(row2 + at, left), read(row3 + at, left));
    write(sums + at, f32x4.add(read(sums + at, left), f32x4.add(above, below)), left);
  }
}

/** Σx², summed in 64 bits. */
export function sumOfSquares(size: i32, values: usize): f64 {
  let sums = f64x2.splat(0);
  for (let left = size; left > 0; left -= 4, values += 16) {
    const x = read(values, left);
    sums = addWide(sums, f32x4.mul(x, x));
  }
  return sumOfWide(sums);
}
