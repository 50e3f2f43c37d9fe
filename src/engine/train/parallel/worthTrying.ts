import { defaultsOf } from '../../../core/spec/field.ts';
import { trainingCost } from '../../../core/spec/trainingCost.ts';
import { trainFields } from '../../../core/spec/trainSpec.ts';
import type { Batch } from '../../model/batch.ts';
import type { Seq2Seq } from '../../model/seq2seq.ts';

/** Below this, handing weights and gradients round costs what sharing the work gains: decision 18. */
const leastMultiplications = 1e9;

/** Each worker holds the network and a heap of its own, and beyond this many the sum of the gradients eats the gain. */
const mostWorkers = 4;

/** How many workers might be faster than one for steps like this. */
export function worthTrying(
  { spec, vocabulary }: Pick<Seq2Seq, 'spec' | 'vocabulary'>,
  batch: Batch,
  processors: number,
): number {
  const side = (size: number, length: number) => ({ vocabularySize: size, longestTokens: length - 1 });
  const { multiplications } = trainingCost(
    { model: spec, training: { ...defaultsOf(trainFields), batchSize: batch.rows } },
    {
      source: side(vocabulary.source, batch.sourceLength),
      target: side(vocabulary.target, batch.targetLength),
    },
  );
  return multiplications < leastMultiplications ? 1 : Math.min(mostWorkers, processors);
}
