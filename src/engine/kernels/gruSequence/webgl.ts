import { tf } from '../../tf.ts';
import { columnSums } from '../product/multiply.ts';
import type { SequenceShape } from '../timeSteps.ts';
import { sigmoidCode, tanhCode } from '../webglMath.ts';
import { sequenceBackward } from '../webglSequence/backward.ts';
import { fitsSequence, type WebglCell } from '../webglSequence/cell.ts';
import { sequenceForward } from '../webglSequence/forward.ts';
import { traceOf, traceTensors } from '../webglSequence/trace.ts';
import type { GruGradientInputs, GruInputs } from './gruSequence.ts';

/**
 * The GRU on WebGL. Four targets hold h, r, z and m of a step; the backward pass finds the candidate in them,
 *
 *   (1 − z)·n = h_t − z·h_{t−1}
 *
 * and it only stands in products in which its rounding stays as small as h's.
 */
const cell: WebglCell = {
  name: 'gru',
  states: ['h'],
  kept: ['r', 'z', 'm'],
  bias: 'bias',
  step: `${sigmoidCode}${tanhCode}
void cell(int unit) {
  r = sigmoidOf4(read0 + sum0);
  z = sigmoidOf4(read1 + sum1);
  m = sum2 + bias(0, unit);
  h = (1.0 - z) * tanhOf4(read2 + r * m) + z * h_old;
}`,
  factors: `
void cell() {
  vec4 rest = 1.0 - z;
  vec4 n = mix(clamp((h - z * h_old) / rest, -1.0, 1.0), vec4(0.0), equal(rest, vec4(0.0)));
  factor2 = rest * (1.0 - n * n);
  factor0 = factor2 * m * r * (1.0 - r);
  factor1 = (h_old - n) * z * rest;
  factor3 = factor2 * r;
}`,
  multiplied: ['h', 'h', 'h', 'h'],
  recurrentFactors: [0, 1, 3],
  projectedFactors: [0, 1, 2],
  carried: { h: 'z' },
};

export function fitsWebgl(_: object, shape: SequenceShape): boolean {
  return fitsSequence(cell, shape);
}

/** @returns outputs, hidden, then the trace. */
export function webglForward({ candidateBias, ...inputs }: GruInputs, shape: SequenceShape): tf.Tensor[] {
  const first = { h: inputs.hidden };
  const { outputs, last, trace } = sequenceForward(cell, { ...inputs, first, bias: candidateBias }, shape);
  return [outputs, ...last, ...traceTensors(trace)];
}

/** @returns the gradients of projected, recurrent, candidateBias, hidden. */
export function webglBackward(inputs: GruGradientInputs, shape: SequenceShape): tf.Tensor[] {
  const { mask, gates, hiddens, outputsGradient, hiddenGradient } = inputs;
  const { projected, sums, recurrent, first } = sequenceBackward(
    cell,
    {
      mask,
      trace: traceOf(inputs, [gates, hiddens], cell),
      outputsGradient,
      lastGradients: [hiddenGradient],
    },
    shape,
  );
  const candidateBias = tf.slice(columnSums(sums), [2 * shape.units], [shape.units]);
  return [projected, recurrent, candidateBias, ...first];
}
