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

export interface LessonSlice {
  /** The lesson that stands beside the page, and which of its steps, counted from 0; null where there is none. */
  readonly open: { readonly lesson: LessonName; readonly step: number } | null;
}

export const noLesson: LessonSlice = { open: null };
