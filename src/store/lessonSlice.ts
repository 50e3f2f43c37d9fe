/** The eight lessons in their order, as addresses name them. */
export const lessonNames = [
  'sequences',
  'memory',
  'bottleneck',
  'attention',
  'reordering',
  'decoding',
  'limits',
  'own-data',
] as const;
export type LessonName = (typeof lessonNames)[number];

/** A lesson, and which of its steps, counted from 0. */
export interface LessonPlace {
  readonly lesson: LessonName;
  readonly step: number;
}

/** A step by its lesson's name and its own, such as `attention/by-hand`. */
export type StepKey = `${LessonName}/${string}`;

/** What a check saw: numbers, words and lists of them, read from the store. */
export type LessonFacts = object;

export interface LessonSlice {
  /** The lesson that stands beside the page; null where there is none, and the overview of all is shown. */
  readonly open: LessonPlace | null;
  /** The step whose state the page was put in; null before that, and while it is under way. */
  readonly begun: StepKey | null;
  readonly isBeginning: boolean;
  /** How many times in this visit a step's state was made. */
  readonly begins: number;
  /** Which option was predicted, counted from 0. Kept from visit to visit, as `done` is. */
  readonly answers: Readonly<Partial<Record<StepKey, number>>>;
  readonly done: readonly StepKey[];
  /** What the checks saw in this visit. */
  readonly seen: Readonly<Partial<Record<StepKey, LessonFacts>>>;
  /** What the learner entered as the answer to the sum of the open step. */
  readonly entered: number | null;
}

export const noLesson: LessonSlice = {
  open: null,
  begun: null,
  isBeginning: false,
  begins: 0,
  answers: {},
  done: [],
  seen: {},
  entered: null,
};
