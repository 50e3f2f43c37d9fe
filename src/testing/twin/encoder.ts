import { type LstmRun, type LstmState, lstm, lstmBackward, lstmParameters, zeroState } from './lstm.ts';
import { type Parameters, parameter } from './parameters.ts';
import { addTo, concatenate } from './rowVector.ts';

/**
 * The encoder over the real words of one sentence: an LSTM from left to right and, if bidirectional, a second one
 * from right to left (Schuster and Paliwal 1997), half the units each. States and outputs are [forward; backward].
 */
export interface Encoding {
  /** h_i per source word, [H] each. */
  readonly outputs: Float64Array[];
  /** After the last word forward and after the first word backward. */
  readonly final: LstmState;
  readonly forward: LstmRun;
  readonly backward: LstmRun | null;
}

export function encode(
  words: readonly Float64Array[],
  parameters: Parameters,
  isBidirectional: boolean,
): Encoding {
  const size = parameter(parameters, 'encoder.forward.bias').length / 4;
  const forward = lstm(words, zeroState(size), lstmParameters(parameters, 'encoder.forward'));
  if (!isBidirectional) return { outputs: forward.outputs, final: forward.final, forward, backward: null };
  const backward = lstm(words.toReversed(), zeroState(size), lstmParameters(parameters, 'encoder.backward'));
  const fromTheRight = backward.outputs.toReversed();
  return {
    outputs: forward.outputs.map((output, position) => concatenate(output, fromTheRight[position]!)),
    final: {
      hidden: concatenate(forward.final.hidden, backward.final.hidden),
      cell: concatenate(forward.final.cell, backward.final.cell),
    },
    forward,
    backward,
  };
}

/** Adds to the encoder's gradients. @returns the gradient of each word vector. */
export function encodeBackward(
  { forward, backward }: Encoding,
  parameters: Parameters,
  gradients: Parameters,
  outputGradients: readonly Float64Array[],
  finalGradient: LstmState,
): Float64Array[] {
  const size = forward.final.hidden.length;
  const words = lstmBackward(
    forward,
    lstmParameters(parameters, 'encoder.forward'),
    lstmParameters(gradients, 'encoder.forward'),
    outputGradients.map((gradient) => gradient.slice(0, size)),
    { hidden: finalGradient.hidden.slice(0, size), cell: finalGradient.cell.slice(0, size) },
  ).inputs;
  if (backward === null) return words;
  const fromTheRight = lstmBackward(
    backward,
    lstmParameters(parameters, 'encoder.backward'),
    lstmParameters(gradients, 'encoder.backward'),
    outputGradients.map((gradient) => gradient.slice(size)).reverse(),
    { hidden: finalGradient.hidden.slice(size), cell: finalGradient.cell.slice(size) },
  ).inputs.reverse();
  words.forEach((word, position) => {
    addTo(word, fromTheRight[position]!);
  });
  return words;
}
