/** Draws the loss chart from its data: axes, reference line, the two lines with their names, the cursor. */
import { format, line, mean, scaleLinear, scaleLog, select } from 'd3';
import { downsample } from './downsample.ts';
import type { LossCurveStrings, LossData, Series } from './lossData.ts';
import { isDrawable, lossDomain, lossTicks, readLoss } from './lossDomain.ts';
import type { LossFrame } from './lossFrame.ts';
import { textWidths } from './textWidth.ts';

/** Points closer together than this, in pixels, are drawn as a line alone. */
const POINT_SPACING = 7;
/** A line's name stands at the mean height of so many last values, so that noise does not make it dance. */
const NAME_WINDOW = 30;

interface Picture {
  x(step: number): number;
  y(loss: number): number;
  left: number;
  right: number;
  bottom: number;
  fontSize: number;
}

/** Returns where on the step axis a horizontal place lies; null while the chart has no room to be drawn in. */
export function drawLoss(
  frame: LossFrame,
  data: LossData,
  strings: LossCurveStrings,
  cursorStep: number | null,
): ((place: number) => number) | null {
  const { clientWidth: width, clientHeight: height } = frame.plot;
  if (width === 0 || height === 0) return null;
  const css = getComputedStyle(frame.plot);
  const fontSize = Number.parseFloat(css.fontSize);
  const domain = lossDomain(data);
  const yTicks = lossTicks(domain.y, data.scale, height < fontSize * 12 ? 3 : 5);
  const nameWidth = Math.max(...textWidths([strings.training, strings.validation], css)) * 1.08;
  const tickWidth = Math.max(fontSize * 1.6, ...textWidths(yTicks.map(lossTick), css));
  const left = Math.ceil(tickWidth) + 8;
  const right = Math.max(left + 20, width - Math.ceil(nameWidth) - 9);
  const bottom = height - Math.ceil(fontSize * 1.7);
  const x = scaleLinear(domain.x, [left, right]);
  const y = (data.scale === 'log' ? scaleLog : scaleLinear)(domain.y, [bottom, fontSize * 0.7]);
  const picture: Picture = { x, y, left, right, bottom, fontSize };

  frame.svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const xTickCount = Math.max(1, Math.min(5, Math.floor((right - left) / (fontSize * 6))));
  drawAxes(frame, picture, lossTicks(domain.x, 'linear', xTickCount), yTicks, strings);
  drawChance(frame, picture, data, strings);
  frame.training.setAttribute('d', linePath(data.training, picture, data.scale));
  frame.validation.setAttribute('d', linePath(data.validation, picture, data.scale));
  frame.points.setAttribute('d', pointsPath(data.validation, picture, data.scale));
  drawHead(frame, picture, data);
  drawNames(frame, picture, data, strings);
  drawCursor(frame, picture, data, cursorStep);
  return (place) => x.invert(place);
}

function drawAxes(
  frame: LossFrame,
  { x, y, left, right, bottom }: Picture,
  xTicks: number[],
  yTicks: number[],
  strings: LossCurveStrings,
): void {
  const axes = select(frame.axes);
  axes
    .selectAll<SVGGElement, number>('.loss-y-tick')
    .data(yTicks)
    .join((enter) => {
      const tick = enter.append('g').attr('class', 'loss-y-tick');
      tick.append('line');
      tick.append('text').attr('dy', '0.32em').attr('text-anchor', 'end');
      return tick;
    })
    .attr('transform', (value) => `translate(0,${y(value)})`)
    .each(function (value) {
      select(this).select('line').attr('x1', left).attr('x2', right);
      const label = select(this).select('text');
      label.attr('x', left - 8).text(lossTick(value));
    });
  axes
    .selectAll<SVGTextElement, number>('.loss-x-tick')
    .data(xTicks)
    .join((enter) => enter.append('text').attr('class', 'loss-x-tick').attr('dy', '1.4em'))
    .attr('x', x)
    .attr('y', bottom)
    .attr('text-anchor', (step) => (step === 0 ? 'start' : 'middle'))
    .text((step) => (step === 0 ? strings.step(0) : stepTick(step)));
  select(frame.baseline).attr('x1', left).attr('x2', right).attr('y1', bottom).attr('y2', bottom);
}

function drawChance(frame: LossFrame, picture: Picture, data: LossData, strings: LossCurveStrings): void {
  const { chanceLoss } = data;
  const isShown = chanceLoss !== undefined && isDrawable(chanceLoss, data.scale);
  frame.chance.style.display = isShown ? '' : 'none';
  if (!isShown) return;
  const { left, right, fontSize } = picture;
  const height = picture.y(chanceLoss);
  const chance = select(frame.chance);
  chance.select('line').attr('x1', left).attr('x2', right).attr('y1', height).attr('y2', height);
  const name = chance.select('text').text(strings.chance);
  name.attr('x', right).attr('y', height + fontSize * 1.15);
}

function linePath(series: Series, { x, y }: Picture, scale: LossData['scale']): string {
  const path = line<number>()
    .defined((index) => isDrawable(series.values[index] as number, scale))
    .x((index) => x(series.steps[index] as number))
    .y((index) => y(series.values[index] as number));
  return path(downsample(series, x)) ?? '';
}

/** A strokeless dot for each value: a segment of no length with round ends. */
function pointsPath(series: Series, { x, y }: Picture, scale: LossData['scale']): string {
  if (series.length === 0) return '';
  const span = x(series.steps[series.length - 1] as number) - x(series.steps[0] as number);
  if (series.length > 2 && span / (series.length - 1) < POINT_SPACING) return '';
  let path = '';
  for (let index = 0; index < series.length; index++) {
    const value = series.values[index] as number;
    if (isDrawable(value, scale)) path += `M${x(series.steps[index] as number)},${y(value)}h0`;
  }
  return path;
}

function drawHead(frame: LossFrame, { x, y }: Picture, { training, scale }: LossData): void {
  const last = training.length - 1;
  const value = last < 0 ? Number.NaN : (training.values[last] as number);
  frame.head.style.display = isDrawable(value, scale) ? '' : 'none';
  if (!isDrawable(value, scale)) return;
  select(frame.head)
    .attr('cx', x(training.steps[last] as number))
    .attr('cy', y(value));
}

/** Names the lines beside their ends, pushed apart where they would touch. */
function drawNames(frame: LossFrame, picture: Picture, data: LossData, strings: LossCurveStrings): void {
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
    .attr('class', (name) => `loss-name is-${name.kind}`)
    .attr('x', right + 9)
    .attr('y', (name) => name.place)
    .attr('dy', '0.32em')
    .text((name) => name.text);
}

function drawCursor(frame: LossFrame, { x, y, bottom }: Picture, data: LossData, step: number | null): void {
  frame.cursor.style.display = step === null ? 'none' : '';
  if (step === null) return;
  const { training, validation, validationStep } = readLoss(data, step);
  const cursor = select(frame.cursor);
  cursor.select('line').attr('x1', x(step)).attr('x2', x(step)).attr('y1', 0).attr('y2', bottom);
  const marks = [
    { kind: 'training', step, loss: training },
    { kind: 'validation', step: validationStep, loss: validation },
  ].flatMap(({ kind, step, loss }) =>
    step !== null && loss !== null && isDrawable(loss, data.scale) ? [{ kind, x: x(step), y: y(loss) }] : [],
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

function lastValues(series: Series, scale: LossData['scale'], count: number): number[] {
  const values: number[] = [];
  for (let index = series.length - 1; index >= 0 && values.length < count; index--) {
    const value = series.values[index] as number;
    if (isDrawable(value, scale)) values.push(value);
  }
  return values;
}

function lossTick(value: number): string {
  return format('~g')(value);
}

function stepTick(step: number): string {
  return step >= 10_000 ? format('~s')(step) : String(step);
}
