import type { Batch, EncodedPair } from '../model/batch.ts';
import { batchesByLength } from './batcher.ts';

/** As many batches' worth of pairs as show which shapes are frequent. */
const sampledBatches = 20;

/**
 * One batch of each shape that training on these pairs will often meet, the most frequent first: to make ready for.
 * They are cut from the first pairs, in their order.
 */
export function typicalBatches(pairs: readonly EncodedPair[], batchSize: number): Batch[] {
  const byShape = new Map<string, Batch[]>();
  for (const batch of batchesByLength(pairs.slice(0, batchSize * sampledBatches), batchSize)) {
    const shape = `${batch.rows} ${batch.sourceLength} ${batch.targetLength}`;
    byShape.set(shape, [...(byShape.get(shape) ?? []), batch]);
  }
  return [...byShape.values()].sort((a, b) => b.length - a.length).map(([first]) => first as Batch);
}
