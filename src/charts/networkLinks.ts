/** The lines of the unrolled network: what reads what. All are drawn behind the cells. */
import type { NetworkData } from './networkData.ts';
import type { NetworkLayout, NetworkLine } from './networkLayout.ts';

export interface NetworkLink {
  readonly kind: 'stem' | 'recurrence' | 'bus' | 'bridge' | 'flow' | 'query' | 'feed' | 'read';
  readonly side: 'source' | 'target';
  readonly path: string;
  /** The step that it belongs to; null where it is there before the first. */
  readonly step: number | null;
}

const ARROW = 4;
/** How far a bus runs beside the cells. */
const ASIDE = 11;

export function networkLinks(layout: NetworkLayout, data: NetworkData): NetworkLink[] {
  return [
    ...encoderLinks(layout, data),
    ...(layout.vessel ? vesselLinks(layout, data) : bridgeLinks(layout, data)),
    ...decoderLinks(layout, data),
  ];
}

function encoderLinks(layout: NetworkLayout, { lanes }: NetworkData): NetworkLink[] {
  const { source, laneTops, cell, groups, sourceTop } = layout;
  const base = { side: 'source', step: null } as const;
  const tops = groups.tops.map((top, layer) => ({
    from:
      layer === 0
        ? top - (groups.tops[0] as number) + sourceTop
        : (groups.tops[layer - 1] as number) + groups.height,
    to: top,
  }));
  const stems = source.centres.flatMap((x) =>
    tops.map(({ from, to }, layer) => {
      const start = layer === 0 ? to - ARROW - 3 : from;
      return { ...base, kind: 'stem' as const, path: upright(x, start, to) };
    }),
  );
  const recurrences = lanes.flatMap(({ isFromTheEnd }, lane) => {
    const y = (laneTops[lane] ?? 0) + cell.height / 2;
    return pairs(source.centres).map(([one, other]) => {
      const [from, to] = isFromTheEnd ? [other, one] : [one, other];
      return { ...base, kind: 'recurrence' as const, path: across(from, to, y, cell.width) };
    });
  });
  return [...stems, ...recurrences];
}

/** From the last state of every lane, beside the encoder and under it, to where the decoder begins. */
function bridgeLinks(layout: NetworkLayout, { lanes }: NetworkData): NetworkLink[] {
  const { band, decoderTops } = layout;
  const start = layout.target.centres[0] as number;
  const bus = band.top + 9;
  const ends = lastCells(layout, lanes).map(({ x, y, outward }) => {
    const aside = x + outward * ASIDE;
    return `M${at(x, y)}H${round(aside - outward * 4)}Q${at(aside, y)} ${at(aside, y + 4)}V${round(bus)}H${round(start)}`;
  });
  const link = { side: 'source', step: null } as const;
  return [
    ...ends.map((path) => ({ ...link, kind: 'bus', path }) as const),
    { ...link, kind: 'bridge', path: upright(start, bus, (decoderTops[0] as number) - ARROW) },
  ];
}

/** Through the vessel: all that joins the two sides. */
function vesselLinks(layout: NetworkLayout, { lanes }: NetworkData): NetworkLink[] {
  const { decoderTops } = layout;
  const vessel = layout.vessel as NonNullable<typeof layout.vessel>;
  const middle = vessel.top + vessel.height / 2;
  const start = layout.target.centres[0] as number;
  const into = lastCells(layout, lanes).map(({ x, y, outward }) => {
    const edge = outward > 0 ? vessel.left + vessel.width : vessel.left;
    const aside = x + outward * ASIDE * 1.5;
    return `M${at(x, y)}C${at(aside, y)} ${at(aside, middle)} ${at(x - outward * 10, middle)}H${round(edge)}`;
  });
  const out = { x: vessel.left + vessel.width / 2, y: vessel.top + vessel.height };
  const goal = decoderTops[0] as number;
  const half = (out.y + goal) / 2;
  const down = `M${at(out.x, out.y)}C${at(out.x, half + 6)} ${at(start, half - 6)} ${at(start, goal)}`;
  return [
    ...into.map((path) => ({ kind: 'flow', side: 'source', step: null, path }) as const),
    { kind: 'flow', side: 'target', step: null, path: down },
  ];
}

/** Where the lanes end, and which way is out of the sentence there. */
function lastCells({ source, laneTops, cell }: NetworkLayout, lanes: NetworkData['lanes']) {
  return lanes.map(({ isFromTheEnd }, lane) => {
    const outward = isFromTheEnd ? -source.sign : source.sign;
    const centre = (isFromTheEnd ? source.centres[0] : source.centres.at(-1)) ?? 0;
    return {
      x: centre + (outward * cell.width) / 2,
      y: (laneTops[lane] ?? 0) + cell.height / 2,
      outward,
    };
  });
}

function decoderLinks(layout: NetworkLayout, { shape, steps }: NetworkData): NetworkLink[] {
  const { target, decoderTops, cell, look, wordsTop, probabilitiesTop } = layout;
  const { sign } = target;
  const [lowest, highest] = [decoderTops[0] as number, decoderTops.at(-1) as number];
  const isBefore = shape.attention === 'beforeCell';
  const wordMiddle = (wordsTop + probabilitiesTop) / 2;
  return steps.flatMap((_, step) => {
    const [former, x] = [target.centres[step] as number, target.centres[step + 1] as number];
    const seam = target.seams[step + 1] as number;
    const before = x - (sign * cell.width) / 2;
    const links: NetworkLink[] = decoderTops.map((top) => ({
      kind: 'recurrence',
      side: 'target',
      step,
      path: across(former, x, top + cell.height / 2, cell.width),
    }));
    const add = (kind: NetworkLink['kind'], path: string) => links.push({ kind, side: 'target', step, path });
    const stemTop = isBefore && look ? look.top + look.height : lowest + cell.height;
    add('stem', upright(x, stemTop, wordsTop));
    if (isBefore && look) {
      // The former state asks.
      const asks = former + (sign * cell.width) / 2 - sign * 6;
      const y = look.top + look.height / 2;
      add('query', `M${at(asks, highest)}C${at(asks, y)} ${at(asks, y)} ${at(before, y)}`);
    }
    const enters = (height: number, from: number, lane: number) =>
      `M${at(lane - sign * 3, from)}Q${at(lane, from)} ${at(lane, from - 4)}V${round(height + 4)}Q${at(lane, height)} ${at(
        lane + sign * 4,
        height,
      )}H${round(before - sign * ARROW)}`;
    add('read', enters(lowest + cell.height * 0.78, wordMiddle, seam));
    if (shape.feedsInput && look && step > 0) {
      const from = isBefore ? highest + cell.height + 4 : look.top + look.height / 2;
      add(
        'feed',
        feedPath(target, former, from, lowest + cell.height * 0.22, cell.width, seam + sign * 3, before),
      );
    }
    return links;
  });
}

/** h̃ comes back in: out of one step's foot, up beside its cell, into the next. */
function feedPath(
  { sign }: NetworkLine,
  former: number,
  from: number,
  to: number,
  width: number,
  lane: number,
  before: number,
): string {
  const out = former + (sign * width) / 2;
  return `M${at(out, from)}H${round(lane - sign * 3)}Q${at(lane, from)} ${at(lane, from - 3)}V${round(to + 3)}Q${at(lane, to)} ${at(lane + sign * 3, to)}H${round(before - sign * ARROW)}`;
}

const pairs = (values: readonly number[]): [number, number][] =>
  values.slice(1).map((value, at) => [values[at] as number, value]);

const upright = (x: number, from: number, to: number) => `M${at(x, from)}V${round(to)}`;

/** From the edge of one cell to the next one's, with room for the head of the arrow. */
function across(from: number, to: number, y: number, width: number): string {
  const sign = Math.sign(to - from);
  return `M${at(from + (sign * width) / 2, y)}H${round(to - (sign * width) / 2 - sign * ARROW)}`;
}

const round = (value: number) => Number(value.toFixed(2));
const at = (x: number, y: number) => `${round(x)},${round(y)}`;
