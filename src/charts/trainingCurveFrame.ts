/** The standing parts of the chart of training: readout, drawing, and the slider that is its keyboard cursor. */
import type { CurveOptions } from './trainingCurveData.ts';

export interface CurveFrame {
  root: HTMLElement;
  readout: HTMLElement;
  plot: HTMLElement;
  svg: SVGSVGElement;
  axes: SVGGElement;
  former: SVGGElement;
  baseline: SVGLineElement;
  reference: SVGGElement;
  training: SVGPathElement;
  smoothed: SVGPathElement;
  validation: SVGPathElement;
  points: SVGPathElement;
  /** The newest training value. */
  head: SVGCircleElement;
  cursor: SVGGElement;
  names: SVGGElement;
  slider: HTMLElement;
}

/** Builds the frame inside an element and appends it. */
export function buildCurveFrame(element: HTMLElement, { label, strings }: CurveOptions): CurveFrame {
  const root = document.createElement('div');
  root.className = 'curve';
  root.setAttribute('role', 'figure');
  root.setAttribute('aria-label', label);

  const readout = document.createElement('p');
  readout.className = 'curve-readout';
  readout.textContent = strings.empty;

  const svg = shape('svg', 'curve-drawing');
  svg.setAttribute('aria-hidden', 'true');
  const axes = shape('g', 'curve-axes');
  const baseline = shape('line', 'curve-baseline');
  const reference = shape('g', 'curve-reference');
  reference.append(shape('line'), shape('text'));
  reference.style.display = 'none';
  const former = shape('g', 'curve-former');
  const training = shape('path', 'curve-training');
  const smoothed = shape('path', 'curve-smoothed');
  const validation = shape('path', 'curve-validation');
  const points = shape('path', 'curve-points');
  const head = shape('circle', 'curve-head');
  head.setAttribute('r', '2.5');
  head.style.display = 'none';
  const cursor = shape('g', 'curve-cursor');
  cursor.append(shape('line'));
  cursor.style.display = 'none';
  const names = shape('g', 'curve-names');
  svg.append(axes, baseline, reference, former, training, head, smoothed, validation, points, cursor, names);

  const slider = document.createElement('div');
  slider.className = 'curve-slider';
  slider.tabIndex = 0;
  slider.setAttribute('role', 'slider');
  slider.setAttribute('aria-label', strings.cursor);
  slider.setAttribute('aria-valuemin', '0');
  slider.setAttribute('aria-valuemax', '0');
  slider.setAttribute('aria-valuenow', '0');
  slider.setAttribute('aria-valuetext', strings.empty);

  const plot = document.createElement('div');
  plot.className = 'curve-plot';
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
    reference,
    former,
    training,
    smoothed,
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
