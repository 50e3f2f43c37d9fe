import type { ModelSpec } from '../../../core/spec/modelSpec.ts';
import type { tf } from '../../tf.ts';
import { attend, type Memory, type ScoreFunction } from '../attention/attention.ts';
import type { Dropout } from '../dropout.ts';
import type { Variables } from '../parameters.ts';
import { combine } from './combine.ts';
import type { DecoderRun } from './decoderRun.ts';
import { decoderStack } from './decoderStack.ts';
import type { DecoderState } from './decoderState.ts';

/**
 * Attention after the cell (Luong et al. 2015, section 3.1) where nothing of it comes back: the layers run over all
 * steps at once, then every new state d_t looks at the source.
 *
 * @param words [T·B, gates·H], the target tokens as the lowest layer reads them
 */
export function attendAfterCell(
  spec: ModelSpec,
  variables: Variables,
  score: ScoreFunction,
  words: tf.Tensor2D,
  first: DecoderState,
  memory: Memory,
  dropout: Dropout,
): DecoderRun {
  const { outputs, states } = decoderStack(spec, variables, words, first.layers, dropout);
  const { contexts, weights } = attend(
    score,
    { states: outputs, firstPosition: first.position, coverage: null },
    memory,
    true,
  );
  return {
    features: combine(variables, contexts),
    weights,
    state: { ...first, layers: states, position: first.position + words.shape[0] / memory.lengths.shape[0] },
  };
}
