import { CorpusError } from '../core/corpus/corpusError.ts';
import { EngineError } from './errors.ts';

/** What is wrong with a corpus, in the shape that crosses the thread; any other error stays as it is. */
export function corpusProblem(error: unknown): unknown {
  if (!(error instanceof CorpusError)) return error;
  const { code, message, facts, nextStep } = error;
  return new EngineError({ code: 'corpus', message, nextStep, facts: { ...facts, reason: code } });
}
