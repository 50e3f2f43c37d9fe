import type { tf } from '../../tf.ts';
import type { SequenceShape } from '../timeSteps.ts';
import { tanhCode } from '../webglMath.ts';
import { sequenceBackward } from '../webglSequence/backward.ts';
import { fitsSequence, type WebglCell } from '../webglSequence/cell.ts';
import { sequenceForward } from '../webglSequence/forward.ts';
import { traceOf, traceTensors } from '../webglSequence/trace.ts';
import type { RnnGradientInputs, RnnInputs } from './rnnSequence.ts';

/** The simple recurrent layer on WebGL. */
const cell: WebglCell = {
  name: 'rnn',
  states: ['h'],
  kept: [],
  step: `${tanhCode}
void cell(int unit) { h = tanhOf4(read0 + sum0); }`,
  factors: 'void cell() { factor0 = 1.0 - h * h; }',
  multiplied: ['h'],
  recurrentFactors: [0],
  projectedFactors: [0],
  carried: {},
};

export function fitsWebgl(_: object, shape: SequenceShape): boolean {
  return fitsSequence(cell, shape);
}

/** @returns outputs, hidden, then the trace. */
export function webglForward(inputs: RnnInputs, shape: SequenceShape): tf.Tensor[] {
  const { outputs, last, trace } = sequenceForward(cell, { ...inputs, first: { h: inputs.hidden } }, shape);
  return [outputs, ...last, ...traceTensors(trace)];
}

/** @returns the gradients of projected, recurrent, hidden. */
export function webglBackward(inputs: RnnGradientInputs, shape: SequenceShape): tf.Tensor[] {
  const { mask, hiddens, outputsGradient, hiddenGradient } = inputs;
  const trace = traceOf(inputs, [hiddens], cell);
  const lastGradients = [hiddenGradient];
  const { projected, recurrent, first } = sequenceBackward(
    cell,
    { mask, trace, outputsGradient, lastGradients },
    shape,
  );
  return [projected, recurrent, ...first];
}
