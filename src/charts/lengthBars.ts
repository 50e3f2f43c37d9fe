/**
 * BLEU by source length, after the figure of Bahdanau et al. 2014 (figure 2), as bars. A picture alone: the numbers
 * stand in a table beside it, whose columns may take the same bands.
 */
import './lengthBars.css';
import { select } from 'd3';
import { type LengthBar, type LengthBucket, lengthBarsLayout } from './lengthBarsLayout.ts';

export interface LengthBarsOptions {
  /** Accessible name of the picture. */
  label: string;
  /** A score as the language writes it. */
  value(bleu: number): string;
}

export interface LengthBars {
  update(buckets: readonly LengthBucket[]): void;
  destroy(): void;
}

/** Room above the tallest bar, in lines of text. */
const TOP_EM = 1.5;

export function createLengthBars(element: HTMLElement, options: LengthBarsOptions): LengthBars {
  let shown: readonly LengthBucket[] = [];
  const svg = select(element)
    .append('svg')
    .attr('class', 'length-bars')
    .attr('role', 'img')
    .attr('aria-label', options.label);
  const axis = svg.append('g');
  const marks = svg.append('g');

  function draw(): void {
    const node = svg.node() as SVGSVGElement;
    const { width, height } = node.getBoundingClientRect();
    if (width === 0) return;
    const fontSize = Number.parseFloat(getComputedStyle(node).fontSize);
    const layout = lengthBarsLayout(shown, { width, height, top: TOP_EM * fontSize });
    axis
      .selectAll<SVGGElement, (typeof layout.ticks)[number]>('g')
      .data(layout.ticks)
      .join((enter) => {
        const tick = enter.append('g').attr('class', 'length-tick');
        tick.append('line');
        tick.append('text').attr('x', -8).attr('dy', '0.32em');
        return tick;
      })
      .attr('transform', ({ y }) => `translate(0, ${y})`)
      .call((tick) => tick.select('line').attr('x2', width))
      .call((tick) => tick.select('text').text(({ score }) => score));
    marks
      .selectAll<SVGGElement, LengthBar>('g')
      .data(layout.bars)
      .join((enter) => {
        const bar = enter.append('g').attr('class', 'length-bar');
        bar.append('rect');
        bar.append('text');
        return bar;
      })
      .call((bar) =>
        bar
          .select('rect')
          .attr('x', ({ x }) => x)
          .attr('y', ({ y }) => y)
          .attr('width', ({ width: barWidth }) => barWidth)
          .attr('height', ({ height: barHeight }) => barHeight),
      )
      .call((bar) =>
        bar
          .select('text')
          .attr('x', ({ centre }) => centre)
          .attr('y', ({ y }) => y - 0.4 * fontSize)
          .text(({ bucket }) => (bucket.bleu === null ? '' : options.value(bucket.bleu))),
      );
  }

  const resize = new ResizeObserver(draw);
  resize.observe(element);
  return {
    update(buckets) {
      shown = buckets;
      draw();
    },
    destroy() {
      resize.disconnect();
      svg.remove();
    },
  };
}
