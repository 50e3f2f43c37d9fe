import { formatLoss, formatPercent, formatPlain, formatRate, formatWeight } from '../../i18n/format.ts';
import type { stepSeries, validationSeries } from '../../store/trainingSeries.ts';
import type { CurveMeasure } from '../../store/viewSlice.ts';

type Column<S extends { column(name: never): unknown }> = Parameters<S['column']>[0];

/** Where the numbers of a measure stand, and how they are written. */
interface MeasuredCurve {
  /** Null where training steps, or validations, do not tell it. */
  readonly steps: Column<typeof stepSeries> | null;
  readonly validations: Column<typeof validationSeries> | null;
  readonly isOfSteps: boolean;
  /** Where values span orders of magnitude. */
  readonly hasLogScale: boolean;
  /** A value as it is read out. */
  write(value: number): string;
  /** A mark of the axis. */
  mark(value: number): string;
}

function measured(
  columns: Pick<MeasuredCurve, 'steps' | 'validations'>,
  write: (value: number) => string,
  more: Partial<Pick<MeasuredCurve, 'hasLogScale' | 'mark'>> = {},
): MeasuredCurve {
  const isOfSteps = columns.steps !== null;
  return { ...columns, isOfSteps, hasLogScale: false, write, mark: formatPlain, ...more };
}

export const curveOf: Readonly<Record<CurveMeasure, MeasuredCurve>> = {
  loss: measured({ steps: 'lossNatsPerToken', validations: 'lossNatsPerToken' }, formatWeight, {
    hasLogScale: true,
  }),
  accuracy: measured({ steps: 'tokenAccuracy', validations: 'tokenAccuracy' }, formatPercent, {
    mark: formatPercent,
  }),
  bleu: measured({ steps: null, validations: 'bleu' }, formatLoss),
  alignmentErrorRate: measured({ steps: null, validations: 'alignmentErrorRate' }, formatWeight),
  gradientNorm: measured({ steps: 'gradientNorm', validations: null }, formatWeight, { hasLogScale: true }),
  stepsPerSecond: measured({ steps: 'stepsPerSecond', validations: null }, formatRate),
};
