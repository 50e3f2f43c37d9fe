import { adam } from '../kernels/adam/adam.ts';
import type { Variables, Weights } from '../model/parameters.ts';
import { tf } from '../tf.ts';

/** Adam over all parameters of a network, with gradients clipped by their global norm. */
export interface AdamOptimizer {
  /** Updates done so far. */
  readonly step: number;
  /**
   * Applies one update. @param gradients in the order of the variables.
   * @returns the gradients' norm before clipping, for the caller to dispose.
   */
  apply(gradients: readonly tf.Tensor[], options: { learningRate: number; clipNorm: number }): tf.Scalar;
  /** A copy of the moments, outside any backend. */
  read(): Promise<AdamState>;
  dispose(): void;
}

export interface AdamState {
  readonly step: number;
  readonly means: Weights;
  readonly squares: Weights;
}

/** @param state where to go on from; from nothing by default. */
export function createAdamOptimizer(variables: Variables, state?: AdamState): AdamOptimizer {
  let step = state?.step ?? 0;
  const means = moments(variables, state?.means);
  const squares = moments(variables, state?.squares);

  return {
    get step() {
      return step;
    },
    apply(gradients, { learningRate, clipNorm }) {
      step++;
      return tf.tidy(() => {
        const norm = globalNorm(gradients);
        const scale = clipScale(norm, clipNorm);
        [...variables].forEach(([name, variable], index) => {
          const mean = means.get(name) as tf.Variable;
          const square = squares.get(name) as tf.Variable;
          const next = adam(
            { value: variable, mean, square, gradient: gradients[index] as tf.Tensor, scale },
            { step, learningRate },
          );
          variable.assign(next.value);
          mean.assign(next.mean);
          square.assign(next.square);
        });
        return norm;
      });
    },
    async read() {
      const stepRead = step; // of the moments asked for now; training may go on meanwhile
      const [meanValues, squareValues] = await Promise.all([readAll(means), readAll(squares)]);
      return { step: stepRead, means: meanValues, squares: squareValues };
    },
    dispose: () => tf.dispose([...means.values(), ...squares.values()]),
  };
}

/** Euclidean norm of all gradients together. (Not by `addN`, which on WebGPU answers wrongly for many scalars.) */
function globalNorm(gradients: readonly tf.Tensor[]): tf.Scalar {
  return tf.sqrt(tf.sum(tf.stack(gradients.map((gradient) => tf.sum(tf.square(gradient))))));
}

/** min(1, limit / norm) (Pascanu et al. 2013, section 3.2). */
function clipScale(norm: tf.Scalar, limit: number): tf.Scalar {
  return tf.minimum(1, tf.div(limit, tf.maximum(norm, 1e-12)));
}

function moments(variables: Variables, values?: Weights): Map<string, tf.Variable> {
  return new Map(
    [...variables].map(([name, variable]) => {
      const start = values?.get(name);
      const initial = start ? tf.tensor(start, variable.shape, 'float32') : tf.zeros(variable.shape);
      const moment = tf.variable(initial, false);
      initial.dispose();
      return [name, moment];
    }),
  );
}

async function readAll(tensors: ReadonlyMap<string, tf.Tensor>): Promise<Weights> {
  const entries = await Promise.all(
    [...tensors].map(
      async ([name, tensor]) => [name, new Float32Array((await tensor.data()) as Float32Array)] as const,
    ),
  );
  return new Map(entries);
}
