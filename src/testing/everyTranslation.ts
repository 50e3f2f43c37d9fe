import { END_ID, UNKNOWN_ID } from '../core/vocab/specialTokens.ts';
import { batchOf } from '../engine/model/batch.ts';
import type { Seq2Seq } from '../engine/model/seq2seq.ts';
import { tf } from '../engine/tf.ts';

/** One of all there are. */
export interface EveryTranslation {
  /** Token ids, </s> last where it ends by itself. */
  readonly ids: readonly number[];
  /** ln P under teacher forcing, softmax over all but <pad> and <s>. */
  readonly logProbability: number;
  /** a_t per token, a column per source token with </s>; null without attention. */
  readonly attention: readonly (readonly number[])[] | null;
}

/**
 * Every translation of a source sentence that the network could give within a length, scored by teacher forcing: what
 * any search is held against. There are about (V − 3)^length of them, so the vocabulary and the length must be tiny.
 *
 * @param length the maximum, </s> included
 * @param prefix what they begin with
 */
export async function everyTranslation(
  model: Seq2Seq,
  source: readonly number[],
  length: number,
  prefix: readonly number[] = [],
): Promise<EveryTranslation[]> {
  const vocabulary = model.vocabulary.target;
  const words = [
    UNKNOWN_ID,
    ...Array.from({ length: vocabulary - END_ID - 1 }, (_, word) => END_ID + 1 + word),
  ];
  const all = sentences(prefix, words, length);
  const batch = batchOf(all.map((ids) => ({ source, target: ids })));
  const tensors = tf.tidy(() => {
    const { state, memory } = model.encode(batch.source, batch.sourceLengths);
    const { logits, attention } = model.decode(batch.targetInput, state, memory);
    return attention ? [logits, attention as tf.Tensor] : [logits];
  });
  const [logits, attention] = await Promise.all(tensors.map((tensor) => tensor.array()));
  tf.dispose(tensors);
  return all.map((ids, row) => {
    const steps = ids.map((id, time) => {
      const numbers = (logits as number[][])[time * batch.rows + row] as number[];
      const answers = [END_ID, ...words];
      return (numbers[id] as number) - logSumExp(answers.map((answer) => numbers[answer] as number));
    });
    return {
      ids,
      logProbability: steps.reduce((sum, step) => sum + step, 0),
      attention: attention ? ((attention as number[][][])[row] as number[][]).slice(0, ids.length) : null,
    };
  });
}

function sentences(beginning: readonly number[], words: readonly number[], length: number): number[][] {
  if (beginning.length === length) return [[...beginning]];
  return [[...beginning, END_ID], ...words.flatMap((word) => sentences([...beginning, word], words, length))];
}

function logSumExp(values: readonly number[]): number {
  const most = Math.max(...values);
  return most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
}
