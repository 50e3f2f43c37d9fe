/** What checks read of the translation on the page. */
import type { TranslationSlice } from '../translationSlice.ts';

/**
 * Whether what stands there is the whole translation of the sentence in the text box: for a moment after a change the
 * former one still does.
 */
export function isTranslated({ sentence, sourceTokens, hypotheses, isWriting }: TranslationSlice): boolean {
  const read = sourceTokens.slice(0, -1).map(({ text }) => text);
  return !isWriting && hypotheses.length > 0 && isSameSentence(read.join(''), sentence);
}

/** Whether two sentences have the same letters: their case, spaces and marks make no difference. */
export function isSameSentence(one: string, other: string): boolean {
  return lettersOf(one) === lettersOf(other);
}

/** The sentence that is shown. */
export function shownText({ hypotheses, chosen }: TranslationSlice): string {
  return hypotheses[chosen]?.text ?? '';
}

/** ln P of the translation that is shown, in nats. */
export function shownLogProbability({ hypotheses, chosen }: TranslationSlice): number {
  return hypotheses[chosen]?.logProbability ?? Number.NaN;
}

/** How much a word of the translation looks at a word of the sentence; 0 where either is not there. */
export function weightBetween(
  { sourceTokens, targetTokens }: Pick<TranslationSlice, 'sourceTokens' | 'targetTokens'>,
  target: string,
  source: string,
): number {
  const row = targetTokens.find(({ text }) => text === target)?.attention;
  return row?.[sourceTokens.findIndex(({ text }) => text === source)] ?? 0;
}

function lettersOf(sentence: string): string {
  return sentence
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}
