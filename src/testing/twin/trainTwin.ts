import type { ModelSpec } from '../../core/spec/modelSpec.ts';
import type { TrainSpec } from '../../core/spec/trainSpec.ts';
import { type Parameters, parameter } from '../../core/twin/parameters.ts';
import type { Batch } from './batch.ts';
import { clipByGlobalNorm } from './clipByGlobalNorm.ts';
import { twinForward, twinGradients } from './twin.ts';
import { twinRules } from './updateRules.ts';

/**
 * Steps of training with clipping, in Float64 and without dropout. Changes the parameters in place.
 *
 * @param batches take turns, one a step.
 * @returns the loss before each step and, of the next batch, after the last; and the gradients' norm before each step's
 * clipping.
 */
export function trainTwin(
  spec: ModelSpec,
  parameters: Parameters,
  batches: readonly Batch[],
  settings: TrainSpec,
  stepCount: number,
): { losses: number[]; norms: number[] } {
  const update = twinRules[settings.optimizer];
  const slots = new Map([...parameters].map(([name, values]) => [name, Array.from(values, () => [0, 0])]));
  const batchOf = (step: number) => batches[(step - 1) % batches.length] as Batch;
  const losses: number[] = [];
  const norms: number[] = [];
  for (let step = 1; step <= stepCount; step++) {
    const { loss, gradients } = twinGradients(spec, parameters, batchOf(step), settings);
    losses.push(loss);
    norms.push(clipByGlobalNorm(gradients, settings.clipNorm));
    for (const [name, values] of parameters) {
      const remembered = slots.get(name)!;
      parameter(gradients, name).forEach((gradient, at) => {
        const [next, ...kept] = update(values[at]!, remembered[at]!, gradient, { ...settings, step });
        values[at] = next!;
        remembered[at] = kept;
      });
    }
  }
  losses.push(twinForward(spec, parameters, batchOf(stepCount + 1), settings).loss);
  return { losses, norms };
}
