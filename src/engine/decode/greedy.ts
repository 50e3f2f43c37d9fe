import { greedyDecoding, maximumTargetLength } from '../../core/spec/decodeSpec.ts';
import { END_ID, START_ID } from '../../core/vocab/specialTokens.ts';
import type { Seq2Seq } from '../model/seq2seq.ts';
import { tf } from '../tf.ts';
import { startDecoding } from './decodingSession.ts';
import { largest } from './largest.ts';
import type { SearchMethod } from './search.ts';

/** Greedy search: at each step the likeliest token, until </s> or the maximum length. */
export const greedy: SearchMethod = {
  choose: (_, outlooks) =>
    outlooks.flatMap(({ logProbabilities }, parent) =>
      largest(logProbabilities, 1)
        .filter((id) => (logProbabilities[id] as number) > Number.NEGATIVE_INFINITY)
        .map((id) => ({ parent, id })),
    ),
  score: ({ logProbability }) => logProbability,
  isSettled: () => false,
};

/**
 * Greedy search for many sentences at once where words are all that is asked: they are chosen on the device, and no
 * probabilities are read.
 *
 * @returns token ids per sentence, without </s>
 */
export async function greedyBatch(
  model: Seq2Seq,
  sources: readonly ArrayLike<number>[],
  limits = greedyDecoding,
): Promise<number[][]> {
  const session = startDecoding(model, sources);
  try {
    const outputs: number[][] = sources.map(() => []);
    const maximumLengths = sources.map((source) => maximumTargetLength(source.length, limits));
    const isOpen = sources.map(() => true);
    let previous = new Int32Array(sources.length).fill(START_ID);
    while (isOpen.includes(true)) {
      const step = session.step(previous);
      const best = tf.tidy(() => tf.argMax(step.logits, 1));
      previous = new Int32Array((await best.data()) as Int32Array);
      tf.dispose([best, step.logits]);
      step.attention?.dispose();
      previous.forEach((id, row) => {
        if (!isOpen[row]) return;
        const output = outputs[row] as number[];
        if (id !== END_ID) output.push(id);
        isOpen[row] = id !== END_ID && output.length < (maximumLengths[row] as number);
      });
    }
    return outputs;
  } finally {
    session.dispose();
  }
}
