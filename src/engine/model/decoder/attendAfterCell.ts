import { tf } from '../../tf.ts';
import { attend, type Memory, type ScoreFunction } from '../attention/attention.ts';
import { batchMajor, timeMajor } from '../layout.ts';
import { type LstmState, lstmLayer } from '../lstmLayer.ts';
import type { Variables } from '../parameters.ts';
import { combine } from './combine.ts';
import type { DecoderRun } from './decoderRun.ts';

/**
 * Attention after the cell (Luong et al. 2015, section 3.1): the LSTM runs over all steps at once, then every new state
 * d_t looks at the source.
 */
export function attendAfterCell(
  variables: Variables,
  score: ScoreFunction,
  inputs: tf.Tensor2D,
  state: LstmState,
  memory: Memory,
): DecoderRun {
  const mask = tf.ones([inputs.shape[0], 1]) as tf.Tensor2D;
  const layer = lstmLayer(variables, { name: 'decoder', inputs, mask, state });
  const { weights, context } = attend(score, batchMajor(layer.outputs, state.hidden.shape[0]), memory);
  return {
    features: combine(variables, timeMajor(context), layer.outputs),
    attention: weights,
    state: layer.state,
  };
}
