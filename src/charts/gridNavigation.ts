/**
 * Keys of a data grid, after the WAI-ARIA Authoring Practices, pattern "Grid": one tab stop, arrows inside.
 */
import type { TextDirection } from '../core/language/language.ts';

export interface GridPosition {
  row: number;
  column: number;
}

export interface GridExtent {
  rowCount: number;
  columnCount: number;
}

/** Rows that Page Up and Page Down pass over. */
const PAGE_ROWS = 5;

/**
 * Where a key leads from a cell, or null when the key does not move in a grid.
 * From right to left the first column is the one on the right, and the arrows go where they point.
 * The answer always lies inside the extent, even when the start no longer does.
 */
export function moveInGrid(
  start: GridPosition,
  key: string,
  isControlHeld: boolean,
  extent: GridExtent,
  direction: TextDirection = 'ltr',
): GridPosition | null {
  if (extent.rowCount < 1 || extent.columnCount < 1) return null;
  const from = clampToGrid(start, extent);
  const to = destination(from, direction === 'rtl' ? mirrored(key) : key, isControlHeld, extent);
  return to && clampToGrid(to, extent);
}

/** The position of the extent (at least one cell) that lies nearest. */
export function clampToGrid(position: GridPosition, extent: GridExtent): GridPosition {
  return {
    row: Math.max(0, Math.min(position.row, extent.rowCount - 1)),
    column: Math.max(0, Math.min(position.column, extent.columnCount - 1)),
  };
}

function mirrored(key: string): string {
  if (key === 'ArrowLeft') return 'ArrowRight';
  return key === 'ArrowRight' ? 'ArrowLeft' : key;
}

function destination(
  { row, column }: GridPosition,
  key: string,
  isControlHeld: boolean,
  extent: GridExtent,
): GridPosition | null {
  switch (key) {
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'PageUp':
      return { row: row - PAGE_ROWS, column };
    case 'PageDown':
      return { row: row + PAGE_ROWS, column };
    case 'Home':
      return { row: isControlHeld ? 0 : row, column: 0 };
    case 'End':
      return { row: isControlHeld ? extent.rowCount - 1 : row, column: extent.columnCount - 1 };
    default:
      return null;
  }
}
