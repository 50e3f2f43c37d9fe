/**
 * A vector as a strip of colour: neighbouring units are taken together, each bar is their mean. Zero is paper, what is
 * below goes to blue and what is above to rust.
 */
import { interpolateRgb } from 'd3';

/** More bars cannot be told apart. */
const MOST_BARS = 32;
const LEAST_BAR_WIDTH = 2;

/** How many bars a strip of `width` CSS pixels shows of so many units: a power of two where there are enough. */
export function barCount(units: number, width: number): number {
  const most = Math.min(MOST_BARS, Math.floor(width / LEAST_BAR_WIDTH));
  return units <= most ? units : 2 ** Math.floor(Math.log2(Math.max(1, most)));
}

/** Means of neighbours, as equally many as can be. @param bars at most as many as values */
export function barMeans(values: ArrayLike<number>, bars: number): number[] {
  return Array.from({ length: bars }, (_, bar) => {
    const from = Math.floor((bar * values.length) / bars);
    const to = Math.floor(((bar + 1) * values.length) / bars);
    let sum = 0;
    for (let unit = from; unit < to; unit++) sum += values[unit] as number;
    return sum / (to - from);
  });
}

/** What a strip shows in numbers. */
export interface VectorSummary {
  readonly mean: number;
  readonly least: number;
  readonly most: number;
  /** Farthest from 0, counted from 1. */
  readonly strongestUnit: number;
  readonly strongest: number;
}

/** @param values at least one */
export function summariseVector(values: ArrayLike<number>): VectorSummary {
  let [sum, least, most, at] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (let unit = 0; unit < values.length; unit++) {
    const value = values[unit] as number;
    sum += value;
    least = Math.min(least, value);
    most = Math.max(most, value);
    if (Math.abs(value) > Math.abs(values[at] as number)) at = unit;
  }
  return {
    mean: sum / values.length,
    least,
    most,
    strongestUnit: at + 1,
    strongest: values[at] as number,
  };
}

const limits = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];

/** The round number up to which colours run, so that nearly all bars (19 in 20) lie within. */
export function colourLimit(bars: readonly number[]): number {
  const sizes = bars.map(Math.abs).sort((a, b) => a - b);
  const nearlyAll = sizes[Math.floor(0.95 * (sizes.length - 1))] ?? 1;
  return limits.find((limit) => nearlyAll <= limit) ?? (limits.at(-1) as number);
}

/** The page's hues. */
export interface StripHues {
  readonly below: string;
  readonly zero: string;
  readonly above: string;
}

/** Colour of a value; beyond the limit it stays at the end. */
export function stripColour({ below, zero, above }: StripHues, limit: number): (value: number) => string {
  const down = interpolateRgb(zero, below);
  const up = interpolateRgb(zero, above);
  return (value) => {
    const share = Math.min(1, Math.abs(value) / limit) || 0;
    return value < 0 ? down(share) : up(share);
  };
}

/** The bars side by side, as a CSS image. */
export function stripImage(bars: readonly number[], colour: (value: number) => string): string {
  const stops = bars.map((value, at) => {
    const edge = (bar: number) => `${+((100 * bar) / bars.length).toFixed(3)}%`;
    return `${colour(value)} ${edge(at)} ${edge(at + 1)}`;
  });
  return `linear-gradient(to right, ${stops.join(', ')})`;
}
