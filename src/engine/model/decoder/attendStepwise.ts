import { feedsInput, type ModelSpec } from '../../../core/spec/modelSpec.ts';
import { gateCount } from '../../../core/spec/parameterTable.ts';
import { product } from '../../kernels/product/product.ts';
import { tf } from '../../tf.ts';
import { attendAsGiven } from '../attention/attendAsGiven.ts';
import { attend, type Memory, type ScoreFunction } from '../attention/attention.ts';
import type { Dropout } from '../dropout.ts';
import { type Variables, variable } from '../parameters.ts';
import { combine } from './combine.ts';
import type { DecoderRun } from './decoderRun.ts';
import { decoderStack } from './decoderStack.ts';
import type { DecoderState } from './decoderState.ts';

/**
 * Attention step by step, for decoders in which it feeds what comes after:
 *
 * - before the cell (Bahdanau et al. 2014, section 3.1): the former state s_{t−1} looks at the source, and the context
 *   v_t enters the new state beside the word;
 * - input feeding (Luong et al. 2015, section 3.3): the former attentional state h̃_{t−1} enters beside the word;
 * - coverage (See et al. 2017, equations 10 and 11): the score knows Σ_{t'<t} a_it'.
 *
 *   z_t = x_t·kernel + v_t·context + h̃_{t−1}·feed + bias
 *
 * @param words [T·B, gates·H]: x_t·kernel + bias, one product over all steps
 * @param given [B, S]: weights to look with instead of the softmax of scores
 */
export function attendStepwise(
  spec: ModelSpec,
  variables: Variables,
  score: ScoreFunction,
  words: tf.Tensor2D,
  first: DecoderState,
  memory: Memory,
  dropout: Dropout,
  given?: tf.Tensor2D,
): DecoderRun {
  const batch = memory.lengths.shape[0];
  const units = spec.hiddenSize;
  const width = gateCount[spec.cell] * units;
  const steps = words.shape[0] / batch;
  const looks: tf.Tensor2D[] = [];
  const features: tf.Tensor2D[] = [];
  let state = first;

  const look = (states: tf.Tensor2D, beside: boolean) =>
    given
      ? attendAsGiven(given, states, memory, beside)
      : attend(score, { states, firstPosition: state.position, coverage: state.coverage }, memory, beside);

  for (let time = 0; time < steps; time++) {
    let projected: tf.Tensor2D = tf.slice(words, [time * batch, 0], [batch, width]);
    if (state.feed) projected = tf.add(projected, product(state.feed, variable(variables, 'decoder.feed')));
    const before = spec.wiring === 'beforeCell' ? look(topHidden(state), false) : null;
    if (before) {
      projected = tf.add(projected, product(before.contexts, variable(variables, 'decoder.context')));
    }
    const { outputs, states } = decoderStack(spec, variables, projected, state.layers, dropout);
    const { contexts, weights } = before ?? look(outputs, true);
    const feature = combine(variables, before ? tf.concat([contexts, outputs], 1) : contexts);
    looks.push(weights);
    features.push(feature);
    state = {
      layers: states,
      feed: feedsInput(spec) ? feature : null,
      coverage: state.coverage && tf.add(state.coverage, weights),
      position: state.position + 1,
    };
  }
  return { features: join(features), weights: join(looks), state };
}

function topHidden({ layers }: DecoderState): tf.Tensor2D {
  return (layers.at(-1) as DecoderState['layers'][number]).hidden;
}

function join(steps: tf.Tensor2D[]): tf.Tensor2D {
  return steps.length === 1 ? (steps[0] as tf.Tensor2D) : tf.concat(steps, 0);
}
