import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  columnShift,
  type HeatmapLayout,
  type HeatmapRoom,
  heatmapLayout,
  labelTurnDegrees,
} from './heatmapLayout.ts';

const room: HeatmapRoom = {
  width: 760,
  height: null,
  rowCount: 8,
  columnLabelWidths: [24, 30, 42, 36, 20, 24, 30, 12],
  rowHeaderWidth: 85,
  probabilityWidth: 25,
  lineHeight: 17,
  textScale: 1,
  minimumCell: 18,
  rowSumWidth: 30,
  sumHeight: 22,
};

const rooms = fc.record({
  width: fc.integer({ min: 280, max: 1400 }),
  height: fc.option(fc.integer({ min: 200, max: 1000 })),
  rowCount: fc.integer({ min: 0, max: 40 }),
  columnLabelWidths: fc.oneof(
    fc.array(fc.double({ min: 4, max: 120, noNaN: true }), { minLength: 1, maxLength: 40 }),
    fc.array(fc.double({ min: 4, max: 15, noNaN: true }), { minLength: 1, maxLength: 90 }),
  ),
  rowHeaderWidth: fc.integer({ min: 40, max: 220 }),
  probabilityWidth: fc.integer({ min: 15, max: 60 }),
  lineHeight: fc.constant(17),
  textScale: fc.constantFrom(1, 2),
  minimumCell: fc.constantFrom(18, 24),
  rowSumWidth: fc.constantFrom(0, 30, 60),
  sumHeight: fc.constantFrom(0, 22),
});

/** From the left end of the row headers to what lies beyond the last column. */
const wholeWidth = (layout: HeatmapLayout, columns: number): number =>
  layout.rowHeaderWidth + columns * layout.cellWidth + Math.max(layout.overhang, layout.rowSumWidth);

describe('heatmapLayout', () => {
  it('fits eight by eight on a phone with room for numbers', () => {
    const layout = heatmapLayout({ ...room, width: 358, minimumCell: 24 });
    const width = wholeWidth(layout, 8);
    expect(width).toBeLessThanOrEqual(358);
    expect(layout.cellText).not.toBe('none');
  });

  it('sets labels upright where they fit and slants them where they do not', () => {
    expect(heatmapLayout(room).labelAngleDegrees).toBe(0);
    expect(heatmapLayout({ ...room, width: 400 }).labelAngleDegrees).toBe(45);
    expect(heatmapLayout({ ...room, columnLabelWidths: Array(40).fill(40) }).labelAngleDegrees).toBe(60);
  });

  it('leaves letters upright, with room for the end of the sentence behind them', () => {
    const letters = [...Array(30).fill(9), 28];
    const tight = heatmapLayout({ ...room, columnLabelWidths: letters });
    expect(tight.labelAngleDegrees).toBe(0);
    expect(tight.cellWidth).toBeGreaterThan(room.minimumCell);
    expect(tight.cellWidth + tight.overhang).toBeGreaterThan(28);
    expect(wholeWidth(tight, 31)).toBeLessThanOrEqual(room.width);
    const scrolling = heatmapLayout({ ...room, columnLabelWidths: [...Array(90).fill(9), 28] });
    expect([scrolling.labelAngleDegrees, scrolling.cellWidth]).toEqual([0, room.minimumCell]);
  });

  it('is mirrored where the source is written from right to left', () => {
    const layout = { rowHeaderWidth: 90, cellWidth: 20, labelAngleDegrees: 45 } as const;
    expect([0, 1, 3].map((column) => columnShift(layout, column, 'ltr'))).toEqual([90, 110, 150]);
    expect([0, 1, 3].map((column) => columnShift(layout, column, 'rtl'))).toEqual([-90, -110, -150]);
    expect(labelTurnDegrees(layout, 'ltr')).toBe(-45);
    expect(labelTurnDegrees(layout, 'rtl')).toBe(45);
  });

  it('gives up the probabilities before the words', () => {
    expect(heatmapLayout(room).showsProbability).toBe(true);
    const cramped = heatmapLayout({ ...room, width: 280, lineHeight: 34, textScale: 2, rowHeaderWidth: 160 });
    expect(cramped.showsProbability).toBe(false);
    expect(cramped.rowHeaderWidth).toBeGreaterThan(100);
  });

  it('gives up the sums before it scrolls, and those of the rows before the cells grow small', () => {
    const height = heatmapLayout(room).headerHeight + 8 * room.minimumCell;
    expect(heatmapLayout({ ...room, height }).sumHeight).toBe(room.sumHeight);
    const low = heatmapLayout({ ...room, height: height - room.sumHeight });
    expect([low.sumHeight, low.cellHeight]).toEqual([0, room.minimumCell]);
    // Where it scrolls all the same, they stay.
    expect(heatmapLayout({ ...room, height: height / 2 }).sumHeight).toBe(room.sumHeight);
    expect(heatmapLayout(room).rowSumWidth).toBe(room.rowSumWidth);
    expect(heatmapLayout({ ...room, width: 400 }).rowSumWidth).toBe(0);
  });

  it('never makes a cell smaller than the minimum nor its words wider than their column or slope', () => {
    fc.assert(
      fc.property(rooms, (given) => {
        const layout = heatmapLayout(given);
        expect(layout.cellWidth).toBeGreaterThanOrEqual(given.minimumCell);
        expect(layout.cellHeight).toBeGreaterThanOrEqual(given.minimumCell);
        expect(layout.rowHeaderWidth).toBeLessThanOrEqual(given.width * 0.42 + 1);
        const widest = Math.max(...given.columnLabelWidths);
        if (layout.labelAngleDegrees === 0) {
          // Only the last one may reach into the room that is kept for it.
          const last = given.columnLabelWidths.at(-1) ?? 0;
          for (const width of given.columnLabelWidths.slice(0, -1))
            expect(width).toBeLessThan(layout.cellWidth);
          expect(last).toBeLessThan(layout.cellWidth + layout.overhang);
        } else {
          const slope = Math.sin((layout.labelAngleDegrees * Math.PI) / 180);
          expect(layout.headerHeight).toBeGreaterThan(widest * slope);
        }
      }),
    );
  });

  it('overflows only when cells are at their minimum', () => {
    fc.assert(
      fc.property(rooms, (given) => {
        const layout = heatmapLayout(given);
        const columns = given.columnLabelWidths.length;
        const width = wholeWidth(layout, columns);
        // One pixel for rounding the overhang and the row header up.
        if (layout.cellWidth > given.minimumCell) expect(width).toBeLessThanOrEqual(given.width + 2);
        const height = layout.headerHeight + given.rowCount * layout.cellHeight;
        if (given.height !== null && layout.cellHeight > given.minimumCell) {
          expect(height).toBeLessThanOrEqual(given.height);
        }
      }),
    );
  });
});
