import type { tf } from '../../tf.ts';
import { sigmoidCode, tanhCode } from '../webglMath.ts';
import { sequenceBackward } from '../webglSequence/backward.ts';
import { fitsSequence, type WebglCell } from '../webglSequence/cell.ts';
import { sequenceForward } from '../webglSequence/forward.ts';
import { traceOf, traceTensors } from '../webglSequence/trace.ts';
import type { LstmGradientInputs, LstmInputs, LstmShape } from './lstmSequence.ts';

/**
 * The LSTM on WebGL. Four targets hold h, c, i and f of a step; the backward pass finds the others in them,
 *
 *   i·g = c_t − f·c_{t−1},  o = h_t / tanh(c_t)
 *
 * and both only stand in products in which their rounding stays as small as h's and c's. So that o can always be told, c
 * is never exactly 0, and the tanh of a small c is as exact as c itself.
 */
const memoryCode = `
vec4 tanhOfMemory(vec4 c) {
  vec4 square = c * c;
  vec4 small = c * (1.0 - square * (1.0 / 3.0 - square * (2.0 / 15.0 - square * 17.0 / 315.0)));
  return mix(tanhOf4(c), small, lessThan(abs(c), vec4(0.1)));
}`;

export const lstmCell: WebglCell = {
  name: 'lstm',
  states: ['h', 'c'],
  kept: ['i', 'f'],
  step: `${sigmoidCode}${tanhCode}${memoryCode}
void cell(int unit) {
  i = sigmoidOf4(read0 + sum0);
  f = sigmoidOf4(read1 + sum1);
  c = f * c_old + i * tanhOf4(read2 + sum2);
  c = mix(c, vec4(1e-30), equal(c, vec4(0.0)));
  h = sigmoidOf4(read3 + sum3) * tanhOfMemory(c);
}`,
  factors: `${tanhCode}${memoryCode}
void cell() {
  vec4 moved = c - f * c_old; // i·g
  vec4 g = clamp(moved / i, -1.0, 1.0);
  vec4 o = clamp(h / tanhOfMemory(c), 0.0, 1.0);
  factor0 = moved * (1.0 - i);
  factor1 = c_old * f * (1.0 - f);
  factor2 = i * (1.0 - g * g);
  factor3 = h * (1.0 - o);
}`,
  multiplied: ['c', 'c', 'c', 'h'],
  recurrentFactors: [0, 1, 2, 3],
  projectedFactors: [0, 1, 2, 3],
  carried: { c: 'f' },
  joining: `${tanhCode}${memoryCode}
vec4 joining(vec4 h, vec4 c) {
  vec4 t = tanhOfMemory(c);
  return clamp(h / t, 0.0, 1.0) * (1.0 - t * t);
}`,
};

export function fitsWebgl(_: object, shape: LstmShape): boolean {
  return fitsSequence(lstmCell, shape);
}

/** @returns outputs, hidden, cell, then the trace. */
export function webglForward(inputs: LstmInputs, shape: LstmShape): tf.Tensor[] {
  const { hidden: h, cell: c } = inputs;
  const { outputs, last, trace } = sequenceForward(lstmCell, { ...inputs, first: { h, c } }, shape);
  return [outputs, ...last, ...traceTensors(trace)];
}

/** @returns the gradients of projected, recurrent, hidden, cell. */
export function webglBackward(inputs: LstmGradientInputs, shape: LstmShape): tf.Tensor[] {
  const { mask, gates, hiddens, cells, outputsGradient, hiddenGradient, cellGradient } = inputs;
  const { projected, recurrent, first } = sequenceBackward(
    lstmCell,
    {
      mask,
      trace: traceOf(inputs, [gates, hiddens, cells], lstmCell),
      outputsGradient,
      lastGradients: [hiddenGradient, cellGradient],
    },
    shape,
  );
  return [projected, recurrent, ...first];
}
