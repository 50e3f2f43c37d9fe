/**
 * BLEU by source length as curves with the intervals of their scores, after Bahdanau et al. 2014 (figure 2). One stop for
 * the keyboard: arrows go from length to length, and what stands there is told in words. The numbers stand in a table
 * beside it, whose columns may take the same bands.
 */
import './lengthCurves.css';
import { area, line, pointer, select } from 'd3';
import {
  type LengthCurve,
  type LengthCurvesLayout,
  type LengthRange,
  lengthCurvesLayout,
  lengthRanges,
  type PlacedLengthCurve,
  type PlacedScore,
} from './lengthCurvesLayout.ts';

export interface LengthCurvesOptions {
  /** Accessible name of the picture. */
  label: string;
  /** A round score at the axis. */
  tick(score: number): string;
  /** What stands at a range of lengths, in words; for null what is told where nothing is pointed at. */
  reading(range: LengthRange | null): string;
}

export interface LengthCurves {
  update(curves: readonly LengthCurve[]): void;
  destroy(): void;
}

/** Room above the highest point, in lines of text. */
const TOP_EM = 0.75;

const shape = {
  /** A disc, and a diamond of about its area. */
  strong: 'M-4.5,0a4.5,4.5 0 1,0 9,0a4.5,4.5 0 1,0 -9,0Z',
  plain: 'M0,-5.5L5.5,0L0,5.5L-5.5,0Z',
} as const;

export function createLengthCurves(element: HTMLElement, options: LengthCurvesOptions): LengthCurves {
  let shown: readonly LengthCurve[] = [];
  let ranges: readonly LengthRange[] = [];
  let layout: LengthCurvesLayout | null = null;
  let pointed: number | null = null;
  let walked: number | null = null;
  const listeners = new AbortController();

  const root = select(element).append('div').attr('class', 'length-curves');
  const slider = root
    .append('div')
    .attr('class', 'length-curves-plot')
    .attr('role', 'slider')
    .attr('tabindex', 0)
    .attr('aria-label', options.label);
  const svg = slider.append('svg').attr('aria-hidden', 'true');
  const axis = svg.append('g');
  const cursor = svg.append('rect').attr('class', 'length-curves-cursor');
  const spreads = svg.append('g');
  const lines = svg.append('g');
  const readout = root.append('p').attr('class', 'length-curves-reading').attr('aria-hidden', 'true');

  function draw(): void {
    const node = svg.node() as SVGSVGElement;
    const { width, height } = node.getBoundingClientRect();
    if (width === 0) return;
    const fontSize = Number.parseFloat(getComputedStyle(node).fontSize);
    ranges = lengthRanges(shown);
    layout = lengthCurvesLayout(shown, ranges, { width, height, top: TOP_EM * fontSize });
    axis
      .selectAll<SVGGElement, LengthCurvesLayout['ticks'][number]>('g')
      .data(layout.ticks)
      .join((enter) => {
        const tick = enter.append('g').attr('class', 'length-curves-tick');
        tick.append('line');
        tick.append('text').attr('x', -8).attr('dy', '0.32em');
        return tick;
      })
      .attr('transform', ({ y }) => `translate(0, ${y})`)
      .call((tick) => tick.select('line').attr('x2', width))
      .call((tick) => tick.select('text').text(({ score }) => options.tick(score)));
    cursor.attr('width', layout.bandWidth).attr('height', height);
    drawSpreads(layout);
    drawLines(layout);
    point();
  }

  function drawSpreads({ curves, bandWidth }: LengthCurvesLayout): void {
    const band = area<PlacedScore>(
      ({ x }) => x,
      ({ lowY }) => lowY,
      ({ highY }) => highY,
    );
    // A single point has no area: its interval is a bar.
    const bar = Math.min(12, bandWidth / 4);
    spreads
      .selectAll<SVGPathElement, PlacedLengthCurve>('path')
      .data(curves)
      .join('path')
      .attr('class', ({ curve }) => `length-curves-spread is-${curve.look}`)
      .attr('d', ({ points }) =>
        points.length === 1
          ? band(points.flatMap((each) => [-bar, bar].map((aside) => ({ ...each, x: each.x + aside }))))
          : band([...points]),
      );
  }

  function drawLines({ curves }: LengthCurvesLayout): void {
    const path = line<PlacedScore>(
      ({ x }) => x,
      ({ y }) => y,
    );
    lines
      .selectAll<SVGGElement, PlacedLengthCurve>('g.length-curves-line')
      .data(curves)
      .join((enter) => {
        const curve = enter.append('g');
        curve.append('path').attr('class', 'length-curves-stroke');
        return curve;
      })
      .attr('class', ({ curve }) => `length-curves-line is-${curve.look}`)
      .call((curve) => curve.select('.length-curves-stroke').attr('d', ({ points }) => path([...points])))
      .each(function drawPoints({ curve, points }) {
        const group = select(this);
        group
          .selectAll('circle')
          .data(points.flatMap(({ x, runYs }) => runYs.map((y) => ({ x, y }))))
          .join('circle')
          .attr('r', 1.75)
          .attr('cx', ({ x }) => x)
          .attr('cy', ({ y }) => y);
        group
          .selectAll('path.length-curves-point')
          .data(points)
          .join('path')
          .attr('class', 'length-curves-point')
          .attr('d', shape[curve.look])
          .attr('transform', ({ x, y }) => `translate(${x}, ${y})`);
      });
  }

  /** Shows the pointed length in words, else the one the keyboard is at; the slider speaks its own place. */
  function point(): void {
    const at = pointed ?? walked;
    const range = at === null ? null : (ranges[at] ?? null);
    cursor
      .attr('display', range && layout ? null : 'none')
      .attr('x', at === null ? 0 : (layout?.bands[at]?.x ?? 0));
    readout.text(options.reading(range));
    const spoken = ranges[walked ?? ranges.length - 1] ?? null;
    slider
      .attr('aria-valuemin', ranges[0]?.from ?? 0)
      .attr('aria-valuemax', ranges.at(-1)?.from ?? 0)
      .attr('aria-valuenow', spoken?.from ?? 0)
      .attr('aria-valuetext', options.reading(spoken));
  }

  function onKey(event: KeyboardEvent): void {
    if (event.altKey || event.metaKey || event.ctrlKey || ranges.length === 0) return;
    const last = ranges.length - 1;
    const from = walked ?? last;
    const moves: Record<string, number> = {
      ArrowLeft: from - 1,
      ArrowDown: from - 1,
      ArrowRight: from + 1,
      ArrowUp: from + 1,
      Home: 0,
      End: last,
    };
    const to = moves[event.key];
    if (event.key === 'Escape' && walked !== null) walked = null;
    else if (to !== undefined) walked = Math.min(last, Math.max(0, to));
    else return;
    event.preventDefault();
    pointed = null;
    point();
  }

  const { signal } = listeners;
  const plot = slider.node() as HTMLDivElement;
  const pointAt = (event: PointerEvent) => {
    if (!layout) return;
    const at = Math.floor(pointer(event, svg.node())[0] / layout.bandWidth);
    pointed = ranges[at] ? at : null;
    point();
  };
  plot.addEventListener('keydown', onKey, { signal });
  plot.addEventListener('pointermove', pointAt, { signal });
  plot.addEventListener('pointerdown', pointAt, { signal });
  plot.addEventListener(
    'pointerleave',
    () => {
      pointed = null;
      point();
    },
    { signal },
  );
  plot.addEventListener(
    'blur',
    () => {
      walked = null;
      point();
    },
    { signal },
  );
  const resize = new ResizeObserver(draw);
  resize.observe(plot);
  point();

  return {
    update(curves) {
      shown = curves;
      draw();
    },
    destroy() {
      listeners.abort();
      resize.disconnect();
      root.remove();
    },
  };
}
