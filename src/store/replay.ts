import type { Hypothesis, SourceToken } from '../protocol/translation.ts';

/** How the live sentence was translated after so many training steps: a few kilobytes. */
export interface Snapshot {
  readonly step: number;
  readonly sourceTokens: readonly SourceToken[];
  /** Best first. */
  readonly hypotheses: readonly Hypothesis[];
}

/** As many as a scrubber can tell apart. */
export const mostSnapshots = 240;

/**
 * Snapshots with one more, ordered by step. When there are too many every second one goes, and those that come later
 * keep the wider distance; the first stays. An earlier step begins anew: the network was reset.
 */
export function withSnapshot(snapshots: readonly Snapshot[], next: Snapshot): readonly Snapshot[] {
  const [first, last] = [snapshots[0], snapshots.at(-1)];
  if (!first || !last || next.step < last.step) return [next];
  if (next.step === last.step) return [...snapshots.slice(0, -1), next];
  const distance = (2 * (last.step - first.step)) / mostSnapshots;
  if (snapshots.length > 1 && next.step - last.step < distance) return snapshots;
  const all = [...snapshots, next];
  return all.length <= mostSnapshots ? all : all.filter((_, at) => at % 2 === 0);
}

/** Which of them was there at a step: the latest up to it. */
export function snapshotAt(snapshots: readonly Snapshot[], step: number): number {
  return Math.max(
    0,
    snapshots.findLastIndex((snapshot) => snapshot.step <= step),
  );
}
