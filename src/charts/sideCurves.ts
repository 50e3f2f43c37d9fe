/**
 * A plot with a curve for each side of the corpus, each named at its end. A picture alone: what it shows stands in words
 * and in a table beside it.
 */
import './corpusPlot.css';
import { line, select } from 'd3';
import {
  type PlacedCurve,
  type SideCurve,
  type SideCurvesLayout,
  sideCurvesLayout,
} from './sideCurvesLayout.ts';
import { textWidths } from './textWidth.ts';

export interface SideCurvesOptions {
  /** Accessible name of the picture. */
  label: string;
  xAxis: string;
  yAxis: string;
  xScale: 'linear' | 'log';
  formatX(value: number): string;
  formatY(value: number): string;
}

export interface SideCurves {
  update(curves: readonly SideCurve[]): void;
  destroy(): void;
}

/** Between a text and what it belongs to, in CSS pixels. */
const GAP = 10;

export function createSideCurves(element: HTMLElement, options: SideCurvesOptions): SideCurves {
  let shown: readonly SideCurve[] = [];
  const svg = select(element)
    .append('svg')
    .attr('class', 'corpus-plot')
    .attr('role', 'img')
    .attr('aria-label', options.label);
  const axes = svg.append('g');
  const marks = svg.append('g');
  const curves = svg.append('g');
  const path = line();

  function draw(): void {
    const node = svg.node() as SVGSVGElement;
    const { width, height } = node.getBoundingClientRect();
    if (width === 0) return;
    const style = getComputedStyle(node);
    const { fontStyle, fontSize, fontFamily } = style;
    const bold = { fontStyle, fontWeight: '650', fontSize, fontFamily };
    const highest = Math.max(0, ...shown.flatMap(({ points }) => points.map(({ y }) => y)));
    const layout = sideCurvesLayout(shown, options.xScale, {
      width,
      height,
      lineHeight: Number.parseFloat(fontSize),
      nameWidth:
        GAP +
        Math.max(
          0,
          ...textWidths(
            shown.map(({ name }) => name),
            bold,
          ),
        ),
      figureWidth: GAP + Math.max(0, ...textWidths([options.formatY(highest)], style)),
    });
    drawAxes(layout, width, height);
    drawMarks(layout);
    curves
      .selectAll<SVGGElement, PlacedCurve>('g')
      .data(layout.curves)
      .join((enter) => {
        const curve = enter.append('g');
        curve.append('path');
        curve.append('text').attr('class', 'corpus-name').attr('dy', '0.32em');
        return curve;
      })
      .attr('class', ({ side }) => `corpus-curve is-${side}`)
      .call((curve) => curve.select('path').attr('d', (each) => path([...each.path].map(([x, y]) => [x, y]))))
      .call((curve) =>
        curve
          .select('text')
          .attr('x', layout.right + 8)
          .attr('y', ({ nameY }) => nameY)
          .text(({ name }) => name),
      );
  }

  function drawAxes(layout: SideCurvesLayout, width: number, height: number): void {
    axes
      .selectAll<SVGGElement, (typeof layout.yTicks)[number]>('g.corpus-y')
      .data(layout.yTicks)
      .join((enter) => {
        const tick = enter.append('g').attr('class', 'corpus-y');
        tick.append('line');
        tick.append('text').attr('dy', '0.32em');
        return tick;
      })
      .attr('transform', ({ y }) => `translate(${layout.left}, ${y})`)
      .call((tick) => tick.select('line').attr('x2', layout.right - layout.left))
      .call((tick) =>
        tick
          .select('text')
          .attr('x', -8)
          .text(({ value }) => options.formatY(value)),
      );
    axes
      .selectAll<SVGTextElement, (typeof layout.xTicks)[number]>('text.corpus-x')
      .data(layout.xTicks)
      .join('text')
      .attr('class', 'corpus-x')
      .attr('x', ({ x }) => x)
      .attr('y', layout.bottom)
      .attr('dy', '1.2em')
      .text(({ value }) => options.formatX(value));
    axes
      .selectAll('text.corpus-axis')
      .data([{ x: layout.right, y: height - 4, text: options.xAxis }])
      .join('text')
      .attr('class', 'corpus-axis')
      .attr('x', ({ x }) => Math.min(width, x))
      .attr('y', ({ y }) => y)
      .text(({ text }) => `${text} →`);
    axes
      .selectAll('text.corpus-up')
      .data([options.yAxis])
      .join('text')
      .attr('class', 'corpus-up')
      .attr('dy', '0.9em')
      .text((text) => `↑ ${text}`);
  }

  function drawMarks(layout: SideCurvesLayout): void {
    const middle = (layout.left + layout.right) / 2;
    marks
      .selectAll<SVGGElement, PlacedCurve>('g')
      .data(layout.curves.filter(({ placedMark }) => placedMark))
      .join((enter) => {
        const mark = enter.append('g');
        mark.append('line');
        mark.append('circle').attr('r', 4.5);
        mark.append('text').attr('dy', '0.32em');
        return mark;
      })
      .attr('class', ({ side }) => `corpus-mark is-${side}`)
      .each(function place({ placedMark, mark }) {
        if (!placedMark || !mark) return;
        const { x, y, labelY } = placedMark;
        const isRight = x > middle;
        const group = select(this);
        group.select('line').attr('x1', x).attr('x2', x).attr('y1', labelY).attr('y2', layout.bottom);
        group.select('circle').attr('cx', x).attr('cy', y);
        group
          .select('text')
          .attr('x', x + (isRight ? -6 : 6))
          .attr('y', labelY)
          .attr('text-anchor', isRight ? 'end' : 'start')
          .text(mark.label);
      });
  }

  const resize = new ResizeObserver(draw);
  resize.observe(element);
  return {
    update(next) {
      shown = next;
      draw();
    },
    destroy() {
      resize.disconnect();
      svg.remove();
    },
  };
}
