import { packColumns, packRows } from './packing';
import { multiplyTiles, panelColumns, tallestTile } from './tiles';

/**
 * Matrix products C = A·B of any size, either operand possibly stored transposed, after Goto and van de Geijn (2008),
 * "Anatomy of high-performance matrix multiplication": B is cut into blocks that stay in a cache, A into smaller ones
 * that stay in a nearer one, and both are laid out anew in the order in which the tiles of C read them. That takes care
 * of transposition too. Where one B meets many A, as a recurrent matrix does, it is laid out once and for all.
 *
 * Strides are in numbers, from one stored row to the next.
 */

/** How much of the inner dimension a block spans: a panel of B, 8 columns of it, takes 8 KiB. */
const depth: i32 = 256;
/** Rows of A in a block, which takes 96 KiB. */
const blockRows: i32 = 96;
/** Columns of B in a block, which takes 512 KiB. */
const blockColumns: i32 = 512;

const tileBytes: usize = <usize>(tallestTile * panelColumns * 4);
const rowsBytes: usize = <usize>(blockRows * depth * 4);

/** Bytes that a product needs beside its operands, whatever their size. */
export function scratchSize(): usize {
  return tileBytes + rowsBytes + <usize>(blockColumns * depth * 4);
}

/**
 * C = A·B (+ bias), or C += A·B.
 *
 * @param a [rows, inner], or [inner, rows] where transposed
 * @param b [inner, columns], or [columns, inner] where transposed
 * @param bias [columns]; 0 for none
 * @param adds whether the product is added to what C holds
 * @param scratch `scratchSize()` bytes
 */
export function product(
  rows: i32,
  columns: i32,
  inner: i32,
  a: usize,
  aStride: i32,
  aTransposed: bool,
  b: usize,
  bStride: i32,
  bTransposed: bool,
  bias: usize,
  c: usize,
  cStride: i32,
  adds: bool,
  scratch: usize,
): void {
  const packed = scratch + tileBytes + rowsBytes;
  for (let j = 0; j < columns; j += blockColumns) {
    const width = min(blockColumns, columns - j);
    for (let p = 0; p < inner; p += depth) {
      const span = min(depth, inner - p);
      packColumns(
        span,
        width,
        at(b, bStride, bTransposed, p, j),
        bStride,
        bTransposed,
        packed,
        panelBytes(span),
      );
      multiplyRows(
        rows,
        width,
        span,
        at(a, aStride, aTransposed, 0, p),
        aStride,
        aTransposed,
        packed,
        panelBytes(span),
        bias !== 0 && p === 0 ? bias + ((<usize>j) << 2) : 0,
        c + ((<usize>j) << 2),
        cStride,
        adds || p > 0,
        scratch,
      );
    }
  }
}

/** Bytes that `packMatrix` writes. */
export function packedSize(inner: i32, columns: i32): usize {
  return <usize>((columns + panelColumns - 1) / panelColumns) * panelBytes(inner);
}

/** Lays out B [inner, columns] (or [columns, inner], transposed) for `productPacked`. */
export function packMatrix(
  inner: i32,
  columns: i32,
  b: usize,
  bStride: i32,
  bTransposed: bool,
  packed: usize,
): void {
  packColumns(inner, columns, b, bStride, bTransposed, packed, panelBytes(inner));
}

/** As `product`, with a B that has been laid out before. */
export function productPacked(
  rows: i32,
  columns: i32,
  inner: i32,
  a: usize,
  aStride: i32,
  aTransposed: bool,
  packed: usize,
  bias: usize,
  c: usize,
  cStride: i32,
  adds: bool,
  scratch: usize,
): void {
  for (let p = 0; p < inner; p += depth) {
    const span = min(depth, inner - p);
    multiplyRows(
      rows,
      columns,
      span,
      at(a, aStride, aTransposed, 0, p),
      aStride,
      aTransposed,
      packed + panelBytes(p),
      panelBytes(inner),
      p === 0 ? bias : 0,
      c,
      cStride,
      adds || p > 0,
      scratch,
    );
  }
}

/** A slice of A, all its rows in turn, by columns of B that have been laid out. */
function multiplyRows(
  rows: i32,
  columns: i32,
  span: i32,
  a: usize,
  aStride: i32,
  aTransposed: bool,
  packed: usize,
  panelStep: usize,
  bias: usize,
  c: usize,
  cStride: i32,
  adds: bool,
  scratch: usize,
): void {
  const packedRows = scratch + tileBytes;
  for (let i = 0; i < rows; i += blockRows) {
    const height = min(blockRows, rows - i);
    packRows(span, height, at(a, aStride, aTransposed, i, 0), aStride, aTransposed, packedRows);
    multiplyTiles(
      height,
      columns,
      span,
      packedRows,
      packed,
      panelStep,
      bias,
      c + ((<usize>i * <usize>cStride) << 2),
      (<usize>cStride) << 2,
      adds,
      scratch,
    );
  }
}

function panelBytes(span: i32): usize {
  return <usize>(span * panelColumns * 4);
}

/** The address of a matrix's element in a row and column of its own, however it is stored. */
function at(matrix: usize, stride: i32, transposed: bool, row: i32, column: i32): usize {
  const place = transposed
    ? <usize>column * <usize>stride + <usize>row
    : <usize>row * <usize>stride + <usize>column;
  return matrix + (place << 2);
}
