import type { AttentionKind } from '../../core/spec/modelSpec.ts';
import { attend, attendBackward, attentionScore } from './attention.ts';
import { combine, combineBackward } from './combine.ts';
import type { DecoderGradients, DecoderInputs, DecoderRun } from './decoderRun.ts';
import { lstm, lstmBackward, lstmParameters, zeroState } from './lstm.ts';
import type { Parameters } from './parameters.ts';
import { addTo, zeroRows } from './rowVector.ts';

/**
 * Attention after the decoder cell (Luong et al. 2015, section 3.1): the LSTM reads the words alone, then each new
 * state d_t looks at the source.
 */
export function runAfterCell(
  kind: Exclude<AttentionKind, 'none'>,
  parameters: Parameters,
  { words, annotations, initial }: DecoderInputs,
): DecoderRun {
  const run = lstm(words, initial, lstmParameters(parameters, 'decoder'));
  const score = attentionScore(kind, parameters, parameters);
  const looks = run.outputs.map((state) => attend(state, annotations, score));
  const features = looks.map(({ context }, time) => combine(context, run.outputs[time]!, parameters));

  function backward(gradients: Parameters, featureGradients: readonly Float64Array[]): DecoderGradients {
    const scoreOf = attentionScore(kind, parameters, gradients);
    const annotationGradients = zeroRows(annotations.length, initial.hidden.length);
    const stateGradients = looks.map((look, time) => {
      const query = run.outputs[time]!;
      const part = combineBackward(
        features[time]!,
        look.context,
        query,
        parameters,
        gradients,
        featureGradients[time]!,
      );
      const back = attendBackward(look, query, annotations, scoreOf, part.context);
      back.annotations.forEach((gradient, word) => {
        addTo(annotationGradients[word]!, gradient);
      });
      addTo(part.state, back.query);
      return part.state;
    });
    const { inputs, initial: first } = lstmBackward(
      run,
      lstmParameters(parameters, 'decoder'),
      lstmParameters(gradients, 'decoder'),
      stateGradients,
      zeroState(initial.hidden.length),
    );
    return { words: inputs, annotations: annotationGradients, initial: first };
  }

  return { features, weights: looks.map(({ weights }) => weights), backward };
}
