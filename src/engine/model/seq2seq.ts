import { type ModelSpec, tiesOutput } from '../../core/spec/modelSpec.ts';
import { type Parameter, parameterTable, type VocabularySizes } from '../../core/spec/parameterTable.ts';
import type { TokenTensors } from '../kernels/embedding/embedding.ts';
import { affine } from '../kernels/product/product.ts';
import { type CrossEntropy, sparseCrossEntropy } from '../kernels/sparseCrossEntropy/sparseCrossEntropy.ts';
import { tf } from '../tf.ts';
import type { Memory } from './attention/attention.ts';
import type { Batch } from './batch.ts';
import { type BatchTensors, batchArrays, batchTensors, timeMajorMask } from './batchTensors.ts';
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
   * @param given [B, S]: for a single step of a network with attention, the weights to look with instead of its own
   */
  decode(inputs: Int32Array, state: DecoderState, memory: Memory, given?: tf.Tensor2D): Decoded;
  /** Mean cross-entropy per real target token under teacher forcing, and the share guessed right. */
  loss(batch: Batch | BatchTensors, options: LossOptions): CrossEntropy;
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

  function encodeSource(source: SourceTensors, dropout = noDropout): Encoded {
    const { tokens, mask, lengths } = source;
    const [batch] = lengths.shape;
    const { outputs, states } = encode(spec, variables, tokens, mask, batch, dropout);
    return {
      memory: { annotations: outputs, keys: decoder.score?.keys(outputs) ?? outputs, lengths },
      state: decoder.firstState(bridge(spec, variables, states), mask.shape[0] / batch),
    };
  }

  function decodeTokens(
    tokens: TokenTensors,
    first: DecoderState,
    memory: Memory,
    dropout = noDropout,
    given?: tf.Tensor2D,
  ): { logits: tf.Tensor2D; weights: tf.Tensor2D | null; state: DecoderState } {
    const [batch] = memory.lengths.shape;
    const [words] = tokenInputs(spec, variables, 'target', ['decoder'], tokens, batch, dropout);
    const run = decoder.run(words as tf.Tensor2D, first, memory, dropout, given);
    const logits = affine(
      dropout('features', run.features, batch),
      outputKernel(spec, variables),
      variable(variables, 'output.bias'),
    );
    return { logits, weights: run.weights, state: run.state };
  }

  return {
    spec,
    vocabulary,
    table,
    variables,
    encode: (source, lengths) => encodeSource(sourceTensors(source, lengths)),
    decode(inputs, state, memory, given) {
      const tokens = { ids: tf.tensor1d(inputs, 'int32'), occurrences: null };
      const { weights, ...decoded } = decodeTokens(tokens, state, memory, noDropout, given);
      return { ...decoded, attention: weights && batchMajor(weights, memory.lengths.shape[0]) };
    },
    loss(batch, { withGradient, labelSmoothing = 0, dropout = noDropout }) {
      const given = 'rows' in batch ? batchTensors(batchArrays(batch, vocabulary)) : batch;
      const { memory, state } = encodeSource(
        {
          tokens: {
            ids: given.sourceIds,
            occurrences: { starts: given.sourceStarts, positions: given.sourcePositions },
          },
          mask: given.sourceMask,
          lengths: given.sourceLengths,
        },
        dropout,
      );
      const inputs: TokenTensors = {
        ids: given.inputIds,
        occurrences: { starts: given.inputStarts, positions: given.inputPositions },
      };
      const { logits } = decodeTokens(inputs, state, memory, dropout);
      const { targetIds: targets, targetWeights: weights } = given;
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

interface SourceTensors {
  /** [S·B] */
  readonly tokens: TokenTensors;
  /** [S·B, 1] */
  readonly mask: tf.Tensor2D;
  /** [B], int32 */
  readonly lengths: tf.Tensor1D;
}

/** A source to be read without gradients. @param ids [S·B] @param lengths [B] */
function sourceTensors(ids: Int32Array, lengths: Int32Array): SourceTensors {
  return {
    tokens: { ids: tf.tensor1d(ids, 'int32'), occurrences: null },
    mask: tf.tensor2d(timeMajorMask(lengths, ids.length / lengths.length), [ids.length, 1]),
    lengths: tf.tensor1d(lengths, 'int32'),
  };
}
