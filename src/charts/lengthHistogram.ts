/**
 * How long the sentences of both sides are: the source's bars go up, the target's down, so that neither hides the other.
 * A picture alone: what it shows stands in words and in a table beside it.
 */
import './corpusPlot.css';
import { scaleLinear, select } from 'd3';
import { type LengthBin, type LengthData, lengthBins } from './lengthHistogramLayout.ts';

export interface LengthHistogramOptions {
  /** Accessible name of the picture. */
  label: string;
  xAxis: string;
  names: { readonly source: string; readonly target: string };
  limit(length: string): string;
  format(value: number): string;
}

export interface LengthHistogram {
  update(data: LengthData): void;
  destroy(): void;
}

const SIDES = ['source', 'target'] as const;

export function createLengthHistogram(
  element: HTMLElement,
  options: LengthHistogramOptions,
): LengthHistogram {
  let shown: LengthData = { source: [], target: [], limit: 0 };
  const svg = select(element)
    .append('svg')
    .attr('class', 'corpus-plot')
    .attr('role', 'img')
    .attr('aria-label', options.label);
  const axes = svg.append('g');
  const bars = svg.append('g').attr('class', 'corpus-bars');
  const middleLine = svg.append('line').attr('class', 'corpus-middle');
  const limit = svg.append('g').attr('class', 'corpus-limit');
  limit.append('line');
  limit.append('text').attr('text-anchor', 'end');
  const names = svg.append('g');
  const axis = svg.append('text').attr('class', 'corpus-axis').text(`${options.xAxis} →`);

  function draw(): void {
    const node = svg.node() as SVGSVGElement;
    const { width, height } = node.getBoundingClientRect();
    const bins = lengthBins(shown);
    const [first, last] = [bins[0], bins.at(-1)];
    if (width === 0 || !first || !last) return;
    const lineHeight = Number.parseFloat(getComputedStyle(node).fontSize);
    const [left, right] = [3.2 * lineHeight, width - 4];
    const [top, bottom] = [1.6 * lineHeight, height - 2.8 * lineHeight];
    // The limit is on the axis where it is near; else it is told at the edge.
    const end = last.to + 1;
    const isNear = shown.limit < 1.3 * end;
    const x = scaleLinear([first.from, isNear ? Math.max(end, shown.limit + 1) : end], [left, right]);
    const most = Math.max(1, ...bins.flatMap(({ source, target }) => [source, target]));
    const middle = (top + bottom) / 2;
    const heightOf = scaleLinear([0, most], [0, (bottom - top) / 2]);

    for (const side of SIDES) {
      bars
        .selectAll<SVGRectElement, LengthBin>(`rect.is-${side}`)
        .data(bins)
        .join('rect')
        .attr('class', `is-${side}`)
        .attr('x', ({ from }) => x(from))
        .attr('width', ({ from, to }) => Math.max(1, x(to + 1) - x(from) - 1))
        .attr('y', (bin) => (side === 'source' ? middle - heightOf(bin[side]) : middle))
        .attr('height', (bin) => heightOf(bin[side]));
    }
    middleLine.attr('x1', left).attr('x2', right).attr('y1', middle).attr('y2', middle);

    const counts = heightOf.ticks(3).filter((count) => count > 0);
    axes
      .selectAll<SVGGElement, number>('g')
      .data([0, ...counts, ...counts.map((count) => -count)])
      .join((enter) => {
        const tick = enter.append('g').attr('class', 'corpus-y');
        tick.append('line');
        tick.append('text').attr('x', -8).attr('dy', '0.32em');
        return tick;
      })
      .attr(
        'transform',
        (count) => `translate(${left}, ${middle - Math.sign(count) * heightOf(Math.abs(count))})`,
      )
      .call((tick) => tick.select('line').attr('x2', right - left))
      .call((tick) => tick.select('text').text((count) => options.format(Math.abs(count))));
    const lengths = x.ticks(Math.max(2, Math.floor((right - left) / 60))).filter(Number.isInteger);
    axes
      .selectAll<SVGTextElement, number>('text.corpus-x')
      .data(lengths.filter((length) => length <= x.domain()[1]! - 0.5))
      .join('text')
      .attr('class', 'corpus-x')
      .attr('x', (length) => (x(length) + x(length + 1)) / 2)
      .attr('y', bottom)
      .attr('dy', '1.2em')
      .text(options.format);
    axis.attr('x', right).attr('y', height - 4);

    names
      .selectAll('text')
      .data(SIDES)
      .join('text')
      .attr('class', (side) => `corpus-name is-${side}`)
      .attr('y', (side) => (side === 'source' ? top - 0.5 * lineHeight : height - 4))
      .text((side) => `${side === 'source' ? '↑' : '↓'} ${options.names[side]}`);
    const edge = isNear ? x(shown.limit + 1) : right;
    limit
      .select('line')
      .attr('x1', edge)
      .attr('x2', edge)
      .attr('y1', isNear ? top : bottom)
      .attr('y2', bottom);
    limit
      .select('text')
      .attr('x', isNear ? edge : right)
      .attr('y', top - 0.5 * lineHeight)
      .text(`${options.limit(options.format(shown.limit))}${isNear ? '' : ' →'}`);
  }

  const resize = new ResizeObserver(draw);
  resize.observe(element);
  return {
    update(data) {
      shown = data;
      draw();
    },
    destroy() {
      resize.disconnect();
      svg.remove();
    },
  };
}
