import type { CellKind } from '../../core/spec/modelSpec.ts';
import { gruSequence } from '../kernels/gruSequence/gruSequence.ts';
import { lstmSequence } from '../kernels/lstmSequence/lstmSequence.ts';
import { affine } from '../kernels/product/product.ts';
import { rnnSequence } from '../kernels/rnnSequence/rnnSequence.ts';
import type { tf } from '../tf.ts';
import { type Variables, variable } from './parameters.ts';

/** The state of a layer between steps. */
export interface RecurrentState {
  /** [B, H] */
  readonly hidden: tf.Tensor2D;
  /** [B, H]; null but for an LSTM. */
  readonly cell: tf.Tensor2D | null;
}

export interface RecurrentRun {
  /** [T·B, H], 0 on padding */
  readonly outputs: tf.Tensor2D;
  readonly state: RecurrentState;
}

/**
 * A recurrent layer over all its steps. What it reads has been projected by its kernel already.
 *
 * @param options.name prefix of its parameters
 * @param options.projected [T·B, gates·H], time-major
 * @param options.mask [T·B, 1]
 * @param options.isFirstFixed whether the state it begins with comes from no parameter
 */
export function recurrentLayer(
  variables: Variables,
  cell: CellKind,
  options: {
    name: string;
    projected: tf.Tensor2D;
    mask: tf.Tensor2D;
    state: RecurrentState;
    reverse?: boolean;
    isFirstFixed?: boolean;
  },
): RecurrentRun {
  const { name, projected, mask, state, reverse = false, isFirstFixed = false } = options;
  const { hidden } = state;
  const [batch, units] = hidden.shape;
  const shape = { steps: projected.shape[0] / batch, batch, units, reverse, isFirstFixed };
  const recurrent = variable<tf.Tensor2D>(variables, `${name}.recurrent`);
  switch (cell) {
    case 'lstm': {
      const memory = state.cell;
      if (!memory) throw new Error(`recurrentLayer: the LSTM ${name} got no cell state.`);
      const run = lstmSequence({ projected, mask, recurrent, hidden, cell: memory }, shape);
      return { outputs: run.outputs, state: { hidden: run.hidden, cell: run.cell } };
    }
    case 'gru': {
      const candidateBias = variable<tf.Tensor1D>(variables, `${name}.candidateBias`);
      const run = gruSequence({ projected, mask, recurrent, candidateBias, hidden }, shape);
      return { outputs: run.outputs, state: { hidden: run.hidden, cell: null } };
    }
    case 'rnn': {
      const run = rnnSequence({ projected, mask, recurrent, hidden }, shape);
      return { outputs: run.outputs, state: { hidden: run.hidden, cell: null } };
    }
    default:
      return cell satisfies never;
  }
}

/** What a layer reads through its kernel, in one product over all steps. @param inputs [T·B, inputs] @returns [T·B, gates·H] */
export function projectInputs(variables: Variables, name: string, inputs: tf.Tensor2D): tf.Tensor2D {
  return affine(inputs, variable(variables, `${name}.kernel`), variable(variables, `${name}.bias`));
}
