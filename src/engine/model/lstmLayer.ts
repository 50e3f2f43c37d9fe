import { lstmSequence } from '../kernels/lstmSequence/lstmSequence.ts';
import { affine } from '../kernels/product/product.ts';
import type { tf } from '../tf.ts';
import { type Variables, variable } from './parameters.ts';

/** The state of an LSTM between steps. */
export interface LstmState {
  /** [B, H] */
  readonly hidden: tf.Tensor2D;
  /** [B, H] */
  readonly cell: tf.Tensor2D;
}

/**
 * An LSTM over embedded tokens: the input projection in one product over all steps, then the recurrence.
 *
 * @param options.name prefix of its parameters
 * @param options.inputs [T·B, E], time-major
 * @param options.mask [T·B, 1]
 * @returns outputs [T·B, H] and the last state
 */
export function lstmLayer(
  variables: Variables,
  options: { name: string; inputs: tf.Tensor2D; mask: tf.Tensor2D; state: LstmState; reverse?: boolean },
): { outputs: tf.Tensor2D; state: LstmState } {
  const { name, inputs, mask, state, reverse = false } = options;
  const [batch, units] = state.hidden.shape;
  const kernel = variable<tf.Tensor2D>(variables, `${name}.kernel`);
  const bias = variable<tf.Tensor1D>(variables, `${name}.bias`);
  const { outputs, hidden, cell } = lstmSequence(
    {
      projected: affine(inputs, kernel, bias),
      mask,
      recurrent: variable(variables, `${name}.recurrent`),
      hidden: state.hidden,
      cell: state.cell,
    },
    { steps: inputs.shape[0] / batch, batch, units, reverse },
  );
  return { outputs, state: { hidden, cell } };
}
