import { openLesson } from '../../store/actions/lessons.ts';
import { askForNext, reveal } from '../../store/actions/prediction.ts';
import { showTokensUpTo } from '../../store/actions/translation.ts';
import { stepKeysOf } from '../../store/lessons/lessons.ts';
import { readPlayground } from '../../store/playground.ts';
import { askedRow, shownWords, standingQuestion } from '../../store/predictionSlice.ts';

/**
 * What comes next: the hidden row, the next word, the next step of the lesson, or once more the first word.
 *
 * @returns whether there was anything
 */
export function goOn(): boolean {
  return nextWord() || lessonStep(1) || firstWord();
}

/** The word before, where some are still to come, or the step before. */
export function goBack(): boolean {
  const { at, count } = shownWords(readPlayground());
  return (at < count && wordOn(-1)) || lessonStep(-1) || wordOn(-1);
}

/** On or back through the lesson that is open, else through the words. */
export function stepOn(by: 1 | -1): boolean {
  const state = readPlayground();
  return state.lesson.open && !standingQuestion(state) ? lessonStep(by) : wordOn(by);
}

/** On or back through the words of the translation. */
export function wordOn(by: 1 | -1): boolean {
  if (by === 1) return nextWord();
  const { at } = shownWords(readPlayground());
  if (at === 0) return false;
  showTokensUpTo(at - 1);
  return true;
}

function nextWord(): boolean {
  const state = readPlayground();
  if (askedRow(state) !== null) {
    reveal();
    return true;
  }
  if (askForNext()) return true;
  const { at, count } = shownWords(state);
  if (at === count) return false;
  showTokensUpTo(at + 1);
  return true;
}

function firstWord(): boolean {
  const { count } = shownWords(readPlayground());
  showTokensUpTo(Math.min(1, count));
  return count > 0;
}

function lessonStep(by: 1 | -1): boolean {
  const { open } = readPlayground().lesson;
  if (!open) return false;
  const step = open.step + by;
  const isThere = step >= 0 && step < stepKeysOf(open.lesson).length;
  if (isThere) openLesson({ lesson: open.lesson, step });
  return isThere;
}
