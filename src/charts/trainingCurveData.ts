/** What the chart of a training run shows and says. */
export interface Series {
  /** Ascending, on the axis of time; only the first `length` entries count. */
  places: ArrayLike<number>;
  /** NaN and infinities are gaps. */
  values: ArrayLike<number>;
  length: number;
}

export const noSeries: Series = { places: [], values: [], length: 0 };

export type CurveScale = 'linear' | 'log';

/** The curve of a run before the present one, drawn behind it. */
export interface FormerCurve {
  readonly id: number;
  /** Which of the four ways to dash a line: 0 to 3. */
  readonly dashes: number;
  readonly series: Series;
}

export interface CurveData {
  /** One value for each batch; none where the measure is of validations alone. */
  training: Series;
  /** On held-out pairs; none where the measure is of training alone. */
  validation: Series;
  former: readonly FormerCurve[];
  scale: CurveScale;
  /** A value to compare with, such as the loss of blind guessing: a line across. */
  reference?: number;
  /** Draws a smoothed line of training over the untouched one. */
  isSmoothed: boolean;
}

/** What stands at a place. The training value of that very place; the latest validation up to it. */
export interface CurveReading {
  place: number;
  training: number | null;
  validation: number | null;
  validationPlace: number | null;
}

export interface CurveStrings {
  /** Names at the ends of the lines, and of the reference line. */
  training: string;
  validation: string;
  reference: string;
  /** Accessible name of the cursor: "Step of the curve". */
  cursor: string;
  /** Stands in the readout before the first value. */
  empty: string;
  /** The first mark of the axis of time: "step 0". */
  start: string;
  /** Its other marks. */
  place(place: number): string;
  /** A mark of the axis of values. */
  value(value: number): string;
  /** "step 340 · training 2.131 · validation 2.310" */
  reading(reading: CurveReading): string;
}

export interface CurveOptions {
  /** Accessible name of the figure. */
  label: string;
  strings: CurveStrings;
}
