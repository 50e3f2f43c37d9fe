/** The inside of a cell, opened in place: its gates, its memory and its state as strips and in numbers. */
import { type Selection, select } from 'd3';
import { type NetworkData, type NetworkPlace, stateAt } from './networkData.ts';
import type { Box } from './networkLayout.ts';
import type { NetworkStrings } from './networkOptions.ts';
import { placeTitle } from './networkPlaces.ts';
import {
  barCount,
  barMeans,
  colourLimit,
  type StripHues,
  stripColour,
  stripImage,
  summariseVector,
} from './networkStrip.ts';

export interface NetworkInside {
  show(place: NetworkPlace, data: NetworkData, hues: StripHues, isLocked: boolean): void;
  /** Beside what it is about, and out of its way: on the other half of the figure. @param cell within the figure */
  place(cell: Box, isOfEncoder: boolean): void;
  hide(): void;
}

interface Row {
  readonly name: string;
  /** σ or tanh; what states are made of stands below. */
  readonly squash: string;
  readonly values: ArrayLike<number>;
  /** Gates lie in [0, 1] or [−1, 1]; states may lie closer or farther. */
  readonly limit: number | null;
}

const STRIP_WIDTH = 64;
const GAP = 8;

export function createNetworkInside(
  figure: Selection<HTMLDivElement, unknown, null, undefined>,
  strings: NetworkStrings,
  onClose: () => void,
): NetworkInside {
  const panel = figure.append('div').attr('class', 'network-inside').attr('role', 'group').attr('hidden', '');
  const title = panel.append('p').attr('class', 'network-inside-title');
  const close = panel
    .append('button')
    .attr('type', 'button')
    .attr('class', 'network-inside-close')
    .attr('aria-label', strings.inside.close)
    .text('×')
    .on('click', onClose);
  const table = panel.append('table');
  const head = table.append('thead').append('tr');
  head.append('td').attr('colspan', 2);
  head.append('th').attr('scope', 'col').text(strings.inside.mean);
  head.append('th').attr('scope', 'col').text(strings.inside.range);
  const body = table.append('tbody');
  const equations = panel.append('p').attr('class', 'network-inside-equations');
  const foot = panel.append('p').attr('class', 'network-inside-foot');

  return {
    show(place, data, hues, isLocked) {
      const rows = insideRows(place, data, strings);
      const [first] = rows;
      if (!first) return;
      const name = placeTitle(place, data, strings);
      panel.attr('hidden', null).attr('aria-label', name).classed('is-locked', isLocked);
      title.text(name);
      close.attr('hidden', isLocked ? null : '');
      body
        .selectAll<HTMLTableRowElement, Row>('tr')
        .data(rows)
        .join((enter) => {
          const row = enter.append('tr');
          const header = row.append('th').attr('scope', 'row');
          header.append('span').attr('class', 'network-inside-squash');
          header.append('span').attr('class', 'network-inside-name');
          row.append('td').append('span').attr('class', 'network-inside-strip').attr('aria-hidden', 'true');
          row.append('td').attr('class', 'is-mean');
          row.append('td').attr('class', 'is-range');
          return row;
        })
        .each(function (row) {
          const line = select(this);
          const { mean, least, most } = summariseVector(row.values);
          const bars = barMeans(row.values, barCount(row.values.length, STRIP_WIDTH));
          const colour = stripColour(hues, row.limit ?? colourLimit(bars));
          line.select('.network-inside-name').text(row.name);
          line.select('.network-inside-squash').text(row.squash);
          line.select('.network-inside-strip').style('background-image', stripImage(bars, colour));
          line.select('.is-mean').text(strings.number(mean));
          line.select('.is-range').text(`${strings.number(least)}…${strings.number(most)}`);
        });
      const made =
        'gates' in (stateAt(data, place) ?? {})
          ? strings.inside.equations(data.shape.cell, isOfDecoder(place))
          : '';
      equations.text(made).attr('hidden', made === '' ? '' : null);
      const units = first.values.length;
      foot.text(
        `${strings.inside.bars(barCount(units, STRIP_WIDTH), units)} ${isLocked ? '' : strings.inside.keep}`,
      );
    },
    place(cell, isOfEncoder) {
      const node = panel.node() as HTMLElement;
      const room = figure.node() as HTMLElement;
      const isLeft = cell.left + cell.width / 2 > room.clientWidth / 2;
      const beside = isOfEncoder ? cell.top + cell.height + GAP : cell.top - GAP - node.offsetHeight;
      // In a narrow figure there is no other half; above it there is room.
      const isNarrow = room.clientWidth < 2 * node.offsetWidth;
      const highest = isNarrow && !isOfEncoder ? beside : 0;
      const top = Math.max(highest, Math.min(beside, room.clientHeight - node.offsetHeight));
      panel
        .style('left', isLeft ? '0' : 'auto')
        .style('right', isLeft ? 'auto' : '0')
        .style('top', `${top}px`);
    },
    hide() {
      panel.attr('hidden', '');
    },
  };
}

function insideRows(place: NetworkPlace, data: NetworkData, strings: NetworkStrings): Row[] {
  const state = stateAt(data, place);
  if (!state) return [];
  const { cell } = data.shape;
  const gates = 'gates' in state ? state.gates : [];
  const isDecoder = isOfDecoder(place);
  return [
    ...gates.map(({ name, values }) => ({ ...strings.inside.gate(name, cell), values, limit: 1 })),
    ...(state.memory
      ? [{ name: strings.inside.memory(isDecoder), squash: '', values: state.memory, limit: null }]
      : []),
    { name: strings.inside.hidden(isDecoder), squash: '', values: state.hidden, limit: null },
  ];
}

const isOfDecoder = ({ kind }: NetworkPlace) => kind === 'decoder' || kind === 'first';
