import type { ModelSpec } from '../../core/spec/modelSpec.ts';
import { encoderHiddenSize, layerName } from '../../core/spec/parameterTable.ts';
import type { TokenTensors } from '../kernels/embedding/embedding.ts';
import { tf } from '../tf.ts';
import type { Dropout } from './dropout.ts';
import type { Variables } from './parameters.ts';
import { projectInputs, type RecurrentRun, type RecurrentState, recurrentLayer } from './recurrentLayer.ts';
import { tokenInputs } from './tokenInputs.ts';

/**
 * The encoder: recurrent layers on top of each other, each from the left and, if bidirectional, also from the right,
 * half the units each (Schuster and Paliwal 1997). With a reversed source (Sutskever et al. 2014, section 3.3) the two
 * change places: the forward layer begins at </s>. Outputs keep the order of the sentence either way.
 *
 * @param source [S·B] time-major
 * @param mask [S·B, 1]
 * @returns outputs of the top layer [S·B, H], and the last state of every layer
 */
export function encode(
  spec: ModelSpec,
  variables: Variables,
  source: TokenTensors,
  mask: tf.Tensor2D,
  batch: number,
  dropout: Dropout,
): { outputs: tf.Tensor2D; states: RecurrentState[] } {
  const state = zeroState(spec, batch);
  const directions = spec.bidirectional ? ['forward', 'backward'] : ['forward'];
  const states: RecurrentState[] = [];
  let outputs: tf.Tensor2D | null = null;
  for (let layer = 1; layer <= spec.layers; layer++) {
    const names = directions.map((direction) => `${layerName('encoder', layer)}.${direction}`);
    const below: tf.Tensor2D | null = outputs;
    const inputs =
      below === null
        ? tokenInputs(spec, variables, 'source', names, source, batch, dropout)
        : projectAll(variables, names, dropout(`encoder.${layer}`, below, batch));
    const runs = names.map((name, direction) =>
      recurrentLayer(variables, spec.cell, {
        name,
        projected: inputs[direction] as tf.Tensor2D,
        mask,
        state,
        isFirstFixed: true,
        reverse: (direction === 1) !== spec.reverseSource,
      }),
    );
    const made = join(runs.map((run) => run.outputs));
    outputs = below && spec.residual ? tf.add(made, below) : made;
    states.push(joinStates(runs));
  }
  return { outputs: outputs as tf.Tensor2D, states };
}

function zeroState(spec: ModelSpec, batch: number): RecurrentState {
  const zero: tf.Tensor2D = tf.zeros([batch, encoderHiddenSize(spec)]);
  return { hidden: zero, cell: spec.cell === 'lstm' ? zero : null };
}

function projectAll(variables: Variables, names: readonly string[], inputs: tf.Tensor2D): tf.Tensor2D[] {
  return names.map((name) => projectInputs(variables, name, inputs));
}

function joinStates(runs: readonly RecurrentRun[]): RecurrentState {
  const cells = runs.map(({ state }) => state.cell).filter((cell) => cell !== null);
  return {
    hidden: join(runs.map(({ state }) => state.hidden)),
    cell: cells.length === 0 ? null : join(cells),
  };
}

/** Directions side by side. */
function join(parts: tf.Tensor2D[]): tf.Tensor2D {
  return parts.length === 1 ? (parts[0] as tf.Tensor2D) : tf.concat(parts, 1);
}
