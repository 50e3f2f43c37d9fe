import { END_ID, START_ID } from '../../core/vocab/specialTokens.ts';
import type { Seq2Seq } from '../model/seq2seq.ts';
import { tf } from '../tf.ts';
import { maximumTargetLength, startDecoding } from './decodingSession.ts';

/** One decoded token, with everything the device knew at that step. */
export interface GreedyStep {
  readonly id: number;
  /** [V], adds up to 1. */
  readonly probabilities: Float32Array;
  /** One weight per source position, </s> included; null without attention. */
  readonly attention: Float32Array | null;
}

/** Greedy search: at each step the likeliest token, until </s> or the maximum length. */
export async function* greedy(
  model: Seq2Seq,
  source: ArrayLike<number>,
  maximumLength = maximumTargetLength(source.length),
): AsyncGenerator<GreedyStep> {
  const session = startDecoding(model, [source]);
  try {
    let id: number = START_ID;
    for (let length = 0; length < maximumLength && id !== END_ID; length++) {
      const step = session.step(Int32Array.of(id));
      const softmax = tf.tidy(() => tf.softmax(step.logits));
      const probabilities = new Float32Array((await softmax.data()) as Float32Array);
      const attention = (await step.attention?.data()) as Float32Array | undefined;
      tf.dispose([softmax, step.logits]);
      step.attention?.dispose();
      id = indexOfLargest(probabilities);
      yield { id, probabilities, attention: attention?.slice(0, session.sourceLengths[0]) ?? null };
    }
  } finally {
    session.dispose();
  }
}

/** Greedy search for several sentences at once. @returns token ids per row, without </s>. */
export async function greedyBatch(
  model: Seq2Seq,
  sources: readonly ArrayLike<number>[],
): Promise<number[][]> {
  const session = startDecoding(model, sources);
  try {
    const outputs: number[][] = sources.map(() => []);
    const limits = sources.map((source) => maximumTargetLength(source.length));
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
        isOpen[row] = id !== END_ID && output.length < (limits[row] as number);
      });
    }
    return outputs;
  } finally {
    session.dispose();
  }
}

/** The first of the largest, so that ties are the same everywhere. */
export function indexOfLargest(values: ArrayLike<number>): number {
  let best = 0;
  for (let index = 1; index < values.length; index++) {
    if ((values[index] as number) > (values[best] as number)) best = index;
  }
  return best;
}
