/** How many pairs make a corpus. */
import { CorpusError } from './corpusError.ts';

/** With fewer, nothing can be held out. */
const MINIMUM_PAIRS = 10;

/** @throws CorpusError `corpus/too-few-pairs`; its next step names the rule that dropped the most */
export function requireEnoughPairs(
  {
    kept,
    inputCount,
    rules,
  }: {
    readonly kept: readonly unknown[];
    readonly inputCount: number;
    readonly rules: readonly { readonly count: number; readonly label: string }[];
  },
  minimum = MINIMUM_PAIRS,
): void {
  if (kept.length >= minimum) return;
  const [worst] = rules.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
  const found = inputCount === 1 ? '1 pair was read' : `${inputCount} pairs were read`;
  throw new CorpusError(
    'corpus/too-few-pairs',
    `Need at least ${minimum} pairs.`,
    worst
      ? `${found} and ${kept.length} kept; most were dropped for: ${worst.label}.`
      : `${found}; add more.`,
    { inputCount, keptCount: kept.length, minimum },
  );
}
