import { PAD_ID, START_ID } from '../../core/vocab/specialTokens.ts';
import { batchOf } from '../model/batch.ts';
import type { Seq2Seq } from '../model/seq2seq.ts';
import { tf, tidied } from '../tf.ts';
import { bucketLength } from '../train/bucketLength.ts';

/**
 * One decoder walking along its own output, a step at a time. Greedy search, sampling and beams are ways to choose the
 * next input; this is what they share.
 */
export interface DecodingSession {
  /** Source positions without padding, </s> included, per row. */
  readonly sourceLengths: Int32Array;
  /**
   * @param previous [B] the token chosen last; <s> to begin.
   * @returns tensors that the caller disposes.
   */
  step(previous: Int32Array): DecodedStep;
  dispose(): void;
}

export interface DecodedStep {
  /** [B, V]; <pad> and <s>, which are never an answer, stand at −1e9. */
  readonly logits: tf.Tensor2D;
  /** [B, S] with 0 on padding; null without attention. */
  readonly attention: tf.Tensor2D | null;
}

/** @param sources token ids without </s>, one array per row; at least one. */
export function startDecoding(model: Seq2Seq, sources: readonly ArrayLike<number>[]): DecodingSession {
  const longest = Math.max(...sources.map((source) => source.length));
  const batch = batchOf(
    sources.map((source) => ({ source, target: [] })),
    { rows: sources.length, sourceLength: bucketLength(longest + 1), targetLength: 1 },
  );
  const encoded = tidied(() => model.encode(batch.source, batch.sourceLengths));
  const { memory } = encoded;
  let { state } = encoded;

  return {
    sourceLengths: batch.sourceLengths,
    step(previous) {
      const former = state;
      const decoded = tidied(() => {
        const { logits, attention, state: next } = model.decode(previous, former, memory);
        return {
          logits: tf.add(logits, neverAnswers(model.vocabulary.target)) as tf.Tensor2D,
          attention: attention && (tf.squeeze(attention, [1]) as tf.Tensor2D),
          state: next,
        };
      });
      tf.dispose([former.hidden, former.cell]);
      state = decoded.state;
      return decoded;
    },
    dispose() {
      tf.dispose([memory.annotations, memory.keys, memory.paddingPenalty, state.hidden, state.cell]);
    },
  };
}

/** How long a translation may grow before it is cut off. */
export function maximumTargetLength(sourceLength: number): number {
  return Math.floor(sourceLength * 1.5) + 8;
}

/** Added to logits. @returns [V]: −1e9 for <pad> and <s>, else 0 */
export function neverAnswers(vocabulary: number): tf.Tensor1D {
  const penalty = new Float32Array(vocabulary);
  penalty[PAD_ID] = -1e9;
  penalty[START_ID] = -1e9;
  return tf.tensor1d(penalty);
}
