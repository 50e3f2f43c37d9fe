/**
 * Where the unrolled network stands: all flows downwards, from the source sentence through the encoder's layers, over
 * the arcs of attention (or through the vessel) into the decoder's layers and the words that they write.
 */
import type { TextDirection } from '../core/language/language.ts';
import type { AttentionWiring } from '../core/spec/modelSpec.ts';

export interface NetworkRoom {
  /** Of the room there is, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Widths of the written tokens; of each step the widest thing written under it. */
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly directions: { readonly source: TextDirection; readonly target: TextDirection };
  /** Of the column with the names of the lanes. */
  readonly namesWidth: number;
  readonly lineHeight: number;
  readonly leastCell: { readonly width: number; readonly height: number };
  readonly layers: number;
  /** Lanes of an encoder layer: 1, or 2 where it reads both ways. */
  readonly ways: number;
  readonly attention: AttentionWiring | null;
  /** Vectors in the vessel that joins the sides where there is no attention. */
  readonly vesselRows: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The columns of a sentence. */
export interface NetworkLine {
  /** Middles of its cells. */
  readonly centres: readonly number[];
  /** Between each column and the one before it, half-way between what stands in them. */
  readonly seams: readonly number[];
  /** 1 where it runs from left to right, −1 otherwise. */
  readonly sign: 1 | -1;
}

export interface NetworkLayout {
  readonly width: number;
  readonly height: number;
  readonly cell: { readonly width: number; readonly height: number };
  readonly source: NetworkLine;
  /** Its first column holds the states that the decoder begins with; that of step t is t + 1. */
  readonly target: NetworkLine;
  /** Tops of the lines of text. */
  readonly sourceTop: number;
  readonly wordsTop: number;
  readonly probabilitiesTop: number;
  /** Tops of the cells of each lane, the lowest layer first. */
  readonly laneTops: readonly number[];
  /** What of each layer belongs to one token: tops and height. */
  readonly groups: { readonly tops: readonly number[]; readonly height: number };
  readonly decoderTops: readonly number[];
  /** Where attention stands. */
  readonly look: { readonly top: number; readonly height: number } | null;
  /** Between encoder and decoder. */
  readonly band: { readonly top: number; readonly bottom: number };
  /** Its vectors stand one above the other, each a row high. */
  readonly vessel: (Box & { readonly row: number; readonly padding: number }) | null;
  /** Pixels for a weight of 1. */
  readonly arcUnit: number;
}

/** Between and within what stands one below the other. */
interface Spacing {
  readonly padding: number;
  readonly layer: number;
  readonly line: number;
  readonly vesselRow: number;
  readonly vesselPadding: number;
}
const ample: Spacing = { padding: 3, layer: 8, line: 8, vesselRow: 11, vesselPadding: 7 };
const tight: Spacing = { padding: 2, layer: 5, line: 5, vesselRow: 5, vesselPadding: 4 };
const TIGHT_BELOW = 300;
const spacingOf = ({ height }: NetworkRoom) => (height < TIGHT_BELOW ? tight : ample);

const LANE_GAP = 2;
const [LEAST_BAND, BAND_SHARE, MOST_BAND] = [36, 0.3, 260];
const [MOST_CELL_WIDTH, MOST_CELL_HEIGHT] = [56, 30];
/** Room that a column may take beyond what it needs; beside the columns, where the bridge runs. */
const [MOST_SPARE, END_MARGIN] = [30, 8];
const WORD_GAP = 10;
const LOOK_HEIGHT = 10;
const VESSEL_WIDTH = 176;

export function networkLayout(room: NetworkRoom): NetworkLayout {
  const { cellWidth, ...columns } = placeColumns(room);
  const { cellHeight, ...rows } = placeRows(room);
  return {
    ...columns,
    ...rows,
    cell: { width: cellWidth, height: cellHeight },
    vessel: room.attention ? null : placeVessel(room, columns.width, rows.band),
  };
}

function placeColumns(room: NetworkRoom) {
  const { leastCell, namesWidth, directions } = room;
  // Attention after the cell reaches it through the gap beside the cell.
  const leastGap = room.attention === 'afterCell' ? 18 : 14;
  const lines = { source: room.source, target: [0, ...room.target] };
  const free = room.width - namesWidth - 2 * END_MARGIN;
  /** A column is as wide as what stands in it. */
  const slot = (text: number, cell: number) => Math.max(cell + leastGap, text + WORD_GAP);
  const extent = (widths: readonly number[], cell: number) =>
    widths.reduce((sum, width) => sum + slot(width, cell), 0);
  const longest = (cell: number) => Math.max(extent(lines.source, cell), extent(lines.target, cell));
  let cellWidth = MOST_CELL_WIDTH;
  while (cellWidth > leastCell.width && longest(cellWidth) > free) cellWidth--;
  const inner = Math.max(free, longest(cellWidth));
  const place = (widths: readonly number[], direction: TextDirection): NetworkLine => {
    const spare = Math.min(MOST_SPARE, (inner - extent(widths, cellWidth)) / widths.length);
    const sign = direction === 'rtl' ? -1 : 1;
    const start = namesWidth + END_MARGIN + (sign === -1 ? inner : 0);
    const centres: number[] = [];
    const seams: number[] = [];
    let along = 0;
    for (const width of widths) {
      const taken = slot(width, cellWidth) + spare;
      seams.push(start + sign * along);
      centres.push(start + sign * (along + taken / 2));
      along += taken;
    }
    return { centres, seams, sign };
  };
  return {
    width: namesWidth + 2 * END_MARGIN + inner,
    cellWidth,
    source: place(lines.source, directions.source),
    target: place(lines.target, directions.target),
    arcUnit: room.attention === 'afterCell' ? leastGap / 2 - 1 : Math.min(14, cellWidth / 2),
  };
}

/** All but the cells and what joins the sides. */
function fixedHeight(room: NetworkRoom): number {
  const { lineHeight, layers, ways, attention } = room;
  const { padding, layer, line } = spacingOf(room);
  const encoder = layers * ((ways - 1) * LANE_GAP + 2 * padding) + (layers - 1) * layer;
  const look = attention ? LOOK_HEIGHT + line : 0;
  return 3 * lineHeight + 2 * line + encoder + (layers - 1) * layer + look;
}

function vesselHeight(room: NetworkRoom): number {
  const { vesselRow, vesselPadding } = spacingOf(room);
  return room.vesselRows * vesselRow + 2 * vesselPadding;
}

function leastBand(room: NetworkRoom): number {
  return room.attention ? LEAST_BAND : vesselHeight(room) + room.lineHeight + 2 * spacingOf(room).line;
}

function fittingCell(room: NetworkRoom): number {
  const band = Math.max(leastBand(room), BAND_SHARE * room.height);
  const each = (room.height - fixedHeight(room) - band) / (room.layers * (room.ways + 1));
  return Math.floor(Math.min(MOST_CELL_HEIGHT, Math.max(room.leastCell.height, each)));
}

function placeRows(room: NetworkRoom) {
  const { lineHeight, layers, ways, attention } = room;
  const { padding, layer: layerGap, line } = spacingOf(room);
  const cell = fittingCell(room);
  const rest = room.height - fixedHeight(room) - cell * layers * (ways + 1);
  const bandHeight = Math.min(MOST_BAND, Math.max(leastBand(room), rest));
  const groupHeight = ways * cell + (ways - 1) * LANE_GAP + 2 * padding;
  const groupTops = Array.from(
    { length: layers },
    (_, layer) => lineHeight + line + layer * (groupHeight + layerGap),
  );
  const laneTops = groupTops.flatMap((top) =>
    Array.from({ length: ways }, (_, way) => top + padding + way * (cell + LANE_GAP)),
  );
  const bandTop = (groupTops.at(-1) as number) + groupHeight;
  let top = bandTop + bandHeight;
  let look: NetworkLayout['look'] = null;
  if (attention === 'beforeCell') {
    look = { top, height: LOOK_HEIGHT };
    top += LOOK_HEIGHT + line;
  }
  const decoderTops = Array.from({ length: layers }, (_, layer) => top + layer * (cell + layerGap));
  top = (decoderTops.at(-1) as number) + cell + line;
  if (attention === 'afterCell') {
    look = { top, height: LOOK_HEIGHT };
    top += LOOK_HEIGHT + line;
  }
  return {
    cellHeight: cell,
    height: top + 2 * lineHeight,
    sourceTop: 0,
    wordsTop: top,
    probabilitiesTop: top + lineHeight,
    laneTops,
    groups: { tops: groupTops, height: groupHeight },
    decoderTops,
    look,
    band: { top: bandTop, bottom: bandTop + bandHeight },
  };
}

/** In the middle of the band, with a line of text above it. */
function placeVessel(room: NetworkRoom, width: number, band: NetworkLayout['band']): NetworkLayout['vessel'] {
  const { vesselRow, vesselPadding } = spacingOf(room);
  const height = vesselHeight(room);
  return {
    left: (room.namesWidth + width - VESSEL_WIDTH) / 2,
    top: (band.top + band.bottom + room.lineHeight - height) / 2,
    width: VESSEL_WIDTH,
    height,
    row: vesselRow,
    padding: vesselPadding,
  };
}
