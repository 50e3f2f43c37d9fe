import type { AttentionKind } from '../../core/spec/modelSpec.ts';
import { attend, attendBackward, attentionScore, type Look } from './attention.ts';
import { combine, combineBackward } from './combine.ts';
import type { DecoderGradients, DecoderInputs, DecoderRun } from './decoderRun.ts';
import { type LstmStep, lstmParameters, lstmStep, lstmStepBackward, zeroState } from './lstm.ts';
import { type Parameters, parameter } from './parameters.ts';
import { addOuterProduct, addTo, timesMatrix, timesTransposed, zeroRows } from './rowVector.ts';

interface Step {
  /** Made by s_{t−1}. */
  readonly look: Look;
  readonly cell: LstmStep;
  readonly feature: Float64Array;
}

/**
 * Attention before the decoder cell (Bahdanau et al. 2014, section 3.1, with an LSTM for the gated unit of appendix
 * A.1.1): the former state s_{t−1} looks at the source, and the context v_t enters the new state beside the word x_t.
 *
 *     [i f g o] = x_t·kernel + v_t·context + s_{t−1}·recurrent + bias
 */
export function runBeforeCell(
  kind: Exclude<AttentionKind, 'none'>,
  parameters: Parameters,
  { words, annotations, initial }: DecoderInputs,
): DecoderRun {
  const cellParameters = lstmParameters(parameters, 'decoder');
  const contextKernel = parameter(parameters, 'decoder.context'); // [H, 4H]
  const score = attentionScore(kind, parameters, parameters);
  const steps: Step[] = [];
  let state = initial;
  for (const word of words) {
    const look = attend(state.hidden, annotations, score);
    const cell = lstmStep(word, state, cellParameters, timesMatrix(look.context, contextKernel));
    state = cell.after;
    steps.push({ look, cell, feature: combine(look.context, state.hidden, parameters) });
  }

  function backward(gradients: Parameters, featureGradients: readonly Float64Array[]): DecoderGradients {
    const scoreOf = attentionScore(kind, parameters, gradients);
    const cellGradients = lstmParameters(gradients, 'decoder');
    const wordGradients: Float64Array[] = [];
    const annotationGradients = zeroRows(annotations.length, initial.hidden.length);
    let carried = zeroState(initial.hidden.length);
    for (let time = steps.length - 1; time >= 0; time--) {
      const { look, cell, feature } = steps[time]!;
      const part = combineBackward(
        feature,
        look.context,
        cell.after.hidden,
        parameters,
        gradients,
        featureGradients[time]!,
      );
      addTo(part.state, carried.hidden);
      const after = { hidden: part.state, cell: carried.cell };
      const { input, gates, before } = lstmStepBackward(cell, cellParameters, cellGradients, after);
      addOuterProduct(parameter(gradients, 'decoder.context'), look.context, gates);
      addTo(part.context, timesTransposed(gates, contextKernel));
      const back = attendBackward(look, cell.before.hidden, annotations, scoreOf, part.context);
      back.annotations.forEach((gradient, position) => {
        addTo(annotationGradients[position]!, gradient);
      });
      addTo(before.hidden, back.query);
      wordGradients.unshift(input);
      carried = before;
    }
    return { words: wordGradients, annotations: annotationGradients, initial: carried };
  }

  return {
    features: steps.map(({ feature }) => feature),
    weights: steps.map(({ look }) => look.weights),
    backward,
  };
}
