import { useEffect, useState } from 'react';
import { findPairs, type PairPage, type PairQuery } from '../../store/actions/pairs.ts';
import type { CorpusReport } from '../../store/corpusSlice.ts';

/**
 * The pairs that a query finds in the corpus of a report. The former page stays until the next one is there.
 * @returns null before the first
 */
export function usePairPage(
  { query, which, order, from, count }: PairQuery,
  report: CorpusReport,
): { readonly page: PairPage; readonly from: number } | null {
  const [found, setFound] = useState<{ readonly page: PairPage; readonly from: number } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of another corpus other pairs are found.
  useEffect(() => {
    const search = new AbortController();
    findPairs({ query, which, order, from, count }, search.signal).then((page) => {
      if (page && !search.signal.aborted) setFound({ page, from });
    });
    return () => search.abort();
  }, [query, which, order, from, count, report]);
  return found;
}
