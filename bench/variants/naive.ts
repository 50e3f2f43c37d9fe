import type { Batch } from '../../src/engine/model/batch.ts';
import { createVariables, type Variables, variable } from '../../src/engine/model/parameters.ts';
import { tf } from '../../src/engine/tf.ts';
import { type Task, training } from '../task.ts';
import type { Contender } from './contender.ts';
import { namedGradients } from './namedGradients.ts';

/**
 * What people write: TensorFlow.js's operations one after the other, a loop over time, softmax cross-entropy against
 * one-hot targets, the gradients of the tape, and its own Adam. Everything is batch-major and nothing is masked.
 */
export function createNaive({ spec, vocabulary, table, weights, batch }: Task): Contender {
  const variables = createVariables(table, weights);
  const source = batchMajorIds(batch.source, batch, batch.sourceLength);
  const targetInput = batchMajorIds(batch.targetInput, batch, batch.targetLength);
  const targetOutput = batchMajorIds(batch.targetOutput, batch, batch.targetLength);
  const optimizer = tf.train.adam(training.learningRate, training.beta1, training.beta2, training.epsilon);
  const matrix = (name: string) => variable<tf.Tensor2D>(variables, name);
  const { hiddenSize: units, attention } = spec;

  function loss(): tf.Scalar {
    const zero: tf.Tensor2D = tf.zeros([batch.rows, units]);
    const read = embed(matrix('source.embedding'), source);
    const encoder = lstm(variables, 'encoder.forward', read, { hidden: zero, cell: zero });
    const words = embed(matrix('target.embedding'), targetInput);
    const features = spec.wiring === 'beforeCell' ? attendFirst() : attendAfter();
    const logits = tf.add(tf.matMul(features, matrix('output.kernel')), matrix('output.bias'));
    const right = tf.oneHot(tf.reshape(targetOutput, [-1]), vocabulary.target);
    return tf.losses.softmaxCrossEntropy(right, logits) as tf.Scalar;

    /** @returns [B·T, H] */
    function attendAfter(): tf.Tensor2D {
      const { outputs } = lstm(variables, 'decoder', words, encoder.state);
      const flat: tf.Tensor2D = tf.reshape(outputs, [-1, units]);
      if (attention === 'none') return flat;
      const weights = tf.softmax(scores(outputs));
      const contexts = tf.reshape(tf.matMul(weights, encoder.outputs), [-1, units]);
      return tf.tanh(tf.matMul(tf.concat([contexts, flat], 1), matrix('combine.kernel')));
    }

    /** @returns [B·T, H] */
    function attendFirst(): tf.Tensor2D {
      const projected = project(variables, 'decoder', words);
      let state = encoder.state;
      const features = tf.unstack(projected, 1).map((word) => {
        const query = tf.reshape(state.hidden, [batch.rows, 1, units]) as tf.Tensor3D;
        const found = tf.matMul(tf.softmax(scores(query)), encoder.outputs);
        const context: tf.Tensor2D = tf.reshape(found, [batch.rows, units]);
        const sums = tf.add(word, tf.matMul(context, matrix('decoder.context'))) as tf.Tensor2D;
        state = cellStep(variables, 'decoder', sums, state);
        return tf.tanh(tf.matMul(tf.concat([context, state.hidden], 1), matrix('combine.kernel')));
      });
      return tf.reshape(tf.stack(features, 1), [-1, units]);
    }

    /** @param queries [B, T, H] @returns [B, T, S] */
    function scores(queries: tf.Tensor3D): tf.Tensor3D {
      const keys = encoder.outputs;
      if (attention === 'dot') return tf.matMul(queries, keys, false, true);
      const asked = tf.expandDims(projectRows(queries, matrix('attention.query')), 2); // [B, T, 1, H]
      const held = tf.expandDims(projectRows(keys, matrix('attention.key')), 1); // [B, 1, S, H]
      const energies = tf.tanh(tf.add(asked, held));
      return tf.sum(tf.mul(energies, variable<tf.Tensor1D>(variables, 'attention.score')), 3);
    }
  }

  return {
    returnsEarly: true,
    gradients: () => namedGradients(loss, variables),
    step: async () => {
      const value = optimizer.minimize(loss, true) as tf.Scalar;
      await value.data();
      value.dispose();
    },
    dispose: () => {
      tf.dispose([source, targetInput, targetOutput, ...variables.values()]);
      optimizer.dispose();
    },
  };
}

interface State {
  /** [B, H] */
  readonly hidden: tf.Tensor2D;
  readonly cell: tf.Tensor2D;
}

/** @returns [B, T, E] */
function embed(table: tf.Tensor2D, ids: tf.Tensor2D): tf.Tensor3D {
  return tf.gather(table, ids) as unknown as tf.Tensor3D;
}

/** @param inputs [B, T, E] @returns outputs [B, T, H] */
function lstm(
  variables: Variables,
  name: string,
  inputs: tf.Tensor3D,
  first: State,
): { outputs: tf.Tensor3D; state: State } {
  let state = first;
  const outputs = tf.unstack(project(variables, name, inputs), 1).map((sums) => {
    state = cellStep(variables, name, sums as tf.Tensor2D, state);
    return state.hidden;
  });
  return { outputs: tf.stack(outputs, 1) as tf.Tensor3D, state };
}

/** @param inputs [B, T, E] @returns [B, T, 4H] */
function project(variables: Variables, name: string, inputs: tf.Tensor3D): tf.Tensor3D {
  const rows = projectRows(inputs, variable(variables, `${name}.kernel`));
  return tf.add(rows, variable<tf.Tensor1D>(variables, `${name}.bias`));
}

/** @param sums [B, 4H], what the gates read besides the former state */
function cellStep(variables: Variables, name: string, sums: tf.Tensor2D, state: State): State {
  const gates = tf.add(sums, tf.matMul(state.hidden, variable<tf.Tensor2D>(variables, `${name}.recurrent`)));
  const [input, forget, candidate, output] = tf.split(gates, 4, 1) as tf.Tensor2D[];
  const kept = tf.mul(tf.sigmoid(forget as tf.Tensor2D), state.cell);
  const written = tf.mul(tf.sigmoid(input as tf.Tensor2D), tf.tanh(candidate as tf.Tensor2D));
  const cell: tf.Tensor2D = tf.add(kept, written);
  return { hidden: tf.mul(tf.sigmoid(output as tf.Tensor2D), tf.tanh(cell)), cell };
}

/** @param rows [B, N, inputs] @returns [B, N, outputs] */
function projectRows(rows: tf.Tensor3D, kernel: tf.Tensor2D): tf.Tensor3D {
  const [batch, length, width] = rows.shape;
  const product = tf.matMul(tf.reshape(rows, [batch * length, width]) as tf.Tensor2D, kernel);
  return tf.reshape(product, [batch, length, kernel.shape[1]]);
}

/** @param ids [T·B] time-major @returns [B, T] */
export function batchMajorIds(ids: Int32Array, { rows }: Batch, length: number): tf.Tensor2D {
  const turned = Int32Array.from(
    ids,
    (_, at) => ids[(at % length) * rows + Math.floor(at / length)] as number,
  );
  return tf.tensor2d(turned, [rows, length], 'int32');
}
