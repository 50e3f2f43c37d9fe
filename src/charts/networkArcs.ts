/**
 * Attention as arcs from what the encoder has made of each token to where each step looks: as wide as their weights,
 * side by side where they arrive, so that a step's arcs are together always equally wide.
 */
import type { NetworkLayout } from './networkLayout.ts';

export interface NetworkArc {
  readonly source: number;
  readonly step: number;
  readonly weight: number;
  /** In CSS pixels. */
  readonly width: number;
  /** Middles of its ends. */
  readonly from: Point;
  readonly to: Point;
  readonly path: string;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Thinner ones cannot be seen. */
const THINNEST = 0.15;

/** @param rows for each step its weights; null where it has none */
export function networkArcs(
  layout: NetworkLayout,
  rows: readonly (ArrayLike<number> | null)[],
): NetworkArc[] {
  const { look, arcUnit, source, target } = layout;
  if (!look) return [];
  return rows.flatMap((row, step) => {
    const column = target.centres[step + 1];
    if (!row || column === undefined) return [];
    const order = Array.from(source.centres.keys(), (at) => ({ at, weight: row[at] ?? 0 })).sort(
      (a, b) => (source.centres[a.at] as number) - (source.centres[b.at] as number),
    );
    let taken = -arcUnit / 2;
    const arcs: NetworkArc[] = [];
    for (const { at, weight } of order) {
      const width = weight * arcUnit;
      const aside = taken + width / 2;
      taken += width;
      if (width < THINNEST) continue;
      const from = { x: source.centres[at] as number, y: layout.band.top };
      arcs.push({ source: at, step, weight, width, from, ...arrive(layout, from, column, aside) });
    }
    return arcs;
  });
}

/** @param aside how far from the middle of the step's arcs, to the right */
function arrive(
  layout: NetworkLayout,
  from: Point,
  column: number,
  aside: number,
): Pick<NetworkArc, 'to' | 'path'> {
  const { band, look, cell, target, arcUnit } = layout;
  const top = (look as NonNullable<typeof look>).top;
  if (top === band.bottom) {
    const to = { x: column + aside, y: top };
    return { to, path: `M${at(from)}${fall(from, to)}` };
  }
  // After the cell: down through the gap beside the decoder's cells, and into the state from the side.
  const { sign } = target;
  const edge = column - (sign * cell.width) / 2;
  const lane = { x: edge - sign * (arcUnit / 2 + 2) + aside, y: band.bottom - 4 };
  const to = { x: edge, y: top + (look as NonNullable<typeof look>).height / 2 - sign * aside };
  const turn = Math.abs(to.x - lane.x);
  return {
    to,
    path: `M${at(from)}${fall(from, lane)}V${round(to.y - turn)}Q${at({ x: lane.x, y: to.y })} ${at(to)}`,
  };
}

/** A curve that leaves and arrives upright. */
function fall(from: Point, to: Point): string {
  const middle = (from.y + to.y) / 2;
  return `C${at({ x: from.x, y: middle })} ${at({ x: to.x, y: middle })} ${at(to)}`;
}

const round = (value: number) => Number(value.toFixed(2));
const at = ({ x, y }: Point) => `${round(x)},${round(y)}`;
