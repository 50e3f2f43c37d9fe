import { useEffect, useState } from 'react';
import type { TokenSettings } from '../../core/spec/tokenSettings.ts';
import { type TriedPair, type TriedTokens, tryTokens } from '../../store/actions/tokens.ts';
import type { CorpusReport } from '../../store/corpusSlice.ts';

/** How long typing or sliding must rest before the engine is asked. */
const REST_MS = 120;

interface Answer {
  /** The latest there is; it stays while the next one is worked out. */
  readonly tried: TriedTokens | null;
  /** The pair and settings that it answers are those asked about. */
  readonly isCurrent: boolean;
}

/** A pair's tokens under settings, asked anew whenever either changes or another corpus comes. */
export function useTriedTokens(
  { source, target }: TriedPair,
  { lowerCase, merges, minFrequency, maxVocabulary }: TokenSettings,
  report: CorpusReport,
): Answer {
  const question = JSON.stringify([source, target, lowerCase, merges, minFrequency, maxVocabulary]);
  const [answer, setAnswer] = useState<{
    readonly question: string;
    readonly report: CorpusReport;
    readonly tried: TriedTokens | null;
  } | null>(null);

  useEffect(() => {
    const controller = new AbortController();
    const timer = setTimeout(() => {
      const settings = { lowerCase, merges, minFrequency, maxVocabulary };
      const take = (tried: TriedTokens | null) => {
        if (!controller.signal.aborted) setAnswer({ question, report, tried });
      };
      tryTokens({ source, target }, settings, controller.signal).then(take, () => take(null));
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [question, source, target, lowerCase, merges, minFrequency, maxVocabulary, report]);

  return {
    tried: answer?.tried ?? null,
    isCurrent: answer?.question === question && answer.report === report,
  };
}
