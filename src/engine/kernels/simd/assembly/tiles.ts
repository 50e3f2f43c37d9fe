import { madd } from './vectors';

/**
 * A block of C, one tile after the other: 8 columns wide and 4 rows high, or 6 where there is a fused multiply-add. A
 * tile's sums stay in registers. Of the sixteen that the smallest processors have, twelve sums leave four, for two
 * vectors of B, one number of A and what the compiler keeps to itself; a separate product would need a fifth.
 * What C holds is where the sums begin: added at the end, it would keep more alive, and the loop takes twice as long.
 */
export const tallestTile: i32 = ASC_FEATURE_RELAXED_SIMD ? 6 : 4;
/** Columns of a panel of B, and of a tile. */
export const panelColumns: i32 = 8;

/** How high the next tile is, so that tiles of 4 and 6 rows reach over the last row as little as they can. */
export function tileRows(left: i32): i32 {
  return !ASC_FEATURE_RELAXED_SIMD || left <= 4 || left === 7 || left === 8 ? 4 : 6;
}

/**
 * @param a panels of as many rows as `tileRows` says
 * @param b panels of 8 columns, `panelStep` bytes apart
 * @param bias what each column starts from, where C is not added to; 0 for none
 * @param cStep bytes from one row of C to the next
 * @param spare room for one tile
 */
export function multiplyTiles(
  rows: i32,
  columns: i32,
  span: i32,
  a: usize,
  b: usize,
  panelStep: usize,
  bias: usize,
  c: usize,
  cStep: usize,
  adds: bool,
  spare: usize,
): void {
  for (let j = 0; j < columns; j += panelColumns) {
    let rowPanel = a;
    for (let i = 0; i < rows; ) {
      const height = tileRows(rows - i);
      const to = c + <usize>i * cStep + ((<usize>j) << 2);
      const start: usize = bias === 0 ? 0 : bias + ((<usize>j) << 2);
      if (i + height <= rows && j + panelColumns <= columns) {
        if (height === 6) multiplySix(span, rowPanel, b, start, to, cStep, adds);
        else multiplyFour(span, rowPanel, b, start, to, cStep, adds);
      } else {
        if (height === 6) multiplySix(span, rowPanel, b, 0, spare, 32, false);
        else multiplyFour(span, rowPanel, b, 0, spare, 32, false);
        copyPart(min(height, rows - i), min(panelColumns, columns - j), spare, start, to, cStep, adds);
      }
      rowPanel += <usize>(span * height * 4);
      i += height;
    }
    b += panelStep;
  }
}

function multiplyFour(span: i32, a: usize, b: usize, bias: usize, c: usize, step: usize, adds: bool): void {
  const row1 = c + step;
  const row2 = row1 + step;
  const row3 = row2 + step;
  let c00 = f32x4.splat(0);
  let c01 = c00;
  let c10 = c00;
  let c11 = c00;
  let c20 = c00;
  let c21 = c00;
  let c30 = c00;
  let c31 = c00;
  if (adds) {
    c00 = v128.load(c);
    c01 = v128.load(c, 16);
    c10 = v128.load(row1);
    c11 = v128.load(row1, 16);
    c20 = v128.load(row2);
    c21 = v128.load(row2, 16);
    c30 = v128.load(row3);
    c31 = v128.load(row3, 16);
  } else if (bias !== 0) {
    c00 = v128.load(bias);
    c01 = v128.load(bias, 16);
    c10 = c00;
    c11 = c01;
    c20 = c00;
    c21 = c01;
    c30 = c00;
    c31 = c01;
  }
  const end = b + <usize>(span * panelColumns * 4);
  while (b < end) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    let x = v128.load32_splat(a);
    c00 = madd(x, b0, c00);
    c01 = madd(x, b1, c01);
    x = v128.load32_splat(a, 4);
    c10 = madd(x, b0, c10);
    c11 = madd(x, b1, c11);
    x = v128.load32_splat(a, 8);
    c20 = madd(x, b0, c20);
    c21 = madd(x, b1, c21);
    x = v128.load32_splat(a, 12);
    c30 = madd(x, b0, c30);
    c31 = madd(x, b1, c31);
    a += 16;
    b += 32;
  }
  v128.store(c, c00);
  v128.store(c, c01, 16);
  v128.store(row1, c10);
  v128.store(row1, c11, 16);
  v128.store(row2, c20);
  v128.store(row2, c21, 16);
  v128.store(row3, c30);
  v128.store(row3, c31, 16);
}

function multiplySix(span: i32, a: usize, b: usize, bias: usize, c: usize, step: usize, adds: bool): void {
  const row1 = c + step;
  const row2 = row1 + step;
  const row3 = row2 + step;
  const row4 = row3 + step;
  const row5 = row4 + step;
  let c00 = f32x4.splat(0);
  let c01 = c00;
  let c10 = c00;
  let c11 = c00;
  let c20 = c00;
  let c21 = c00;
  let c30 = c00;
  let c31 = c00;
  let c40 = c00;
  let c41 = c00;
  let c50 = c00;
  let c51 = c00;
  if (adds) {
    c00 = v128.load(c);
    c01 = v128.load(c, 16);
    c10 = v128.load(row1);
    c11 = v128.load(row1, 16);
    c20 = v128.load(row2);
    c21 = v128.load(row2, 16);
    c30 = v128.load(row3);
    c31 = v128.load(row3, 16);
    c40 = v128.load(row4);
    c41 = v128.load(row4, 16);
    c50 = v128.load(row5);
    c51 = v128.load(row5, 16);
  } else if (bias !== 0) {
    c00 = v128.load(bias);
    c01 = v128.load(bias, 16);
    c10 = c00;
    c11 = c01;
    c20 = c00;
    c21 = c01;
    c30 = c00;
    c31 = c01;
    c40 = c00;
    c41 = c01;
    c50 = c00;
    c51 = c01;
  }
  const end = b + <usize>(span * panelColumns * 4);
  while (b < end) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    let x = v128.load32_splat(a);
    c00 = madd(x, b0, c00);
    c01 = madd(x, b1, c01);
    x = v128.load32_splat(a, 4);
    c10 = madd(x, b0, c10);
    c11 = madd(x, b1, c11);
    x = v128.load32_splat(a, 8);
    c20 = madd(x, b0, c20);
    c21 = madd(x, b1, c21);
    x = v128.load32_splat(a, 12);
    c30 = madd(x, b0, c30);
    c31 = madd(x, b1, c31);
    x = v128.load32_splat(a, 16);
    c40 = madd(x, b0, c40);
    c41 = madd(x, b1, c41);
    x = v128.load32_splat(a, 20);
    c50 = madd(x, b0, c50);
    c51 = madd(x, b1, c51);
    a += 24;
    b += 32;
  }
  v128.store(c, c00);
  v128.store(c, c01, 16);
  v128.store(row1, c10);
  v128.store(row1, c11, 16);
  v128.store(row2, c20);
  v128.store(row2, c21, 16);
  v128.store(row3, c30);
  v128.store(row3, c31, 16);
  v128.store(row4, c40);
  v128.store(row4, c41, 16);
  v128.store(row5, c50);
  v128.store(row5, c51, 16);
}

/** What of a tile lies inside C. */
function copyPart(
  rows: i32,
  columns: i32,
  from: usize,
  bias: usize,
  to: usize,
  step: usize,
  adds: bool,
): void {
  const width = (<usize>columns) << 2;
  for (let i = 0; i < rows; i++) {
    for (let at: usize = 0; at < width; at += 4) {
      let value = load<f32>(from + at);
      if (adds) value += load<f32>(to + at);
      else if (bias !== 0) value += load<f32>(bias + at);
      store<f32>(to + at, value);
    }
    from += 32;
    to += step;
  }
}
