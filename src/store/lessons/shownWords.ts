/** What checks read of the translation on the page. */
import type { TranslationSlice } from '../translationSlice.ts';

/**
 * Whether what stands there is the whole translation of the sentence in the text box: for a moment after a change the
 * former one still does.
 */
export function isTranslated({ sentence, sourceTokens, hypotheses, isWriting }: TranslationSlice): boolean {
  const read = sourceTokens.slice(0, -1).map(({ text }) => text);
  return !isWriting && hypotheses.length > 0 && read.join('') === withoutSpaces(sentence);
}

/** Whether two sentences say the same: letter case, spaces and the last mark make no difference. */
export function isSameSentence(one: string, other: string): boolean {
  const [bare, bareOther] = [one, other].map((sentence) => withoutSpaces(sentence).replace(/[.!?]$/, ''));
  return bare === bareOther;
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

function withoutSpaces(sentence: string): string {
  return sentence.toLowerCase().replaceAll('’', "'").replace(/\s+/g, '');
}
