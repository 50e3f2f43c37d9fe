import { END_ID, PAD_ID, START_ID } from '../../core/vocab/specialTokens.ts';

/**
 * Sentence pairs as rectangles of token ids, padded to common lengths. Everything is time-major: position t of row b
 * stands at t·B + b, so that one time step is one contiguous slice.
 */
export interface Batch {
  readonly rows: number;
  readonly sourceLength: number;
  readonly targetLength: number;
  /** [S·B], ending in </s>, then padding. */
  readonly source: Int32Array;
  /** [B], real source tokens with </s>. */
  readonly sourceLengths: Int32Array;
  /** [T·B], starting with <s>. */
  readonly targetInput: Int32Array;
  /** [T·B], ending in </s>. */
  readonly targetOutput: Int32Array;
  /** [B], real target tokens with </s>; 0 for a row that only fills the rectangle. */
  readonly targetLengths: Int32Array;
}

/** Token ids of one pair, without <s> and </s>. */
export interface EncodedPair {
  readonly source: ArrayLike<number>;
  readonly target: ArrayLike<number>;
}

export interface BatchShape {
  readonly rows: number;
  readonly sourceLength: number;
  readonly targetLength: number;
}

/**
 * @param shape at least as large as the pairs need (one more than each sentence, for </s>); by default just that.
 * Rows beyond the pairs hold an empty source sentence and no target.
 */
export function batchOf(pairs: readonly EncodedPair[], shape: BatchShape = tightShape(pairs)): Batch {
  const { rows, sourceLength, targetLength } = shape;
  const batch: Batch = {
    ...shape,
    source: new Int32Array(sourceLength * rows).fill(PAD_ID),
    sourceLengths: new Int32Array(rows).fill(1),
    targetInput: new Int32Array(targetLength * rows).fill(PAD_ID),
    targetOutput: new Int32Array(targetLength * rows).fill(PAD_ID),
    targetLengths: new Int32Array(rows),
  };
  for (let row = 0; row < rows; row++) {
    const pair = pairs[row];
    const words = pair?.source ?? [];
    if (words.length + 1 > sourceLength)
      throw new RangeError(`batch: a source of ${words.length + 1} exceeds ${sourceLength}.`);
    for (let time = 0; time < words.length; time++) batch.source[time * rows + row] = words[time] as number;
    batch.source[words.length * rows + row] = END_ID;
    batch.sourceLengths[row] = words.length + 1;
    if (!pair) continue;
    const target = pair.target;
    if (target.length + 1 > targetLength)
      throw new RangeError(`batch: a target of ${target.length + 1} exceeds ${targetLength}.`);
    batch.targetInput[row] = START_ID;
    for (let time = 0; time < target.length; time++) {
      batch.targetInput[(time + 1) * rows + row] = target[time] as number;
      batch.targetOutput[time * rows + row] = target[time] as number;
    }
    batch.targetOutput[target.length * rows + row] = END_ID;
    batch.targetLengths[row] = target.length + 1;
  }
  return batch;
}

function tightShape(pairs: readonly EncodedPair[]): BatchShape {
  return {
    rows: pairs.length,
    sourceLength: 1 + Math.max(0, ...pairs.map((pair) => pair.source.length)),
    targetLength: 1 + Math.max(0, ...pairs.map((pair) => pair.target.length)),
  };
}

export function targetTokenCount(batch: Batch): number {
  return batch.targetLengths.reduce((sum, length) => sum + length, 0);
}
