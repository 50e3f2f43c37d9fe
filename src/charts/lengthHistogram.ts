/**
 * How long the sentences of both sides are: the source's bars go up, the target's down, so that neither hides the other.
 * A picture alone: what it shows stands in words and in a table beside it.
 */
import './corpusPlot.css';
import { select } from 'd3';
import {
  type LengthData,
  type LengthHistogramLayout,
  lengthHistogramLayout,
} from './lengthHistogramLayout.ts';

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
  let shown: LengthData = { source: [], target: [], limit: null };
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
    const lineHeight = Number.parseFloat(getComputedStyle(node).fontSize);
    const layout = width === 0 ? null : lengthHistogramLayout(shown, { width, height, lineHeight });
    if (!layout) return;
    drawAxes(layout);
    bars
      .selectAll<SVGRectElement, (typeof layout.bars)[number]>('rect')
      .data(layout.bars)
      .join('rect')
      .attr('class', ({ side }) => `is-${side}`)
      .attr('x', (bar) => bar.x)
      .attr('y', (bar) => bar.y)
      .attr('width', (bar) => bar.width)
      .attr('height', (bar) => bar.height);
    const { left, right, middle, top } = layout;
    middleLine.attr('x1', left).attr('x2', right).attr('y1', middle).attr('y2', middle);
    axis.attr('x', right).attr('y', height - 4);
    names
      .selectAll('text')
      .data(SIDES)
      .join('text')
      .attr('class', (side) => `corpus-name is-${side}`)
      .attr('y', (side) => (side === 'source' ? top - 0.5 * lineHeight : height - 4))
      .text((side) => `${side === 'source' ? '↑' : '↓'} ${options.names[side]}`);
    drawLimit(layout, top - 0.5 * lineHeight);
  }

  function drawAxes({ left, right, bottom, countTicks, lengthTicks }: LengthHistogramLayout): void {
    axes
      .selectAll<SVGGElement, (typeof countTicks)[number]>('g')
      .data(countTicks)
      .join((enter) => {
        const tick = enter.append('g').attr('class', 'corpus-y');
        tick.append('line');
        tick.append('text').attr('x', -8).attr('dy', '0.32em');
        return tick;
      })
      .attr('transform', ({ y }) => `translate(${left}, ${y})`)
      .call((tick) => tick.select('line').attr('x2', right - left))
      .call((tick) => tick.select('text').text(({ count }) => options.format(count)));
    axes
      .selectAll<SVGTextElement, (typeof lengthTicks)[number]>('text.corpus-x')
      .data(lengthTicks)
      .join('text')
      .attr('class', 'corpus-x')
      .attr('x', ({ x }) => x)
      .attr('y', bottom)
      .attr('dy', '1.2em')
      .text(({ length }) => options.format(length));
  }

  function drawLimit({ limit: place, top, bottom }: LengthHistogramLayout, textY: number): void {
    limit.attr('visibility', place ? 'visible' : 'hidden');
    if (!place || shown.limit === null) return;
    const { x, isNear } = place;
    limit
      .select('line')
      .attr('x1', x)
      .attr('x2', x)
      .attr('y1', isNear ? top : bottom)
      .attr('y2', bottom);
    limit
      .select('text')
      .attr('x', x)
      .attr('y', textY)
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
