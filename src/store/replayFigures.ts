import { alignmentErrorRate } from '../core/metrics/alignmentErrorRate.ts';
import { argmaxAlignment, normalizedEntropy } from '../core/metrics/attentionShape.ts';
import { attentionView, hasPieces } from './attentionView.ts';
import { type GoldPair, isReference } from './goldLinks.ts';
import type { Snapshot } from './replay.ts';

/** What the lines of a replay show of one moment. */
export interface ReplayFigures {
  readonly step: number;
  /** The mean entropy of attention: 1 looks everywhere alike, 0 at one word. */
  readonly entropy: number;
  /** Argmax links of this very sentence against its gold links, 0 to 1; null where it is not the reference. */
  readonly alignmentErrorRate: number | null;
}

export function replayFigures(snapshot: Snapshot, pair: GoldPair | null): ReplayFigures {
  return {
    step: snapshot.step,
    entropy: normalizedEntropy(matrixOf(tokensOf(snapshot))),
    alignmentErrorRate: pair && errorRateOf(snapshot, pair),
  };
}

/** As many of them as asked for, from the first to the last at even distances in steps. */
export function momentsOf(snapshots: readonly Snapshot[], count: number): readonly Snapshot[] {
  const [first, last] = [snapshots[0]?.step ?? 0, snapshots.at(-1)?.step ?? 0];
  return Array.from({ length: count }, (_, at) => {
    const step = first + (at / Math.max(1, count - 1)) * (last - first);
    return snapshots.findLast((snapshot) => snapshot.step <= step);
  }).filter((snapshot) => snapshot !== undefined);
}

/** All that was recorded, as a file to take away: an object that JSON can hold. */
export function replayRecord(snapshots: readonly Snapshot[], sentence: string, pair: GoldPair | null) {
  return {
    sentence,
    moments: snapshots.map((snapshot) => ({
      ...replayFigures(snapshot, pair),
      sourceTokens: snapshot.sourceTokens.map(({ text }) => text),
      targetTokens: tokensOf(snapshot).map(({ text, probability, attention }) => ({
        text,
        probability,
        attention,
      })),
    })),
  };
}

function errorRateOf(snapshot: Snapshot, pair: GoldPair): number | null {
  const shown = { sourceTokens: snapshot.sourceTokens, targetTokens: tokensOf(snapshot) };
  if (!isReference(pair, shown)) return null;
  // Links join words, whatever the tokens.
  const words = attentionView(shown.sourceTokens, shown.targetTokens, hasPieces(shown));
  const matrix = matrixOf(words.targetTokens);
  if (matrix.length === 0) return null;
  const counts = { source: words.sourceTokens.length - 1, target: words.targetTokens.length - 1 };
  return alignmentErrorRate([argmaxAlignment(matrix, counts)], [pair.links]);
}

const tokensOf = ({ hypotheses }: Snapshot) => hypotheses[0]?.tokens ?? [];

const matrixOf = (tokens: readonly { readonly attention: readonly number[] | null }[]) =>
  tokens.flatMap(({ attention }) => (attention ? [attention] : []));
