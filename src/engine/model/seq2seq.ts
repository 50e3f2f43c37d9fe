import type { ModelSpec } from '../../core/spec/modelSpec.ts';
import {
  encoderHiddenSize,
  type Parameter,
  parameterTable,
  type VocabularySizes,
} from '../../core/spec/parameterTable.ts';
import { embedding } from '../kernels/embedding/embedding.ts';
import { affine } from '../kernels/product/product.ts';
import { type CrossEntropy, sparseCrossEntropy } from '../kernels/sparseCrossEntropy/sparseCrossEntropy.ts';
import { tf } from '../tf.ts';
import type { Memory } from './attention/attention.ts';
import { type Batch, targetTokenCount, timeMajorMask } from './batch.ts';
import { createDecoder } from './decoder/decoder.ts';
import { batchMajor } from './layout.ts';
import { type LstmState, lstmLayer } from './lstmLayer.ts';
import { createVariables, type Variables, variable, type Weights } from './parameters.ts';

/**
 * The encoder-decoder: embedding → LSTM encoder → bridge → LSTM decoder with attention → output layer (Sutskever et
 * al. 2014; Bahdanau et al. 2014; Luong et al. 2015).
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
  decode(inputs: Int32Array, state: LstmState, memory: Memory): Decoded;
  /** Mean cross-entropy per real target token under teacher forcing, and the share guessed right. */
  loss(batch: Batch, options: { withGradient: boolean }): CrossEntropy;
  dispose(): void;
}

export interface Encoded {
  readonly memory: Memory;
  /** The decoder's first state. */
  readonly state: LstmState;
}

export interface Decoded {
  /** [T·B, V], time-major */
  readonly logits: tf.Tensor2D;
  /** a_it as [B, T, S]; null without attention. */
  readonly attention: tf.Tensor3D | null;
  readonly state: LstmState;
}

/** @throws Error where the weights do not fit the spec. */
export function createSeq2Seq(spec: ModelSpec, vocabulary: VocabularySizes, weights: Weights): Seq2Seq {
  const table = parameterTable(spec, vocabulary);
  const variables = createVariables(table, weights);
  const decoder = createDecoder(spec, variables);

  function embed(name: string, ids: Int32Array): tf.Tensor2D {
    return embedding(variable<tf.Tensor2D>(variables, name), ids);
  }

  function bridge(name: string, state: tf.Tensor2D): tf.Tensor2D {
    return tf.tanh(affine(state, variable(variables, `${name}.kernel`), variable(variables, `${name}.bias`)));
  }

  function encode(source: Int32Array, lengths: Int32Array): Encoded {
    const batch = lengths.length;
    const sourceLength = source.length / batch;
    const inputs = embed('source.embedding', source);
    const mask = timeMajorMask(lengths, sourceLength);
    const zero = tf.zeros([batch, encoderHiddenSize(spec)]) as tf.Tensor2D;
    const state = { hidden: zero, cell: zero };
    const forward = lstmLayer(variables, { name: 'encoder.forward', inputs, mask, state });
    const layers = [forward];
    if (spec.bidirectional) {
      layers.push(lstmLayer(variables, { name: 'encoder.backward', inputs, mask, state, reverse: true }));
    }
    const join = (parts: tf.Tensor2D[]) =>
      parts.length === 1 ? (parts[0] as tf.Tensor2D) : tf.concat(parts, 1);
    const outputs = join(layers.map((layer) => layer.outputs)); // [S·B, H]
    const annotations = batchMajor(outputs, batch); // [B, S, H]
    return {
      memory: {
        annotations,
        keys: decoder.score ? decoder.score.keys(annotations) : annotations,
        paddingPenalty: paddingPenalty(lengths, sourceLength),
      },
      state: {
        hidden: bridge('bridge.hidden', join(layers.map((layer) => layer.state.hidden))),
        cell: bridge('bridge.cell', join(layers.map((layer) => layer.state.cell))),
      },
    };
  }

  function decode(ids: Int32Array, first: LstmState, memory: Memory): Decoded {
    const { features, attention, state } = decoder.run(embed('target.embedding', ids), first, memory);
    const logits = affine(features, variable(variables, 'output.kernel'), variable(variables, 'output.bias'));
    return { logits, attention, state };
  }

  return {
    spec,
    vocabulary,
    table,
    variables,
    encode,
    decode,
    loss(batch, options) {
      const { memory, state } = encode(batch.source, batch.sourceLengths);
      const { logits } = decode(batch.targetInput, state, memory);
      const mask = timeMajorMask(batch.targetLengths, batch.targetLength);
      const weights = tf.div(tf.reshape(mask, [-1]), targetTokenCount(batch)) as tf.Tensor1D;
      const targets = tf.tensor1d(batch.targetOutput, 'int32');
      return sparseCrossEntropy({ logits, targets, weights }, options);
    },
    dispose: () => tf.dispose([...variables.values()]),
  };
}

/** @returns [B, 1, S] */
function paddingPenalty(lengths: Int32Array, sourceLength: number): tf.Tensor3D {
  const penalty = new Float32Array(lengths.length * sourceLength);
  lengths.forEach((length, row) => {
    penalty.fill(-1e9, row * sourceLength + length, (row + 1) * sourceLength);
  });
  return tf.tensor3d(penalty, [lengths.length, 1, sourceLength]);
}
