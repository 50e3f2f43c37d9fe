import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NetworkArc, networkArcs } from './networkArcs.ts';
import { type Box, type NetworkLayout, type NetworkRoom, networkLayout } from './networkLayout.ts';

const room: NetworkRoom = {
  width: 688,
  height: 232,
  source: [22, 28, 34, 30, 22, 26, 8, 28],
  target: [14, 28, 30, 26, 18, 34, 8, 28],
  directions: { source: 'ltr', target: 'ltr' },
  namesWidth: 70,
  lineHeight: 17,
  leastCell: { width: 26, height: 15 },
  layers: 1,
  ways: 2,
  attention: 'afterCell',
  vesselRows: 2,
};

const words = fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 30 });
const direction = fc.constantFrom('ltr' as const, 'rtl' as const);
const rooms: fc.Arbitrary<NetworkRoom> = fc.record({
  width: fc.integer({ min: 280, max: 1500 }),
  height: fc.integer({ min: 150, max: 900 }),
  source: words,
  target: words,
  directions: fc.record({ source: direction, target: direction }),
  namesWidth: fc.integer({ min: 20, max: 110 }),
  lineHeight: fc.constantFrom(17, 34),
  leastCell: fc.constantFrom({ width: 26, height: 15 }, { width: 26, height: 24 }),
  layers: fc.integer({ min: 1, max: 4 }),
  ways: fc.constantFrom(1, 2),
  attention: fc.constantFrom('beforeCell' as const, 'afterCell' as const, null),
  vesselRows: fc.integer({ min: 1, max: 8 }),
});

/** Every cell that is drawn. */
function boxes(layout: NetworkLayout): Box[] {
  const rows = (tops: readonly number[], { centres }: NetworkLayout['source']) =>
    tops.flatMap((top) => centres.map((x) => ({ left: x - layout.cell.width / 2, top, ...layout.cell })));
  return [
    ...rows(layout.laneTops, layout.source),
    ...rows(layout.decoderTops, layout.target),
    ...(layout.vessel ? [layout.vessel] : []),
  ];
}

describe('networkLayout', () => {
  it('lays no cell over another, and none outside the drawing', () => {
    fc.assert(
      fc.property(rooms, (given) => {
        const layout = networkLayout(given);
        const all = boxes(layout);
        const outside = all.filter(
          ({ left, top, width, height }) =>
            left < given.namesWidth ||
            left + width > layout.width + 1e-9 ||
            top < given.lineHeight ||
            top + height > layout.wordsTop,
        );
        const overlapping = all.filter((one, at) =>
          all.some(
            (other, place) =>
              place > at &&
              one.left + one.width > other.left + 1e-9 &&
              other.left + other.width > one.left + 1e-9 &&
              one.top + one.height > other.top &&
              other.top + other.height > one.top,
          ),
        );
        expect({ outside, overlapping }).toEqual({ outside: [], overlapping: [] });
      }),
    );
  });

  it('never makes a cell smaller than the smallest, nor a column narrower than its word', () => {
    fc.assert(
      fc.property(rooms, (given) => {
        const { cell, source, target } = networkLayout(given);
        expect(cell.width).toBeGreaterThanOrEqual(given.leastCell.width);
        expect(cell.height).toBeGreaterThanOrEqual(given.leastCell.height);
        for (const [line, widths] of [
          [source, given.source],
          [target, [0, ...given.target]],
        ] as const) {
          line.centres.slice(1).forEach((x, at) => {
            const apart = Math.abs(x - (line.centres[at] as number));
            const halves = ((widths[at] as number) + (widths[at + 1] as number)) / 2;
            expect(apart).toBeGreaterThan(halves);
          });
        }
      }),
    );
  });

  it('shows a sentence of twelve words whole in the smallest live pane, with one layer and with two', () => {
    const twelve = { ...room, source: Array(12).fill(27), target: Array(12).fill(27) };
    for (const attention of ['beforeCell', 'afterCell', null] as const) {
      for (const layers of [1, 2]) {
        const layout = networkLayout({ ...twelve, attention, layers, vesselRows: 2 * layers });
        expect(layout.width).toBeLessThanOrEqual(688);
        expect(layout.height).toBeLessThanOrEqual(232);
      }
    }
  });

  it('runs a sentence from the right where it is written so', () => {
    const layout = networkLayout({ ...room, directions: { source: 'rtl', target: 'ltr' } });
    expect(layout.source.centres[0]).toBeGreaterThan(layout.source.centres[1] as number);
    expect(layout.target.centres[0]).toBeLessThan(layout.target.centres[1] as number);
  });
});

describe('networkArcs', () => {
  const rowsFor = ({ source, target }: NetworkRoom) =>
    target.map((_, step) => {
      const row = source.map((__, at) => 1 + ((at * 7 + step * 3) % 5));
      const sum = row.reduce((a, b) => a + b, 0);
      return row.map((value) => value / sum);
    });

  it('is as wide as its weight, leaves its annotation and arrives where its step looks', () => {
    fc.assert(
      fc.property(rooms, (given) => {
        const layout = networkLayout(given);
        const arcs = networkArcs(layout, rowsFor(given));
        expect(arcs.length > 0).toBe(given.attention !== null);
        for (const arc of arcs) {
          expect(arc.width).toBeCloseTo(arc.weight * layout.arcUnit, 9);
          expect(arc.from).toEqual({ x: layout.source.centres[arc.source], y: layout.band.top });
          const look = layout.look as NonNullable<typeof layout.look>;
          const centre = layout.target.centres[arc.step + 1] as number;
          expect(Math.abs(arc.to.x - centre)).toBeLessThanOrEqual(layout.cell.width / 2 + 1e-9);
          expect(arc.to.y).toBeGreaterThanOrEqual(look.top);
          expect(arc.to.y).toBeLessThanOrEqual(look.top + look.height);
        }
      }),
    );
  });

  it('lays the arcs of a step side by side: together as wide as those of any other', () => {
    fc.assert(
      fc.property(rooms, (given) => {
        const layout = networkLayout({ ...given, attention: 'beforeCell' });
        const all = networkArcs(layout, rowsFor(given));
        for (const step of given.target.keys()) {
          const arcs = all.filter((arc) => arc.step === step);
          const sorted = arcs.toSorted((a, b) => a.to.x - b.to.x);
          const edge = (arc: NetworkArc, side: 1 | -1) => arc.to.x + (side * arc.width) / 2;
          sorted.slice(1).forEach((arc, at) => {
            expect(edge(arc, -1)).toBeGreaterThanOrEqual(edge(sorted[at] as NetworkArc, 1) - 1e-9);
          });
          const [first, last] = [sorted[0] as NetworkArc, sorted.at(-1) as NetworkArc];
          expect(edge(last, 1) - edge(first, -1)).toBeCloseTo(layout.arcUnit, 6);
        }
      }),
    );
  });

  it('passes beside the cells after which attention stands', () => {
    const layout = networkLayout(room);
    const [first] = networkArcs(layout, [[1, 0, 0, 0, 0, 0, 0, 0]]);
    const drop = Number(/V/.exec(first?.path ?? '')?.index);
    const x = Number((first?.path ?? '').slice(0, drop).split(' ').at(-1)?.split(',')[0]);
    const [former, own] = layout.target.centres as [number, number];
    expect(x - layout.arcUnit / 2).toBeGreaterThan(former + layout.cell.width / 2);
    expect(x + layout.arcUnit / 2).toBeLessThan(own - layout.cell.width / 2);
  });
});
