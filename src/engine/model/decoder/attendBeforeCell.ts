import { lstmSequence } from '../../kernels/lstmSequence/lstmSequence.ts';
import { affine, product } from '../../kernels/product/product.ts';
import { tf } from '../../tf.ts';
import { attend, type Memory, type ScoreFunction } from '../attention/attention.ts';
import type { LstmState } from '../lstmLayer.ts';
import { type Variables, variable } from '../parameters.ts';
import { combine } from './combine.ts';
import type { DecoderRun } from './decoderRun.ts';

/**
 * Attention before the cell (Bahdanau et al. 2014, section 3.1): the former state s_{t−1} looks at the source, and the
 * context v_t enters the new state beside the word.
 *
 *   z_t = x_t·kernel + v_t·context + s_{t−1}·recurrent + bias
 *
 * The words' part is one product over all steps; the rest goes step by step, as each look needs the state before it.
 */
export function attendBeforeCell(
  variables: Variables,
  score: ScoreFunction,
  inputs: tf.Tensor2D,
  first: LstmState,
  memory: Memory,
): DecoderRun {
  const [batch, units] = first.hidden.shape;
  const steps = inputs.shape[0] / batch;
  const words = affine(inputs, variable(variables, 'decoder.kernel'), variable(variables, 'decoder.bias')); // [T·B, 4H]
  const mask = tf.ones([batch, 1]) as tf.Tensor2D;
  const weights: tf.Tensor3D[] = [];
  const contexts: tf.Tensor2D[] = [];
  const states: tf.Tensor2D[] = [];
  let state = first;
  for (let time = 0; time < steps; time++) {
    const look = attend(score, tf.reshape(state.hidden, [batch, 1, units]), memory);
    const context = tf.reshape(look.context, [batch, units]) as tf.Tensor2D;
    const word = tf.slice(words, [time * batch, 0], [batch, 4 * units]);
    const projected: tf.Tensor2D = tf.add(word, product(context, variable(variables, 'decoder.context')));
    const recurrent = variable<tf.Tensor2D>(variables, 'decoder.recurrent');
    const shape = { steps: 1, batch, units, reverse: false };
    const { hidden, cell } = lstmSequence({ projected, mask, recurrent, ...state }, shape);
    state = { hidden, cell };
    weights.push(look.weights);
    contexts.push(context);
    states.push(hidden);
  }
  return {
    features: combine(variables, join(contexts, 0), join(states, 0)),
    attention: join(weights, 1),
    state,
  };
}

function join<T extends tf.Tensor>(parts: T[], axis: number): T {
  return parts.length === 1 ? (parts[0] as T) : (tf.concat(parts, axis) as T);
}
