import { feedsInput, hasCoverage, type ModelSpec } from '../../../core/spec/modelSpec.ts';
import { tf } from '../../tf.ts';
import { type Memory, type ScoreFunction, scoreFunction } from '../attention/attention.ts';
import type { Dropout } from '../dropout.ts';
import type { Variables } from '../parameters.ts';
import type { RecurrentState } from '../recurrentLayer.ts';
import { attendAfterCell } from './attendAfterCell.ts';
import { attendBeforeCell, isOneBlock } from './attendBeforeCell.ts';
import { attendStepwise } from './attendStepwise.ts';
import type { DecoderRun } from './decoderRun.ts';
import { decoderStack } from './decoderStack.ts';
import type { DecoderState } from './decoderState.ts';

/** Any number of decoder steps with given inputs: all of them under teacher forcing, one while decoding. */
export interface Decoder {
  /** Null without attention. */
  readonly score: ScoreFunction | null;
  /** Before the first token. @param layers from the bridge @param sourceLength S */
  firstState(layers: readonly RecurrentState[], sourceLength: number): DecoderState;
  /**
   * @param words [T·B, gates·H], the target tokens as the lowest layer reads them
   * @param given [B, S]: for a single step, the weights to look with instead of the network's own
   */
  run(
    words: tf.Tensor2D,
    state: DecoderState,
    memory: Memory,
    dropout: Dropout,
    given?: tf.Tensor2D,
  ): DecoderRun;
}

export function createDecoder(spec: ModelSpec, variables: Variables): Decoder {
  const score = scoreFunction(spec, variables);
  const isStepwise = spec.wiring === 'beforeCell' || feedsInput(spec) || hasCoverage(spec);
  const attend = isStepwise ? attendStepwise : attendAfterCell;
  return {
    score,
    firstState(layers, sourceLength) {
      const batch = (layers[0] as RecurrentState).hidden.shape[0];
      return {
        layers,
        feed: feedsInput(spec) ? tf.zeros([batch, spec.hiddenSize]) : null,
        coverage: hasCoverage(spec) ? tf.zeros([batch, sourceLength]) : null,
        position: 0,
      };
    },
    run(words, state, memory, dropout, given) {
      if (!score) return runWithoutAttention(spec, variables, words, state, dropout);
      if (given) return attendStepwise(spec, variables, score, words, state, memory, dropout, given);
      if (isOneBlock(spec, score, words, memory)) {
        return attendBeforeCell(variables, score, words, state, memory);
      }
      return attend(spec, variables, score, words, state, memory, dropout);
    },
  };
}

/** The fixed vector: all the decoder knows of the source is its first state (Sutskever et al. 2014). */
function runWithoutAttention(
  spec: ModelSpec,
  variables: Variables,
  words: tf.Tensor2D,
  first: DecoderState,
  dropout: Dropout,
): DecoderRun {
  const { outputs, states } = decoderStack(spec, variables, words, first.layers, dropout);
  const batch = (states[0] as RecurrentState).hidden.shape[0];
  return {
    features: outputs,
    weights: null,
    state: { ...first, layers: states, position: first.position + words.shape[0] / batch },
  };
}
