import { foldText } from '../../core/corpus/foldText.ts';
import { type PairFate, parts } from '../../core/corpus/pairFate.ts';
import type { SentencePair } from '../../core/corpus/sentencePair.ts';
import type { PairOrder, PairPage, PairQuery, PairSelection } from '../../protocol/pairs.ts';
import { breathe } from '../train/breathe.ts';

/** Pairs looked through between two looks at the abort signal; training goes on in between. */
const SEARCHED_AT_ONCE = 10_000;

/** All pairs that were looked at, with what became of each. The texts are those of the corpus, not copies. */
export interface PairTable {
  /** @returns null where it was called off */
  find(query: PairQuery, signal: AbortSignal): Promise<PairPage | null>;
}

/** @param places where each pair stood in the file, from 0 */
export function createPairTable(
  pairs: readonly SentencePair[],
  places: ArrayLike<number>,
  fates: readonly PairFate[],
): PairTable {
  /** What was found last: the pages of one search follow each other. */
  let last: { readonly key: string; readonly rows: Uint32Array } | null = null;

  async function search(
    { query, which, order }: PairQuery,
    signal: AbortSignal,
  ): Promise<Uint32Array | null> {
    const wanted = foldText(query);
    const found: number[] = [];
    for (const [row, pair] of pairs.entries()) {
      if (row % SEARCHED_AT_ONCE === SEARCHED_AT_ONCE - 1) {
        await breathe();
        if (signal.aborted) return null;
      }
      if (isSelected(which, fates[row] as PairFate) && holds(pair, wanted)) found.push(row);
    }
    return inOrder(Uint32Array.from(found), pairs, order);
  }

  return {
    async find(query, signal) {
      const key = JSON.stringify([query.query, query.which, query.order]);
      if (last?.key !== key) {
        const rows = await search(query, signal);
        if (!rows) return null;
        last = { key, rows };
      }
      const { rows } = last;
      return {
        total: rows.length,
        rows: Array.from(rows.subarray(query.from, query.from + query.count), (row) => {
          const { source, target } = pairs[row] as SentencePair;
          return { index: places[row] as number, source, target, fate: fates[row] as PairFate };
        }),
      };
    },
  };
}

function isSelected(which: PairSelection, fate: PairFate): boolean {
  const isKept = fate === 'unused' || parts.some((part) => part === fate);
  switch (which) {
    case 'all':
      return true;
    case 'kept':
      return isKept;
    case 'dropped':
      return !isKept;
    default:
      return which === fate;
  }
}

function holds({ source, target }: SentencePair, wanted: string): boolean {
  return wanted === '' || foldText(source).includes(wanted) || foldText(target).includes(wanted);
}

/** By the longer side, in UTF-16 units; among equals in the order of the file. */
function inOrder(rows: Uint32Array, pairs: readonly SentencePair[], order: PairOrder): Uint32Array {
  if (order === 'file') return rows;
  const lengths = new Float64Array(pairs.length);
  for (const row of rows) {
    const { source, target } = pairs[row] as SentencePair;
    lengths[row] = Math.max(source.length, target.length);
  }
  const sign = order === 'shortest' ? 1 : -1;
  return rows.sort((a, b) => sign * ((lengths[a] as number) - (lengths[b] as number)) || a - b);
}
