/** The cells as buttons, each with its state as a strip of colour, and the vectors between them. */
import { type NetworkData, type NetworkPlace, stateAt } from './networkData.ts';
import type { NetworkFrame } from './networkFrame.ts';
import type { Box, NetworkLayout } from './networkLayout.ts';
import type { NetworkOptions } from './networkOptions.ts';
import { networkPlaces, placeBox, placeKey, placeName, samePlace } from './networkPlaces.ts';
import { barCount, barMeans, colourLimit, type StripHues, stripColour, stripImage } from './networkStrip.ts';

interface CellContext {
  readonly options: NetworkOptions;
  readonly hues: StripHues;
  readonly roving: NetworkPlace;
  readonly on: {
    point(place: NetworkPlace | null, isFocused?: boolean): void;
    lock(place: NetworkPlace): void;
    move(event: KeyboardEvent): void;
  };
}

export function drawCells(
  frame: NetworkFrame,
  layout: NetworkLayout,
  data: NetworkData,
  { options, hues, roving, on }: CellContext,
): void {
  const places = networkPlaces(data).flat();
  const bars = (values: ArrayLike<number>, width = layout.cell.width) =>
    barMeans(values, barCount(values.length, width));
  const states = places.map((place) => bars(stateAt(data, place)?.hidden ?? []));
  const limit = colourLimit(states.flat());
  const colour = stripColour(hues, limit);
  frame.cells
    .selectAll<HTMLButtonElement, NetworkPlace>('button')
    .data(places, placeKey)
    .join('button')
    .order()
    .attr('type', 'button')
    .attr('class', ({ kind }) => `network-cell is-${kind}`)
    .attr('tabindex', (place) => (samePlace(place, roving) ? 0 : -1))
    .attr('aria-label', (place) => placeName(place, data, options.strings))
    .each(function (place, at) {
      put(this, placeBox(place, layout));
      if (place.kind === 'vessel') fillVessel(this, data, hues, layout.vessel);
      else this.style.setProperty('--strip', stripImage(states[at] as number[], colour));
    })
    .on('pointerenter', (event: PointerEvent, place) => {
      if (event.pointerType !== 'touch') on.point(place);
    })
    .on('pointerleave', () => on.point(null))
    .on('focus', (_, place) => on.point(place, true))
    .on('blur', () => on.point(null))
    .on('click', (_, place) => on.lock(place))
    .on('keydown', (event: KeyboardEvent) => on.move(event));
  drawGroups(frame, layout, data);
  drawLooks(frame, layout, data, (values) => stripImage(bars(values), colour));
  drawLabels(frame, layout, data, options);
  const most = Math.max(0, ...data.lanes.map(({ cells }) => cells[0]?.hidden.length ?? 0));
  const count = barCount(most, layout.cell.width);
  frame.caption.text(options.strings.caption(count, most / count, limit));
}

/** What an encoder layer makes of one token, both ways together. */
function drawGroups({ cells }: NetworkFrame, layout: NetworkLayout, { sourceTokens }: NetworkData): void {
  const { groups, cell, source } = layout;
  const boxes = groups.tops.flatMap((top) =>
    sourceTokens.map((_, at) => ({
      left: (source.centres[at] ?? 0) - cell.width / 2 - 3,
      top,
      width: cell.width + 6,
      height: groups.height,
    })),
  );
  cells
    .selectAll<HTMLDivElement, Box>('div.network-group')
    .data(boxes)
    .join((enter) => enter.insert('div', ':first-child').attr('class', 'network-group'))
    .each(function (box) {
      put(this, box);
    });
}

/** Where attention stands: the context before the cell, h̃ after it. */
function drawLooks(
  { cells }: NetworkFrame,
  { look, cell, target }: NetworkLayout,
  { steps, shownSteps }: NetworkData,
  image: (values: ArrayLike<number>) => string,
): void {
  const looks = steps.slice(0, shownSteps).flatMap(({ looked }, at) =>
    looked && look
      ? [
          {
            looked,
            box: { left: (target.centres[at + 1] ?? 0) - cell.width / 2, ...look, width: cell.width },
          },
        ]
      : [],
  );
  cells
    .selectAll<HTMLDivElement, (typeof looks)[number]>('div.network-look')
    .data(looks)
    .join('div')
    .attr('class', 'network-look')
    .each(function ({ looked, box }) {
      put(this, box);
      this.style.setProperty('--strip', image(looked));
    });
}

/** What the bridge is called, or how much the vessel carries. */
function drawLabels(
  { cells }: NetworkFrame,
  { vessel, target, band }: NetworkLayout,
  { shape, last }: NetworkData,
  { strings }: NetworkOptions,
): void {
  const start = target.centres[0] ?? 0;
  const count = last.reduce((sum, { hidden, memory }) => sum + hidden.length + (memory?.length ?? 0), 0);
  const bridge = {
    kind: 'bridge',
    text: strings.bridge[shape.bridge],
    x: vessel ? vessel.left + vessel.width / 2 : start,
    y: vessel ? vessel.top + vessel.height + 10 : (band.top + 9 + band.bottom) / 2,
  };
  const carried = vessel && {
    kind: 'carried',
    text: shape.bridge === 'zero' ? strings.nothingCarried : strings.carried(count),
    x: vessel.left + vessel.width / 2,
    y: vessel.top - 10,
  };
  // In little room what the bridge is called gives way.
  const isTight = vessel && band.bottom - vessel.top - vessel.height < 24;
  const labels = carried ? (isTight ? [carried] : [bridge, carried]) : [bridge];
  cells
    .selectAll<HTMLSpanElement, typeof bridge>('span')
    .data(labels)
    .join('span')
    .attr('class', ({ kind }) => `network-label is-${kind}`)
    .style('left', ({ x }) => `${x}px`)
    .style('top', ({ y }) => `${y}px`)
    .classed('is-before', target.sign === -1)
    .text(({ text }) => text);
}

/** Its vectors one above the other, each with colours of its own. */
function fillVessel(
  { style }: HTMLElement,
  { last }: NetworkData,
  hues: StripHues,
  vessel: NetworkLayout['vessel'],
): void {
  if (!vessel) return;
  const vectors = last.flatMap(({ hidden, memory }) => (memory ? [hidden, memory] : [hidden]));
  const images = vectors.map((values) => {
    const means = barMeans(values, barCount(values.length, vessel.width));
    return stripImage(means, stripColour(hues, colourLimit(means)));
  });
  style.padding = `${vessel.padding - VESSEL_BORDER}px`;
  style.backgroundImage = images.join(', ');
  style.backgroundPosition = vectors.map((_, at) => `0 ${at * vessel.row}px`).join(', ');
  style.backgroundSize = `100% ${vessel.row - 1}px`;
}

/** As in the style sheet. */
const VESSEL_BORDER = 2;

function put({ style }: HTMLElement, { left, top, width, height }: Box): void {
  style.left = `${left}px`;
  style.top = `${top}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
}
