import type { Widened } from './catalogue.ts';
import { englishEvaluation } from './english/evaluation.ts';
import { inLanguage } from './translation.ts';

/** In the page's language. For parts of the page that are loaded on demand. */
export function useEvaluationText(): Widened<typeof englishEvaluation> {
  return inLanguage('evaluation', englishEvaluation);
}
