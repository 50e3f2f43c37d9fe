import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveInGrid } from './gridNavigation.ts';

const extent = { rowCount: 4, columnCount: 6 };
const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'];

describe('moveInGrid', () => {
  it('moves by one cell with the arrows and stops at the edge', () => {
    expect(moveInGrid({ row: 1, column: 1 }, 'ArrowDown', false, extent)).toEqual({ row: 2, column: 1 });
    expect(moveInGrid({ row: 1, column: 1 }, 'ArrowLeft', false, extent)).toEqual({ row: 1, column: 0 });
    expect(moveInGrid({ row: 0, column: 0 }, 'ArrowUp', false, extent)).toEqual({ row: 0, column: 0 });
    expect(moveInGrid({ row: 3, column: 5 }, 'ArrowRight', false, extent)).toEqual({ row: 3, column: 5 });
  });

  it('reaches the ends of a row, and with Control the corners', () => {
    expect(moveInGrid({ row: 2, column: 3 }, 'Home', false, extent)).toEqual({ row: 2, column: 0 });
    expect(moveInGrid({ row: 2, column: 3 }, 'End', false, extent)).toEqual({ row: 2, column: 5 });
    expect(moveInGrid({ row: 2, column: 3 }, 'Home', true, extent)).toEqual({ row: 0, column: 0 });
    expect(moveInGrid({ row: 2, column: 3 }, 'End', true, extent)).toEqual({ row: 3, column: 5 });
  });

  it('goes where the arrows point where columns run from right to left', () => {
    const go = (key: string) => moveInGrid({ row: 2, column: 3 }, key, false, extent, 'rtl');
    expect(go('ArrowLeft')).toEqual({ row: 2, column: 4 });
    expect(go('ArrowRight')).toEqual({ row: 2, column: 2 });
    expect(go('ArrowDown')).toEqual({ row: 3, column: 3 });
    expect(go('Home')).toEqual({ row: 2, column: 0 });
    expect(moveInGrid({ row: 0, column: 5 }, 'ArrowLeft', false, extent, 'rtl')).toEqual({
      row: 0,
      column: 5,
    });
  });

  it('leaves other keys alone, and every key in an empty grid', () => {
    expect(moveInGrid({ row: 0, column: 0 }, 'a', false, extent)).toBeNull();
    expect(moveInGrid({ row: 0, column: 0 }, 'Tab', false, extent)).toBeNull();
    expect(moveInGrid({ row: 0, column: 0 }, 'End', true, { rowCount: 0, columnCount: 6 })).toBeNull();
  });

  it('stays inside the grid from anywhere', () => {
    const index = fc.integer({ min: -3, max: 60 });
    const size = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(
        index,
        index,
        size,
        size,
        fc.constantFrom(...keys),
        fc.boolean(),
        (row, column, r, c, key, control) => {
          const to = moveInGrid({ row, column }, key, control, { rowCount: r, columnCount: c });
          return to !== null && to.row >= 0 && to.row < r && to.column >= 0 && to.column < c;
        },
      ),
    );
  });
});
