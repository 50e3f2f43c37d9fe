import * as tfjs from '@tensorflow/tfjs';
import { type Task, training } from '../task.ts';
import type { Contender } from './contender.ts';
import { batchMajorIds } from './naive.ts';
import { namedGradients } from './namedGradients.ts';

/**
 * The same network out of tf.layers: its embeddings, its LSTM, Luong's dot-product attention out of its dot and softmax
 * layers, dense layers at every position, and `trainOnBatch`. Other scores tf.layers does not have. What would slow it
 * down and can be left out is: the targets are one-hot before the clock starts, and the encoder hands its last state
 * over in a way that does not make tf.layers run it three times.
 */
export function createLayers({ spec, vocabulary, table, weights, batch }: Task): Contender {
  const { embeddingSize, hiddenSize: units, attention } = spec;
  const { layers } = tfjs;
  const embedding = (side: 'source' | 'target') =>
    layers.embedding({ inputDim: vocabulary[side], outputDim: embeddingSize });
  const recurrent = { units, returnSequences: true, recurrentActivation: 'sigmoid' } as const;

  const [read, written] = [embedding('source'), embedding('target')];
  const encoder = layers.lstm({ ...recurrent, returnState: true });
  const decoder = layers.lstm(recurrent);
  const combine = layers.dense({ units, activation: 'tanh', useBias: false });
  const output = layers.dense({ units: vocabulary.target, activation: 'softmax' });

  const source = tfjs.input({ shape: [batch.sourceLength], dtype: 'int32' });
  const targetInput = tfjs.input({ shape: [batch.targetLength], dtype: 'int32' });
  const steps = batch.sourceLength;
  encoder.apply(tfjs.input({ shape: [steps, embeddingSize] })); // makes its weights
  const encode = new Lambda([null, steps + 1, units], (words) => {
    const [outputs, , cell] = encoder.apply(words) as tfjs.Tensor[];
    return tfjs.concat([outputs as tfjs.Tensor, tfjs.expandDims(cell as tfjs.Tensor, 1)], 1);
  });
  encode.trainableWeights = encoder.trainableWeights;
  const encoded = applied(encode, applied(read, source));
  const annotations = applied(rows(0, steps, units), encoded);
  const [hidden, cell] = [steps - 1, steps].map((at) => applied(row(at, units), encoded));
  const initialState = [hidden, cell] as tfjs.SymbolicTensor[];
  const states = decoder.apply(applied(written, targetInput), { initialState }) as tfjs.SymbolicTensor;
  const features = attention === 'none' ? states : attended();
  const guesses = applied(layers.timeDistributed({ layer: output }), features);
  const model = tfjs.model({ inputs: [source, targetInput], outputs: guesses });

  function attended(): tfjs.SymbolicTensor {
    const scores = applied(layers.dot({ axes: [2, 2] }), [states, annotations]);
    const contexts = applied(layers.dot({ axes: [2, 1] }), [
      applied(layers.softmax({ axis: 2 }), scores),
      annotations,
    ]);
    const both = applied(layers.concatenate({ axis: 2 }), [contexts, states]);
    return applied(layers.timeDistributed({ layer: combine }), both);
  }

  // In the order of the parameter table.
  const ours = [read, encoder, written, decoder, ...(attention === 'none' ? [] : [combine]), output];
  const held = ours.flatMap((layer) =>
    layer.trainableWeights.map((weight) => weight.read() as tfjs.Variable),
  );
  const variables = new Map(table.map(({ name }, at) => [name, held[at] as tfjs.Variable]));
  tfjs.tidy(() => {
    for (const [name, variable] of variables)
      variable.assign(tfjs.tensor(weights.get(name) as Float32Array, variable.shape));
  });

  const { learningRate, beta1, beta2, epsilon } = training;
  model.compile({
    optimizer: tfjs.train.adam(learningRate, beta1, beta2, epsilon),
    loss: 'categoricalCrossentropy',
  });
  const inputs = [
    batchMajorIds(batch.source, batch, batch.sourceLength),
    batchMajorIds(batch.targetInput, batch, batch.targetLength),
  ];
  const targets = tfjs.tidy(() =>
    tfjs.oneHot(batchMajorIds(batch.targetOutput, batch, batch.targetLength), vocabulary.target).toFloat(),
  );

  function loss(): tfjs.Scalar {
    const guessed = model.apply(inputs, { training: true }) as tfjs.Tensor;
    return tfjs.mean(tfjs.metrics.categoricalCrossentropy(targets, guessed));
  }

  return {
    // `trainOnBatch` waits before it begins.
    returnsEarly: false,
    gradients: () => namedGradients(loss, variables),
    step: () => model.trainOnBatch(inputs, targets),
    dispose: () => {
      tfjs.dispose([...inputs, targets]);
      model.dispose();
    },
  };
}

function applied(
  layer: tfjs.layers.Layer,
  to: tfjs.SymbolicTensor | tfjs.SymbolicTensor[],
): tfjs.SymbolicTensor {
  return layer.apply(to) as tfjs.SymbolicTensor;
}

/** Positions of a sequence. @returns [B, count, H] of [B, T, H] */
function rows(first: number, count: number, units: number): Lambda {
  return new Lambda([null, count, units], (all) => tfjs.slice(all, [0, first, 0], [-1, count, -1]));
}

/** One position. @returns [B, H] of [B, T, H] */
function row(at: number, units: number): Lambda {
  return new Lambda([null, units], (all) => tfjs.squeeze(tfjs.slice(all, [0, at, 0], [-1, 1, -1]), [1]));
}

/** A layer that computes what it is told, which tf.layers lacks. */
class Lambda extends tfjs.layers.Layer {
  static readonly className = 'Lambda';
  readonly #outputShape: (number | null)[];
  readonly #compute: (input: tfjs.Tensor) => tfjs.Tensor;

  constructor(outputShape: (number | null)[], compute: (input: tfjs.Tensor) => tfjs.Tensor) {
    super({});
    this.#outputShape = outputShape;
    this.#compute = compute;
  }

  override computeOutputShape(): (number | null)[] {
    return this.#outputShape;
  }

  override call(inputs: tfjs.Tensor | tfjs.Tensor[]): tfjs.Tensor {
    return this.#compute(Array.isArray(inputs) ? (inputs[0] as tfjs.Tensor) : inputs);
  }
}
