import type { TriedPair } from '../../store/actions/tokens.ts';
import type { CorpusReport } from '../../store/corpusSlice.ts';

/** Longer pairs fill the screen with their characters. */
const MOST_CHARACTERS = 70;

/** Of the pairs at hand the one that has most to show: the longest that is not too long. */
export function tellingPair({ preview, heldOut }: Pick<CorpusReport, 'preview' | 'heldOut'>): TriedPair {
  const lengthOf = ({ source, target }: TriedPair) => Math.max(source.length, target.length);
  const pairs = [...preview, ...heldOut].toSorted((a, b) => lengthOf(a) - lengthOf(b));
  const { source, target } = pairs.findLast((pair) => lengthOf(pair) <= MOST_CHARACTERS) ??
    pairs[0] ?? { source: '', target: '' };
  return { source, target };
}
