import type { ModelSpec } from '../../core/spec/modelSpec.ts';
import { runAfterCell } from './decoderAfterCell.ts';
import { runBeforeCell } from './decoderBeforeCell.ts';
import type { DecoderInputs, DecoderRun } from './decoderRun.ts';
import { lstm, lstmBackward, lstmParameters, zeroState } from './lstm.ts';
import type { Parameters } from './parameters.ts';
import { zeroRows } from './rowVector.ts';

/** The decoder of that specification over one target sentence. Without attention there is nothing to wire. */
export function runDecoder(
  { attention, wiring }: ModelSpec,
  parameters: Parameters,
  inputs: DecoderInputs,
): DecoderRun {
  if (attention === 'none') return runWithoutAttention(parameters, inputs);
  const run = wiring === 'beforeCell' ? runBeforeCell : runAfterCell;
  return run(attention, parameters, inputs);
}

/** The fixed vector: all it knows of the source is its first state (Sutskever et al. 2014). */
function runWithoutAttention(
  parameters: Parameters,
  { words, annotations, initial }: DecoderInputs,
): DecoderRun {
  const weights = lstmParameters(parameters, 'decoder');
  const run = lstm(words, initial, weights);
  const size = initial.hidden.length;
  return {
    features: run.outputs,
    weights: null,
    backward(gradients, featureGradients) {
      const decoder = lstmParameters(gradients, 'decoder');
      const back = lstmBackward(run, weights, decoder, featureGradients, zeroState(size));
      return {
        words: back.inputs,
        annotations: zeroRows(annotations.length, size),
        initial: back.initial,
      };
    },
  };
}
