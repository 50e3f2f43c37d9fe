import { patch, readPlayground } from '../playground.ts';
import { askedRow, type Prediction, questionFor, shownWords, standingQuestion } from '../predictionSlice.ts';
import { showTokensUpTo } from './translation.ts';

/** Hides the word that is held, or the next one, or the first, and all after it: the class votes before it is shown. */
export function hideWhatComes(): void {
  const state = readPlayground();
  const { at, count } = shownWords(state);
  const row = state.view.locked?.target ?? (at < count ? at : 0);
  ask(questionFor(row));
  showTokensUpTo(row);
}

/** Shows everything again. */
export function hideNothing(): void {
  ask(null);
  showTokensUpTo(shownWords(readPlayground()).count);
}

/** @param column of the picture: where somebody thinks that the network will look */
export function vote(column: number): void {
  const state = readPlayground();
  const question = standingQuestion(state);
  const isColumn = column >= 0 && column < state.translation.sourceTokens.length;
  if (isColumn && question && !question.isRevealed) ask({ ...question, votes: [...question.votes, column] });
}

export function takeVoteBack(): void {
  const question = standingQuestion(readPlayground());
  if (question && !question.isRevealed) ask({ ...question, votes: question.votes.slice(0, -1) });
}

/** Shows the row that was voted on. */
export function reveal(): void {
  const state = readPlayground();
  const question = standingQuestion(state);
  if (!question || askedRow(state) === null) return;
  showTokensUpTo(question.row + 1);
  ask({ ...question, isRevealed: true });
}

/** After a row that was shown: the next is hidden and asked for. @returns whether there was one */
export function askForNext(): boolean {
  const state = readPlayground();
  const question = standingQuestion(state);
  const { at, count } = shownWords(state);
  if (!question?.isRevealed || at >= count) return false;
  ask(questionFor(at));
  return true;
}

function ask(question: Prediction | null): void {
  patch('prediction', { question });
}
