import { shownTargetTokens, type TranslationSlice } from './translationSlice.ts';

/** A row of attention that the class votes on before it is shown. */
export interface Prediction {
  /** The target position; all before it are shown. */
  readonly row: number;
  /** A column of the picture for each vote, in the order in which they came. */
  readonly votes: readonly number[];
  readonly isRevealed: boolean;
}

export interface PredictionSlice {
  /** Null while nothing is hidden. */
  readonly question: Prediction | null;
}

interface Asked {
  readonly prediction: PredictionSlice;
  readonly translation: TranslationSlice;
}

export const noPrediction: PredictionSlice = { question: null };

/** How many words of the translation are shown, and how many there are. */
export function shownWords({ translation }: Pick<Asked, 'translation'>): { at: number; count: number } {
  const count = shownTargetTokens({ ...translation, playhead: null }).length;
  return { at: Math.min(count, translation.playhead ?? count), count };
}

/**
 * The question that stands: it goes with the playhead, so that a row that is shown is never asked for, and whoever goes
 * through the words is asked for each. Null where nothing is hidden, or all words have been shown.
 */
export function standingQuestion(state: Asked): Prediction | null {
  const { question } = state.prediction;
  if (!question) return null;
  const { at, count } = shownWords(state);
  if (question.isRevealed && at === question.row + 1) return question;
  if (at >= count) return null;
  return question.row === at && !question.isRevealed ? question : questionFor(at);
}

/** The row that is hidden until the class has voted; null where there is none. */
export function askedRow(state: Asked): number | null {
  const question = standingQuestion(state);
  return question && !question.isRevealed ? question.row : null;
}

export function questionFor(row: number): Prediction {
  return { row, votes: noVotes, isRevealed: false };
}

const noVotes: readonly number[] = [];
