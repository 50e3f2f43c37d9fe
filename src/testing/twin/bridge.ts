import { dense, denseBackward, denseParameters, tanhBackward } from './dense.ts';
import type { LstmState } from './lstm.ts';
import type { Parameters } from './parameters.ts';

/**
 * From the encoder's final state to the decoder's first: a dense layer with tanh for each of h and c (for h:
 * Bahdanau et al. 2014, appendix A.2.2).
 */
export function bridge({ hidden, cell }: LstmState, parameters: Parameters): LstmState {
  return {
    hidden: dense(hidden, denseParameters(parameters, 'bridge.hidden')).map(Math.tanh),
    cell: dense(cell, denseParameters(parameters, 'bridge.cell')).map(Math.tanh),
  };
}

/** Adds to the bridge's gradients. @returns the gradient of the encoder's final state. */
export function bridgeBackward(
  input: LstmState,
  output: LstmState,
  parameters: Parameters,
  gradients: Parameters,
  outputGradient: LstmState,
): LstmState {
  const backward = (part: 'hidden' | 'cell') =>
    denseBackward(
      input[part],
      denseParameters(parameters, `bridge.${part}`),
      denseParameters(gradients, `bridge.${part}`),
      tanhBackward(output[part], outputGradient[part]),
    );
  return { hidden: backward('hidden'), cell: backward('cell') };
}
