import type { Validation } from '../../protocol/training.ts';
import { type EncodedPair, targetTokenCount } from '../model/batch.ts';
import type { Seq2Seq } from '../model/seq2seq.ts';
import { tf } from '../tf.ts';
import { batchesByLength } from './batcher.ts';
import { breathe } from './breathe.ts';

const validationBatchSize = 64;

export type ForcedScores = Omit<Validation, 'step' | 'attention' | 'bleu'>;

/** Loss and accuracy on held-out pairs under teacher forcing, per real target token (with </s>). */
export async function validate(
  model: Seq2Seq,
  pairs: readonly EncodedPair[],
  onProgress?: (donePairs: number) => void,
): Promise<ForcedScores> {
  const startMs = performance.now();
  let lossSum = 0;
  let rightSum = 0;
  let tokenSum = 0;
  let done = 0;
  for (const batch of batchesByLength(pairs, Math.min(validationBatchSize, pairs.length))) {
    const numbers = tf.tidy(() => {
      const { loss, accuracy } = model.loss(batch, { withGradient: false });
      return tf.stack([loss, accuracy]);
    });
    const [loss, accuracy] = await numbers.data();
    numbers.dispose();
    const tokens = targetTokenCount(batch);
    lossSum += (loss as number) * tokens;
    rightSum += (accuracy as number) * tokens;
    tokenSum += tokens;
    done = Math.min(pairs.length, done + batch.rows);
    onProgress?.(done);
    await breathe();
  }
  return {
    lossNatsPerToken: lossSum / tokenSum,
    perplexity: Math.exp(lossSum / tokenSum),
    tokenAccuracy: rightSum / tokenSum,
    pairs: pairs.length,
    elapsedMs: performance.now() - startMs,
  };
}
