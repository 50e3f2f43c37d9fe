/** Draws the chart of training from its data: axes, reference line, the lines with their names, the cursor. */
import { line, mean, scaleLinear, scaleLog, select } from 'd3';
import { downsample } from './downsample.ts';
import { smoothSeries } from './smoothSeries.ts';
import { textWidths } from './textWidth.ts';
import type { CurveData, CurveStrings, Series } from './trainingCurveData.ts';
import { curveDomain, curveTicks, isDrawable, readCurves } from './trainingCurveDomain.ts';
import type { CurveFrame } from './trainingCurveFrame.ts';

/** Points closer together than this, in pixels, are drawn as a line alone. */
const POINT_SPACING = 7;
/** A line's name stands at the mean height of so many last values, so that noise does not make it dance. */
const NAME_WINDOW = 30;

/** Where everything stands. */
export interface CurvePicture {
  x(place: number): number;
  y(value: number): number;
  placeAt(x: number): number;
  left: number;
  right: number;
  bottom: number;
  fontSize: number;
}

/** All but the cursor; null while the chart has no room to be drawn in. */
export function drawCurves(frame: CurveFrame, data: CurveData, strings: CurveStrings): CurvePicture | null {
  const { clientWidth: width, clientHeight: height } = frame.plot;
  if (width === 0 || height === 0) return null;
  const css = getComputedStyle(frame.plot);
  const fontSize = Number.parseFloat(css.fontSize);
  const domain = curveDomain(data);
  const yTicks = curveTicks(domain.y, data.scale, height < fontSize * 12 ? 3 : 5);
  const names = [
    ...(data.training.length > 0 ? [strings.training] : []),
    ...(data.validation.length > 0 ? [strings.validation] : []),
  ];
  const nameWidth = Math.max(0, ...textWidths(names, css)) * 1.08;
  const tickWidth = Math.max(fontSize * 1.6, ...textWidths(yTicks.map(strings.value), css));
  const left = Math.ceil(tickWidth) + 8;
  const right = Math.max(left + 20, width - Math.ceil(nameWidth) - 9);
  const bottom = height - Math.ceil(fontSize * 1.7);
  // Time begins at 0. The arithmetic stands here because it is done for each of very many points.
  const perPlace = (right - left) / domain.x[1];
  const x = (place: number) => left + place * perPlace;
  const y = (data.scale === 'log' ? scaleLog : scaleLinear)(domain.y, [bottom, fontSize * 0.7]);
  const picture: CurvePicture = {
    x,
    y,
    placeAt: (at) => (at - left) / perPlace,
    left,
    right,
    bottom,
    fontSize,
  };

  frame.svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const xTickCount = Math.max(1, Math.min(5, Math.floor((right - left) / (fontSize * 6))));
  drawAxes(frame, picture, curveTicks(domain.x, 'linear', xTickCount), yTicks, strings);
  drawReference(frame, picture, data, strings);
  drawFormer(frame, picture, data);
  const smoothed = data.isSmoothed ? linePath(smoothSeries(data.training), picture, data.scale) : '';
  frame.training.setAttribute('d', linePath(data.training, picture, data.scale));
  frame.smoothed.setAttribute('d', smoothed);
  frame.validation.setAttribute('d', linePath(data.validation, picture, data.scale));
  frame.points.setAttribute('d', pointsPath(data.validation, picture, data.scale));
  drawHead(frame, picture, data);
  drawNames(frame, picture, data, strings);
  return picture;
}

function drawAxes(
  frame: CurveFrame,
  { x, y, left, right, bottom }: CurvePicture,
  xTicks: number[],
  yTicks: number[],
  strings: CurveStrings,
): void {
  const axes = select(frame.axes);
  axes
    .selectAll<SVGGElement, number>('.curve-y-tick')
    .data(yTicks)
    .join((enter) => {
      const tick = enter.append('g').attr('class', 'curve-y-tick');
      tick.append('line');
      tick.append('text').attr('dy', '0.32em').attr('text-anchor', 'end');
      return tick;
    })
    .attr('transform', (value) => `translate(0,${y(value)})`)
    .each(function (value) {
      select(this).select('line').attr('x1', left).attr('x2', right);
      const label = select(this).select('text');
      label.attr('x', left - 8).text(strings.value(value));
    });
  axes
    .selectAll<SVGTextElement, number>('.curve-x-tick')
    .data(xTicks)
    .join((enter) => enter.append('text').attr('class', 'curve-x-tick').attr('dy', '1.4em'))
    .attr('x', x)
    .attr('y', bottom)
    .attr('text-anchor', (place) => (place === 0 ? 'start' : 'middle'))
    .text((place) => (place === 0 ? strings.start : strings.place(place)));
  select(frame.baseline).attr('x1', left).attr('x2', right).attr('y1', bottom).attr('y2', bottom);
}

function drawReference(
  frame: CurveFrame,
  picture: CurvePicture,
  { reference, scale }: CurveData,
  strings: CurveStrings,
): void {
  const isShown = reference !== undefined && isDrawable(reference, scale);
  frame.reference.style.display = isShown ? '' : 'none';
  if (!isShown) return;
  const { left, right, fontSize } = picture;
  const height = picture.y(reference);
  const group = select(frame.reference);
  group.select('line').attr('x1', left).attr('x2', right).attr('y1', height).attr('y2', height);
  group
    .select('text')
    .text(strings.reference)
    .attr('x', right)
    .attr('y', height + fontSize * 1.15);
}

function drawFormer(frame: CurveFrame, picture: CurvePicture, { former, scale }: CurveData): void {
  select(frame.former)
    .selectAll<SVGPathElement, CurveData['former'][number]>('path')
    .data(former, ({ id }) => id)
    .join('path')
    .attr('data-dashes', ({ dashes }) => dashes)
    .attr('d', ({ series }) => linePath(series, picture, scale));
}

function linePath(series: Series, { x, y }: CurvePicture, scale: CurveData['scale']): string {
  const path = line<number>()
    .defined((index) => isDrawable(series.values[index] as number, scale))
    .x((index) => x(series.places[index] as number))
    .y((index) => y(series.values[index] as number));
  return path(downsample(series, x)) ?? '';
}

/** A strokeless dot for each value: a segment of no length with round ends. */
function pointsPath(series: Series, { x, y }: CurvePicture, scale: CurveData['scale']): string {
  if (series.length === 0) return '';
  const span = x(series.places[series.length - 1] as number) - x(series.places[0] as number);
  if (series.length > 2 && span / (series.length - 1) < POINT_SPACING) return '';
  let path = '';
  for (let index = 0; index < series.length; index++) {
    const value = series.values[index] as number;
    if (isDrawable(value, scale)) path += `M${x(series.places[index] as number)},${y(value)}h0`;
  }
  return path;
}

function drawHead(frame: CurveFrame, { x, y }: CurvePicture, { training, scale }: CurveData): void {
  const last = training.length - 1;
  const value = last < 0 ? Number.NaN : (training.values[last] as number);
  frame.head.style.display = isDrawable(value, scale) ? '' : 'none';
  if (!isDrawable(value, scale)) return;
  select(frame.head)
    .attr('cx', x(training.places[last] as number))
    .attr('cy', y(value));
}

/** Names the lines beside their ends, pushed apart where they would touch. */
function drawNames(frame: CurveFrame, picture: CurvePicture, data: CurveData, strings: CurveStrings): void {
  const { y, right, bottom, fontSize } = picture;
  const names = [
    { kind: 'training', text: strings.training, values: lastValues(data.training, data.scale, NAME_WINDOW) },
    { kind: 'validation', text: strings.validation, values: lastValues(data.validation, data.scale, 1) },
  ].flatMap(({ kind, text, values }) => {
    const height = mean(values);
    return height === undefined ? [] : [{ kind, text, place: y(height) }];
  });
  const [first, second] = names.toSorted((a, b) => a.place - b.place);
  const apart = fontSize * 1.25;
  if (first && second && second.place - first.place < apart) {
    const middle = Math.min((first.place + second.place) / 2, bottom - apart / 2);
    first.place = middle - apart / 2;
    second.place = middle + apart / 2;
  }
  select(frame.names)
    .selectAll<SVGTextElement, (typeof names)[number]>('text')
    .data(names, (name) => name.kind)
    .join('text')
    .attr('class', (name) => `curve-name is-${name.kind}`)
    .attr('x', right + 9)
    .attr('y', (name) => name.place)
    .attr('dy', '0.32em')
    .text((name) => name.text);
}

/** @param place null: nothing is pointed at */
export function drawCursor(
  frame: CurveFrame,
  { x, y, bottom }: CurvePicture,
  data: CurveData,
  place: number | null,
): void {
  frame.cursor.style.display = place === null ? 'none' : '';
  if (place === null) return;
  const { training, validation, validationPlace } = readCurves(data, place);
  const cursor = select(frame.cursor);
  cursor.select('line').attr('x1', x(place)).attr('x2', x(place)).attr('y1', 0).attr('y2', bottom);
  const marks = [
    { kind: 'training', place, value: training },
    { kind: 'validation', place: validationPlace, value: validation },
  ].flatMap(({ kind, place: at, value }) =>
    at !== null && value !== null && isDrawable(value, data.scale) ? [{ kind, x: x(at), y: y(value) }] : [],
  );
  cursor
    .selectAll<SVGCircleElement, (typeof marks)[number]>('circle')
    .data(marks, (mark) => mark.kind)
    .join('circle')
    .attr('class', (mark) => `is-${mark.kind}`)
    .attr('r', 4)
    .attr('cx', (mark) => mark.x)
    .attr('cy', (mark) => mark.y);
}

function lastValues(series: Series, scale: CurveData['scale'], count: number): number[] {
  const values: number[] = [];
  for (let index = series.length - 1; index >= 0 && values.length < count; index--) {
    const value = series.values[index] as number;
    if (isDrawable(value, scale)) values.push(value);
  }
  return values;
}
