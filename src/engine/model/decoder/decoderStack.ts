import type { ModelSpec } from '../../../core/spec/modelSpec.ts';
import { layerName } from '../../../core/spec/parameterTable.ts';
import { tf } from '../../tf.ts';
import type { Dropout } from '../dropout.ts';
import type { Variables } from '../parameters.ts';
import { projectInputs, type RecurrentState, recurrentLayer } from '../recurrentLayer.ts';

/**
 * The decoder's layers over any number of steps.
 *
 * @param projected [T·B, gates·H], what the lowest layer reads
 * @returns outputs of the top layer [T·B, H]
 */
export function decoderStack(
  spec: ModelSpec,
  variables: Variables,
  projected: tf.Tensor2D,
  states: readonly RecurrentState[],
  dropout: Dropout,
): { outputs: tf.Tensor2D; states: RecurrentState[] } {
  const [rows] = projected.shape;
  const mask: tf.Tensor2D = tf.ones([rows, 1]);
  const last: RecurrentState[] = [];
  let outputs: tf.Tensor2D | null = null;
  states.forEach((state, index) => {
    const name = layerName('decoder', index + 1);
    const below = outputs;
    const inputs =
      below === null
        ? projected
        : projectInputs(variables, name, dropout(name, below, state.hidden.shape[0]));
    const run = recurrentLayer(variables, spec.cell, { name, projected: inputs, mask, state });
    outputs = below && spec.residual ? tf.add(run.outputs, below) : run.outputs;
    last.push(run.state);
  });
  return { outputs: outputs as unknown as tf.Tensor2D, states: last };
}
