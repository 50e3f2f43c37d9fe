import type { Random } from '../../core/random/random.ts';
import { neverAnswers } from '../decode/decodingSession.ts';
import type { Batch } from '../model/batch.ts';
import type { Seq2Seq } from '../model/seq2seq.ts';
import { tf, tidied } from '../tf.ts';

/**
 * Scheduled sampling (Bengio et al. 2015, section 2.4): what the decoder reads where it is not always told the right
 * former word. It writes along; at each position of each sentence a coin decides whether it next reads the right word or
 * the likeliest of its own. The loss on these inputs then has the gradient of the whole: none flows through a choice of
 * words. What dropout would leave out is left in here.
 *
 * @param teacherForcing the share of right words, from 0 to 1
 * @returns [T·B] time-major ids that begin with <s>
 */
export async function sampledInputs(
  model: Seq2Seq,
  batch: Batch,
  { teacherForcing, random }: { teacherForcing: number; random: Random },
): Promise<Int32Array> {
  const { rows, targetLength } = batch;
  const inputs = batch.targetInput.slice();
  const { memory, state: first } = tidied(() => model.encode(batch.source, batch.sourceLengths));
  const held: object[] = [memory, first];
  let state = first;
  try {
    for (let time = 1; time < targetLength; time++) {
      const read = inputs.slice((time - 1) * rows, time * rows);
      const decoded = tidied(() => {
        const { logits, state: next } = model.decode(read, state, memory);
        return { guesses: tf.argMax(tf.add(logits, neverAnswers(model.vocabulary.target)), 1), state: next };
      });
      held.push(decoded);
      state = decoded.state;
      const guesses = await decoded.guesses.data();
      for (let row = 0; row < rows; row++) {
        if (!random.chance(teacherForcing)) inputs[time * rows + row] = guesses[row] as number;
      }
    }
  } finally {
    tf.dispose(held as tf.TensorContainer);
  }
  return inputs;
}
