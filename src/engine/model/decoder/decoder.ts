import type { ModelSpec } from '../../../core/spec/modelSpec.ts';
import { tf } from '../../tf.ts';
import { type Memory, type ScoreFunction, scoreFunction } from '../attention/attention.ts';
import { type LstmState, lstmLayer } from '../lstmLayer.ts';
import type { Variables } from '../parameters.ts';
import { attendAfterCell } from './attendAfterCell.ts';
import { attendBeforeCell } from './attendBeforeCell.ts';
import type { DecoderRun } from './decoderRun.ts';

/** Any number of decoder steps with given inputs: all of them under teacher forcing, one while decoding. */
export interface Decoder {
  /** Null without attention. */
  readonly score: ScoreFunction | null;
  /** @param inputs [T·B, E] time-major embedded target tokens */
  run(inputs: tf.Tensor2D, state: LstmState, memory: Memory): DecoderRun;
}

export function createDecoder(spec: ModelSpec, variables: Variables): Decoder {
  const score = scoreFunction(spec.attention, variables);
  if (!score) return { score, run: (inputs, state) => runWithoutAttention(variables, inputs, state) };
  const attend = spec.wiring === 'beforeCell' ? attendBeforeCell : attendAfterCell;
  return { score, run: (inputs, state, memory) => attend(variables, score, inputs, state, memory) };
}

/** The fixed vector: all the decoder knows of the source is its first state (Sutskever et al. 2014). */
function runWithoutAttention(variables: Variables, inputs: tf.Tensor2D, state: LstmState): DecoderRun {
  const mask = tf.ones([inputs.shape[0], 1]) as tf.Tensor2D;
  const layer = lstmLayer(variables, { name: 'decoder', inputs, mask, state });
  return { features: layer.outputs, attention: null, state: layer.state };
}
