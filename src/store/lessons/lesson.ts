/**
 * What a lesson is to the store: steps that put the page into a state and know when something has been done. What is
 * said about it stands in the catalogue `lessons`, under the same names.
 */

import type { ModelPresetName } from '../../core/spec/modelPresets.ts';
import type { SettingChanges } from '../../core/spec/settings.ts';
import type { MadeCorpus, SplitName } from '../corpusSlice.ts';
import type { LessonFacts } from '../lessonSlice.ts';
import type { Playground } from '../playground.ts';
import type { ViewSlice } from '../viewSlice.ts';

/**
 * The parts of the page that a step can speak of: each carries its name as `data-figure`. `curve` stands in the lesson
 * itself.
 */
export type LessonFigure = 'attention' | 'translation' | 'curve' | 'test' | 'bottleneck' | 'corpus';

/** The state of the page that a step speaks of. What is not named is as on a plain visit. */
export interface LessonSetup {
  readonly corpus: MadeCorpus;
  readonly split?: SplitName;
  readonly preset?: ModelPresetName;
  /** Over the preset's. */
  readonly settings?: SettingChanges;
  readonly sentence: string;
  readonly view?: Partial<Pick<ViewSlice, 'attentionForm' | 'attentionScale' | 'curve' | 'isDecodingOpen'>>;
  /** Whether training begins anew; otherwise a network of the same settings stays as it is. */
  readonly isFresh?: boolean;
}

export interface LessonStep<Facts extends LessonFacts = LessonFacts> {
  readonly figure: LessonFigure;
  /** Null where the page stays as it is. */
  readonly setup: LessonSetup | null;
  /** Whether its check and its sum need to know how the translation was computed. */
  readonly isTraced?: boolean;
  /** What is left to do once the settings stand and the sentence is translated. */
  afterSetup?(): Promise<void> | void;
  /**
   * Whether the learner has done it: asked after every change from then on, until it answers.
   *
   * @param begun the page as it was when the step's state stood
   * @returns null until it is done
   */
  check(now: Playground, begun: Playground): Facts | null;
  /** Which option of the step's question came true. */
  outcome?(facts: Facts): number;
  /** A number to be worked out and entered; null while the page does not show what it is made of. */
  sum?(now: Playground): LessonSum | null;
}

/** A number that the learner is to work out from others that stand on the page. */
export interface LessonSum {
  readonly answer: number;
  /** How far off an entry may be. */
  readonly tolerance: number;
  /** What the question and the hint tell of it. */
  readonly facts: LessonFacts;
}

export interface Lesson {
  /** How long it takes, training included. */
  readonly minutes: number;
  /** In their order. */
  readonly steps: Readonly<Record<string, LessonStep>>;
}
