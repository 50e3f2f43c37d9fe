import type { Widened } from './catalogue.ts';
import { englishEvaluation } from './englishEvaluation.ts';

/** In the page's language. For parts of the page that are loaded on demand. */
export function useEvaluationText(): Widened<typeof englishEvaluation> {
  return englishEvaluation;
}
