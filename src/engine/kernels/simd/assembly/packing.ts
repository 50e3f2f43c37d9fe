import { panelColumns, tileRows } from './tiles';

/**
 * Operands laid out in the order in which the tiles read them: panels of 4 or 6 rows of A and of 8 columns of B, and in each
 * panel what belongs to one place of the inner dimension side by side. The last panel may be part empty; what stands
 * there is never used.
 */

/** @param a the first element of [height, span], or of [span, height] where transposed */
export function packRows(
  span: i32,
  height: i32,
  a: usize,
  stride: i32,
  transposed: bool,
  packed: usize,
): void {
  const step = (<usize>stride) << 2;
  for (let i = 0; i < height; ) {
    const left = height - i;
    const rows = tileRows(left);
    const bytes = (<usize>rows) << 2;
    if (transposed) {
      copyLines(span, min(left, rows), a + ((<usize>i) << 2), step, packed, bytes);
    } else {
      const from = a + <usize>i * step;
      interleaveFour(span, left, from, step, packed, bytes);
      if (rows === 6) interleaveTwo(span, left - 4, from + 4 * step, step, packed + 16, bytes);
    }
    packed += <usize>span * bytes;
    i += rows;
  }
}

/**
 * @param b the first element of [span, width], or of [width, span] where transposed
 * @param panelStep bytes from one panel to the next
 */
export function packColumns(
  span: i32,
  width: i32,
  b: usize,
  stride: i32,
  transposed: bool,
  packed: usize,
  panelStep: usize,
): void {
  const step = (<usize>stride) << 2;
  for (let j = 0; j < width; j += panelColumns) {
    if (transposed) {
      interleaveFour(span, width - j, b + <usize>j * step, step, packed, 32);
      if (j + 4 < width)
        interleaveFour(span, width - j - 4, b + <usize>(j + 4) * step, step, packed + 16, 32);
    } else {
      copyLines(span, min(width - j, panelColumns), b + ((<usize>j) << 2), step, packed, 32);
    }
    packed += panelStep;
  }
}

/** Of each stored line the first so many numbers. */
function copyLines(lines: i32, numbers: i32, from: usize, step: usize, to: usize, toStep: usize): void {
  const end = to + <usize>lines * toStep;
  const bytes = (<usize>numbers) << 2;
  switch (numbers) {
    case 8:
      for (; to < end; to += toStep, from += step) {
        v128.store(to, v128.load(from));
        v128.store(to, v128.load(from, 16), 16);
      }
      return;
    case 6:
      for (; to < end; to += toStep, from += step) {
        v128.store(to, v128.load(from));
        store<u64>(to, load<u64>(from, 16), 16);
      }
      return;
    case 4:
      for (; to < end; to += toStep, from += step) v128.store(to, v128.load(from));
      return;
    default:
      for (; to < end; to += toStep, from += step) {
        for (let at: usize = 0; at < bytes; at += 4) store<f32>(to + at, load<f32>(from + at));
      }
  }
}

/** Four stored lines side by side: a transposition, four by four. Where fewer lines are left, the last one stands in. */
function interleaveFour(length: i32, left: i32, from: usize, step: usize, to: usize, toStep: usize): void {
  let line0 = from;
  let line1 = left > 1 ? line0 + step : line0;
  let line2 = left > 2 ? line1 + step : line1;
  let line3 = left > 3 ? line2 + step : line2;
  const end = line0 + ((<usize>length) << 2);
  const wholeEnd = line0 + ((<usize>(length & ~3)) << 2);
  while (line0 < wholeEnd) {
    const a = v128.load(line0);
    const b = v128.load(line1);
    const c = v128.load(line2);
    const d = v128.load(line3);
    const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
    const cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
    const ab2 = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
    const cd2 = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
    v128.store(to, v128.shuffle<f32>(ab, cd, 0, 1, 4, 5));
    v128.store(to + toStep, v128.shuffle<f32>(ab, cd, 2, 3, 6, 7));
    v128.store(to + 2 * toStep, v128.shuffle<f32>(ab2, cd2, 0, 1, 4, 5));
    v128.store(to + 3 * toStep, v128.shuffle<f32>(ab2, cd2, 2, 3, 6, 7));
    line0 += 16;
    line1 += 16;
    line2 += 16;
    line3 += 16;
    to += 4 * toStep;
  }
  while (line0 < end) {
    store<f32>(to, load<f32>(line0));
    store<f32>(to, load<f32>(line1), 4);
    store<f32>(to, load<f32>(line2), 8);
    store<f32>(to, load<f32>(line3), 12);
    line0 += 4;
    line1 += 4;
    line2 += 4;
    line3 += 4;
    to += toStep;
  }
}

/** Two stored lines side by side; where only one is left, it stands in for the other. */
function interleaveTwo(length: i32, left: i32, from: usize, step: usize, to: usize, toStep: usize): void {
  let other = left > 1 ? from + step : from;
  const end = from + ((<usize>length) << 2);
  const wholeEnd = from + ((<usize>(length & ~3)) << 2);
  while (from < wholeEnd) {
    const a = v128.load(from);
    const b = v128.load(other);
    const low = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
    const high = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
    v128.store64_lane(to, low, 0);
    v128.store64_lane(to + toStep, low, 1);
    v128.store64_lane(to + 2 * toStep, high, 0);
    v128.store64_lane(to + 3 * toStep, high, 1);
    from += 16;
    other += 16;
    to += 4 * toStep;
  }
  while (from < end) {
    store<f32>(to, load<f32>(from));
    store<f32>(to, load<f32>(other), 4);
    from += 4;
    other += 4;
    to += toStep;
  }
}
