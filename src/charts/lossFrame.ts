/** The standing parts of the loss chart: readout, drawing, and the slider that is its keyboard cursor. */
import type { LossCurveOptions } from './lossData.ts';

export interface LossFrame {
  root: HTMLElement;
  readout: HTMLElement;
  plot: HTMLElement;
  svg: SVGSVGElement;
  axes: SVGGElement;
  baseline: SVGLineElement;
  chance: SVGGElement;
  training: SVGPathElement;
  validation: SVGPathElement;
  points: SVGPathElement;
  /** The newest training loss. */
  head: SVGCircleElement;
  cursor: SVGGElement;
  names: SVGGElement;
  slider: HTMLElement;
}

/** Builds the frame inside an element and appends it. */
export function buildLossFrame(element: HTMLElement, { label, strings }: LossCurveOptions): LossFrame {
  const root = document.createElement('div');
  root.className = 'loss';
  root.setAttribute('role', 'figure');
  root.setAttribute('aria-label', label);

  const readout = document.createElement('p');
  readout.className = 'loss-readout';
  readout.textContent = strings.empty;

  const svg = shape('svg', 'loss-drawing');
  svg.setAttribute('aria-hidden', 'true');
  const axes = shape('g', 'loss-axes');
  const baseline = shape('line', 'loss-baseline');
  const chance = shape('g', 'loss-chance');
  chance.append(shape('line'), shape('text'));
  chance.style.display = 'none';
  const training = shape('path', 'loss-training');
  const validation = shape('path', 'loss-validation');
  const points = shape('path', 'loss-points');
  const head = shape('circle', 'loss-head');
  head.setAttribute('r', '2.5');
  head.style.display = 'none';
  const cursor = shape('g', 'loss-cursor');
  cursor.append(shape('line'));
  cursor.style.display = 'none';
  const names = shape('g', 'loss-names');
  svg.append(axes, baseline, chance, training, head, validation, points, cursor, names);

  const slider = document.createElement('div');
  slider.className = 'loss-slider';
  slider.tabIndex = 0;
  slider.setAttribute('role', 'slider');
  slider.setAttribute('aria-label', strings.cursor);
  slider.setAttribute('aria-valuemin', '0');
  slider.setAttribute('aria-valuemax', '0');
  slider.setAttribute('aria-valuenow', '0');
  slider.setAttribute('aria-valuetext', strings.empty);

  const plot = document.createElement('div');
  plot.className = 'loss-plot';
  plot.append(svg, slider);
  root.append(readout, plot);
  element.append(root);
  return {
    root,
    readout,
    plot,
    svg,
    axes,
    baseline,
    chance,
    training,
    validation,
    points,
    head,
    cursor,
    names,
    slider,
  };
}

function shape<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  className = '',
): SVGElementTagNameMap[Name] {
  const node = document.createElementNS('http://www.w3.org/2000/svg', name);
  if (className) node.setAttribute('class', className);
  return node;
}
