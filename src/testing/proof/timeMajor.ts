import type { Batch } from '../../engine/model/batch.ts';
import type { Batch as TwinBatch } from '../twin/batch.ts';

/** A batch of the twin, [B, S] and [B, T], as the engine has it. */
export function timeMajor(batch: TwinBatch): Batch {
  const { batchSize: rows, sourceLength, targetLength } = batch;
  const turn = (ids: Int32Array, length: number) =>
    Int32Array.from(
      { length: rows * length },
      (_, at) => ids[(at % rows) * length + Math.floor(at / rows)] as number,
    );
  return {
    rows,
    sourceLength,
    targetLength,
    source: turn(batch.source, sourceLength),
    sourceLengths: batch.sourceLengths,
    targetInput: turn(batch.targetInput, targetLength),
    targetOutput: turn(batch.targetOutput, targetLength),
    targetLengths: batch.targetLengths,
  };
}
