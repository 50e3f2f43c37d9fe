import type { OptimizerKind } from '../../core/spec/trainSpec.ts';
import { webglGradientNorm } from '../kernels/gradientNorm/webgl.ts';
import { sumOfSquares } from '../kernels/sumOfSquares/sumOfSquares.ts';
import { readVariables, type Variables, type Weights } from '../model/parameters.ts';
import { tf } from '../tf.ts';
import { createFlatOptimizer } from './flatOptimizer.ts';
import type { OptimizerSettings } from './optimizers/updateRule.ts';
import { updateRules } from './optimizers/updateRules.ts';

/** An optimiser over all parameters of a network, with gradients clipped by their global norm. */
export interface Optimizer {
  readonly kind: OptimizerKind;
  /** Updates done so far. */
  readonly step: number;
  /**
   * Applies one update. @param gradients in the order of the variables.
   * @returns the gradients' norm before clipping, for the caller to dispose.
   */
  apply(gradients: readonly tf.Tensor[], settings: OptimizerSettings): tf.Scalar;
  /** A copy of what it remembers, outside any backend. */
  read(): Promise<OptimizerState>;
  dispose(): void;
}

export interface OptimizerState {
  readonly step: number;
  /** Each slot of the optimiser's rule, for every parameter. */
  readonly slots: ReadonlyMap<string, Weights>;
}

/** @param state where to go on from; from nothing by default. */
export function createOptimizer(
  kind: OptimizerKind,
  variables: Variables,
  state?: OptimizerState,
): Optimizer {
  return tf.getBackend() === 'webgpu'
    ? createFlatOptimizer(kind, variables, state)
    : createPlainOptimizer(kind, variables, state);
}

/** Parameter by parameter. */
function createPlainOptimizer(kind: OptimizerKind, variables: Variables, state?: OptimizerState): Optimizer {
  const rule = updateRules[kind];
  const slots = new Map(rule.slots.map((slot) => [slot, slotVariables(variables, state?.slots.get(slot))]));
  let step = state?.step ?? 0;

  return {
    kind,
    get step() {
      return step;
    },
    apply(gradients, settings) {
      step++;
      return tf.tidy(() => {
        const { norm, scale } = clipping(gradients, settings.clipNorm);
        [...variables].forEach(([name, variable], index) => {
          const held = [...slots.values()].map((slot) => slot.get(name) as tf.Variable);
          const next = rule.update(
            { value: variable, slots: held, gradient: gradients[index] as tf.Tensor, scale },
            { ...settings, step },
          );
          [variable, ...held].forEach((target, at) => {
            target.assign(next[at] as tf.Tensor);
          });
        });
        return norm;
      });
    },
    async read() {
      const stepRead = step; // of what is asked for now; training may go on meanwhile
      const entries = await Promise.all(
        [...slots].map(async ([slot, held]) => [slot, await readVariables(held)] as const),
      );
      return { step: stepRead, slots: new Map(entries) };
    },
    dispose: () => tf.dispose([...slots.values()].flatMap((held) => [...held.values()])),
  };
}

/** The norm of all gradients together, and what clipping multiplies them by. */
function clipping(gradients: readonly tf.Tensor[], limit: number): { norm: tf.Scalar; scale: tf.Scalar } {
  if (tf.getBackend() === 'webgl') return webglGradientNorm(gradients, limit);
  const norm = globalNorm(gradients);
  return { norm, scale: clipScale(norm, limit) };
}

/** Euclidean norm of all gradients together. (Not by `addN`, which on WebGPU answers wrongly for many scalars.) */
function globalNorm(gradients: readonly tf.Tensor[]): tf.Scalar {
  return tf.sqrt(tf.sum(tf.stack(gradients.map(sumOfSquares))));
}

/** min(1, limit / norm) (Pascanu et al. 2013, section 3.2); 1 where there is no limit. */
function clipScale(norm: tf.Scalar, limit: number): tf.Scalar {
  return limit === 0 ? tf.scalar(1) : tf.minimum(1, tf.div(limit, tf.maximum(norm, 1e-12)));
}

function slotVariables(variables: Variables, values?: Weights): Map<string, tf.Variable> {
  return new Map(
    [...variables].map(([name, variable]) => {
      const start = values?.get(name);
      const initial = start ? tf.tensor(start, variable.shape, 'float32') : tf.zeros(variable.shape);
      const slot = tf.variable(initial, false);
      initial.dispose();
      return [name, slot];
    }),
  );
}
