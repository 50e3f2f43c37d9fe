import { type ModelSpec, tiesOutput } from '../../core/spec/modelSpec.ts';
import { type Parameter, parameterTable, type VocabularySizes } from '../../core/spec/parameterTable.ts';
import { affine } from '../kernels/product/product.ts';
import { type CrossEntropy, sparseCrossEntropy } from '../kernels/sparseCrossEntropy/sparseCrossEntropy.ts';
import { tf } from '../tf.ts';
import type { Memory } from './attention/attention.ts';
import { type Batch, targetTokenCount, timeMajorMask } from './batch.ts';
import { bridge } from './bridge.ts';
import { createDecoder } from './decoder/decoder.ts';
import type { DecoderState } from './decoder/decoderState.ts';
import { type Dropout, noDropout } from './dropout.ts';
import { encode } from './encoder.ts';
import { batchMajor } from './layout.ts';
import { createVariables, type Variables, variable, type Weights } from './parameters.ts';
import { tokenInputs } from './tokenInputs.ts';

/**
 * The encoder-decoder: tokens → encoder → bridge → decoder with attention → output layer (Sutskever et al. 2014;
 * Bahdanau et al. 2014; Luong et al. 2015).
 *
 * All methods are synchronous and leave tidying to the caller: run them within `tf.tidy`, keep what outlives it.
 */
export interface Seq2Seq {
  readonly spec: ModelSpec;
  readonly vocabulary: VocabularySizes;
  readonly table: readonly Parameter[];
  readonly variables: Variables;
  /** @param source [S·B] time-major ids @param lengths [B] */
  encode(source: Int32Array, lengths: Int32Array): Encoded;
  /**
   * Any number of decoder steps with given input tokens: all of them under teacher forcing, one while decoding.
   * @param inputs [T·B] time-major ids
   */
  decode(inputs: Int32Array, state: DecoderState, memory: Memory): Decoded;
  /** Mean cross-entropy per real target token under teacher forcing, and the share guessed right. */
  loss(batch: Batch, options: LossOptions): CrossEntropy;
  dispose(): void;
}

export interface LossOptions {
  readonly withGradient: boolean;
  /** ε; 0 by default. */
  readonly labelSmoothing?: number;
  /** None by default. */
  readonly dropout?: Dropout;
}

export interface Encoded {
  readonly memory: Memory;
  /** The decoder's first state. */
  readonly state: DecoderState;
}

export interface Decoded {
  /** [T·B, V], time-major */
  readonly logits: tf.Tensor2D;
  /** a_it as [B, T, S]; null without attention. */
  readonly attention: tf.Tensor3D | null;
  readonly state: DecoderState;
}

/** @throws Error where the weights do not fit the spec. */
export function createSeq2Seq(spec: ModelSpec, vocabulary: VocabularySizes, weights: Weights): Seq2Seq {
  const table = parameterTable(spec, vocabulary);
  const variables = createVariables(table, weights);
  const decoder = createDecoder(spec, variables);

  function encodeSource(source: Int32Array, lengths: Int32Array, dropout = noDropout): Encoded {
    const batch = lengths.length;
    const sourceLength = source.length / batch;
    const mask = timeMajorMask(lengths, sourceLength);
    const { outputs, states } = encode(spec, variables, source, mask, batch, dropout);
    const annotations = batchMajor(outputs, batch); // [B, S, H]
    return {
      memory: {
        annotations,
        keys: decoder.score ? decoder.score.keys(annotations) : annotations,
        paddingPenalty: paddingPenalty(lengths, sourceLength),
      },
      state: decoder.firstState(bridge(spec, variables, states), sourceLength),
    };
  }

  function decode(ids: Int32Array, first: DecoderState, memory: Memory, dropout = noDropout): Decoded {
    const batch = memory.annotations.shape[0];
    const [words] = tokenInputs(spec, variables, 'target', ['decoder'], ids, batch, dropout);
    const run = decoder.run(words as tf.Tensor2D, first, memory, dropout);
    const logits = affine(
      dropout('features', run.features, batch),
      outputKernel(spec, variables),
      variable(variables, 'output.bias'),
    );
    return { logits, attention: run.attention, state: run.state };
  }

  return {
    spec,
    vocabulary,
    table,
    variables,
    encode: encodeSource,
    decode,
    loss(batch, { withGradient, labelSmoothing = 0, dropout = noDropout }) {
      const { memory, state } = encodeSource(batch.source, batch.sourceLengths, dropout);
      const { logits } = decode(batch.targetInput, state, memory, dropout);
      const mask = timeMajorMask(batch.targetLengths, batch.targetLength);
      const weights = tf.div(tf.reshape(mask, [-1]), targetTokenCount(batch)) as tf.Tensor1D;
      const targets = tf.tensor1d(batch.targetOutput, 'int32');
      return sparseCrossEntropy({ logits, targets, weights }, { withGradient, labelSmoothing });
    },
    dispose: () => tf.dispose([...variables.values()]),
  };
}

/** [H, V], its own or the target embeddings turned (Press and Wolf 2017). */
function outputKernel(spec: ModelSpec, variables: Variables): tf.Tensor2D {
  return tiesOutput(spec)
    ? tf.transpose(variable<tf.Tensor2D>(variables, 'target.embedding'))
    : variable(variables, 'output.kernel');
}

/** @returns [B, 1, S] */
function paddingPenalty(lengths: Int32Array, sourceLength: number): tf.Tensor3D {
  const penalty = new Float32Array(lengths.length * sourceLength);
  lengths.forEach((length, row) => {
    penalty.fill(-1e9, row * sourceLength + length, (row + 1) * sourceLength);
  });
  return tf.tensor3d(penalty, [lengths.length, 1, sourceLength]);
}
