import type { OptimizerKind } from '../../core/spec/trainSpec.ts';
import { gatherInto, scatterFrom } from '../kernels/webgpuCopy.ts';
import { bufferOf } from '../kernels/webgpuProgram.ts';
import type { Variables } from '../model/parameters.ts';
import { tf } from '../tf.ts';
import type { Optimizer, OptimizerState } from './optimizer.ts';
import { flatUpdate, updateNumbers } from './optimizers/flatUpdate.ts';
import type { OptimizerSettings } from './optimizers/updateRule.ts';
import { updateRules } from './optimizers/updateRules.ts';

/**
 * An optimiser for WebGPU that updates all parameters in place with a few dispatches. An update has two halves, so that
 * the second can be recorded: what changes from step to step, and what is done with it.
 */
export interface FlatOptimizer extends Optimizer {
  /** Counts an update. @returns what it depends on, of `updateNumbers` */
  begin(settings: OptimizerSettings): Float32Array;
  /** @param numbers of {@link begin}, as a tensor */
  update(gradients: readonly tf.Tensor[], numbers: tf.Tensor): tf.Scalar;
}

export function createFlatOptimizer(
  kind: OptimizerKind,
  variables: Variables,
  state?: OptimizerState,
): FlatOptimizer {
  const parameters = [...variables.values()];
  const size = parameters.reduce((sum, parameter) => sum + parameter.size, 0);
  const slots = new Map(updateRules[kind].slots.map((slot) => [slot, flatSlot(slot)]));
  let step = state?.step ?? 0;

  function flatSlot(slot: string): tf.Tensor {
    const values = new Float32Array(size);
    let offset = 0;
    for (const [name, variable] of variables) {
      values.set(state?.slots.get(slot)?.get(name) ?? [], offset);
      offset += variable.size;
    }
    const held = tf.keep(tf.tensor1d(values));
    bufferOf(held); // on the device from the start: it is written there
    return held;
  }

  function begin(settings: OptimizerSettings): Float32Array {
    step++;
    return updateNumbers(kind, { ...settings, step });
  }

  function update(gradients: readonly tf.Tensor[], numbers: tf.Tensor): tf.Scalar {
    return tf.tidy(() => {
      const [value, gradient] = [emptyFlat(size), emptyFlat(size)];
      gatherInto(value, parameters);
      gatherInto(gradient, gradients);
      const norm = flatUpdate(kind, { value, gradient, slots: [...slots.values()] }, numbers);
      scatterFrom(value, parameters);
      return norm;
    });
  }

  return {
    kind,
    get step() {
      return step;
    },
    begin,
    update,
    apply: (gradients, settings) => tf.tidy(() => update(gradients, tf.tensor1d(begin(settings)))),
    async read() {
      const stepRead = step; // of what is asked for now; training may go on meanwhile
      const entries = await Promise.all(
        [...slots].map(async ([slot, held]) => {
          const copy = tf.tidy(() => tf.mul(held, 1));
          const values = (await copy.data()) as Float32Array;
          copy.dispose();
          return [slot, cut(values, variables)] as const;
        }),
      );
      return { step: stepRead, slots: new Map(entries) };
    },
    dispose: () => tf.dispose([...slots.values()]),
  };
}

/** @returns [size], undefined */
function emptyFlat(size: number): tf.Tensor {
  const info = (
    tf.backend() as unknown as { makeTensorInfo(shape: number[], dtype: string): tf.TensorInfo }
  ).makeTensorInfo([size], 'float32');
  return tf.engine().makeTensorFromTensorInfo(info);
}

function cut(values: Float32Array, variables: Variables): Map<string, Float32Array> {
  let offset = 0;
  return new Map(
    [...variables].map(([name, { size }]) => {
      const part = values.slice(offset, offset + size);
      offset += size;
      return [name, part];
    }),
  );
}
