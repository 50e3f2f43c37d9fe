import { END_ID, PAD_ID, START_ID } from '../../core/vocab/specialTokens.ts';
import type { Memory } from '../model/attention/attention.ts';
import { batchOf } from '../model/batch.ts';
import { mapState, stateTensors } from '../model/decoder/decoderState.ts';
import type { Seq2Seq } from '../model/seq2seq.ts';
import { tf, tidied } from '../tf.ts';
import { bucketLength } from '../train/bucketLength.ts';

/**
 * A decoder walking along its own output, a step at a time. Greedy search, sampling and beams are ways to choose the
 * next input; this is what they share.
 */
export interface DecodingSession {
  /** Source positions without padding, </s> included, per sentence. */
  readonly sourceLengths: Int32Array;
  /**
   * Keeps these rows in this order; a row may be kept twice, or dropped. At first there is one row for each sentence,
   * in their order. Rows of one sentence share what was read of it.
   */
  select(rows: Int32Array): void;
  /**
   * @param previous [rows] the token chosen last, for each row; <s> to begin.
   * @param given where all rows look, in place of where each would: a weight for each source position.
   * @returns tensors that the caller disposes.
   */
  step(previous: Int32Array, given?: ArrayLike<number>): DecodedStep;
  dispose(): void;
}

/** The first dimension has a place for each row, and on GPUs perhaps more, which mean nothing. */
export interface DecodedStep {
  /** [rows, V]; <pad> and <s>, which are never an answer, stand at −1e9. */
  readonly logits: tf.Tensor2D;
  /** [rows, S] with 0 on padding; null without attention. */
  readonly attention: tf.Tensor2D | null;
}

/** @param sources token ids without </s>, one array per sentence; at least one. */
export function startDecoding(model: Seq2Seq, sources: readonly ArrayLike<number>[]): DecodingSession {
  const longest = Math.max(...sources.map((source) => source.length));
  const batch = batchOf(
    sources.map((source) => ({ source, target: [] })),
    { rows: sources.length, sourceLength: bucketLength(longest + 1), targetLength: 1 },
  );
  const encoded = tidied(() => model.encode(batch.source, batch.sourceLengths));
  /** The sentence behind each row. */
  let sentences = Int32Array.from(sources, (_, index) => index);
  /** What was read of each row's sentence. */
  let memory = encoded.memory;
  let { state } = encoded;

  return {
    sourceLengths: batch.sourceLengths,
    select(kept) {
      const rows = filled(kept);
      if (isSame(rows, Int32Array.from(sentences.keys()))) return;
      const former = state;
      state = tidied(() => mapState(former, (tensor) => pick(tensor, rows)));
      tf.dispose(stateTensors(former));
      const chosen = rows.map((row) => sentences[row] as number);
      if (!isSame(chosen, sentences)) {
        if (memory !== encoded.memory) tf.dispose(memoryTensors(memory));
        memory = tidied(() => ({
          annotations: pickSentences(encoded.memory.annotations, chosen, sources.length),
          keys: pickSentences(encoded.memory.keys, chosen, sources.length),
          lengths: pick(encoded.memory.lengths, chosen),
        }));
      }
      sentences = chosen;
    },
    step(previous, given) {
      const former = state;
      const decoded = tidied(() => {
        const inputs = sentences.map((_, row) => previous[row] ?? END_ID);
        const {
          logits,
          attention,
          state: next,
        } = model.decode(inputs, former, memory, given && rowsOf(given, inputs.length, batch.sourceLength));
        return {
          logits: tf.add(logits, neverAnswers(model.vocabulary.target)) as tf.Tensor2D,
          attention: attention && (tf.squeeze(attention, [1]) as tf.Tensor2D),
          state: next,
        };
      });
      tf.dispose(stateTensors(former));
      state = decoded.state;
      return decoded;
    },
    dispose() {
      tf.dispose([...memoryTensors(encoded.memory), ...memoryTensors(memory), ...stateTensors(state)]);
    },
  };
}

/** The same weights for each row, 0 on padding. @returns [rows, S] */
function rowsOf(weights: ArrayLike<number>, rows: number, sourceLength: number): tf.Tensor2D {
  const row = Float32Array.from({ length: sourceLength }, (_, at) => weights[at] ?? 0);
  return tf.tile(tf.tensor2d(row, [1, sourceLength]), [rows, 1]);
}

/** Added to logits. @returns [V]: −1e9 for <pad> and <s>, else 0 */
export function neverAnswers(vocabulary: number): tf.Tensor1D {
  const penalty = new Float32Array(vocabulary);
  penalty[PAD_ID] = -1e9;
  penalty[START_ID] = -1e9;
  return tf.tensor1d(penalty);
}

/** GPUs compile for every number of rows: there, several are filled up to one of a few numbers, with the first row. */
function filled(rows: Int32Array): Int32Array {
  const length = rows.length > 1 ? bucketLength(rows.length) : rows.length;
  return Int32Array.from({ length }, (_, index) => rows[index] ?? (rows[0] as number));
}

/** Rows of a tensor, along its first axis. */
function pick<T extends tf.Tensor>(tensor: T, rows: Int32Array): T {
  return tf.gather(tensor, tf.tensor1d(rows, 'int32'));
}

/** The same of a time-major one. @param tensor [S·B, C] @returns [S·rows, C] */
function pickSentences(tensor: tf.Tensor2D, rows: Int32Array, batch: number): tf.Tensor2D {
  const [count, width] = tensor.shape;
  const steps = count / batch;
  const picked = tf.gather(tf.reshape(tensor, [steps, batch, width]), tf.tensor1d(rows, 'int32'), 1);
  return tf.reshape(picked, [steps * rows.length, width]);
}

function isSame(one: Int32Array, other: Int32Array): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

function memoryTensors({ annotations, keys, lengths }: Memory): tf.Tensor[] {
  return [annotations, keys, lengths];
}
