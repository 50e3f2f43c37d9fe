import { feedsInput, hasCoverage, type ModelSpec } from '../../../core/spec/modelSpec.ts';
import { attentiveLstm, hasAttentiveLstm } from '../../kernels/attentiveLstm/attentiveLstm.ts';
import { product } from '../../kernels/product/product.ts';
import type { tf } from '../../tf.ts';
import type { Memory, ScoreFunction } from '../attention/attention.ts';
import { type Variables, variable } from '../parameters.ts';
import { combine } from './combine.ts';
import type { DecoderRun } from './decoderRun.ts';
import type { DecoderState } from './decoderState.ts';

/**
 * Attention before the cell (Bahdanau et al. 2014, section 3.1) over all steps as one block, where a network is as theirs
 * but for the cell: one LSTM layer whose former state asks.
 *
 * @param words [T·B, 4H], the target tokens as the layer reads them
 */
export function attendBeforeCell(
  variables: Variables,
  score: ScoreFunction,
  words: tf.Tensor2D,
  first: DecoderState,
  memory: Memory,
): DecoderRun {
  const { annotations } = memory;
  const [batch] = memory.lengths.shape;
  const { hidden, cell } = first.layers[0] as { hidden: tf.Tensor2D; cell: tf.Tensor2D };
  const vector = score.vector?.();
  const run = attentiveLstm(
    {
      ...memory,
      projected: words,
      recurrent: variable(variables, 'decoder.recurrent'),
      gateShares: product(annotations, variable(variables, 'decoder.context')),
      hidden,
      cell,
      ...(score.query.from === 'projectedState' && { queryMatrix: score.query.matrix() }),
      ...(vector && { vector }),
    },
    { scale: score.scale?.(annotations.shape[1]) ?? 1 },
  );
  return {
    features: combine(variables, run.pairs),
    weights: run.weights,
    state: {
      ...first,
      layers: [{ hidden: run.hidden, cell: run.cell }],
      position: first.position + words.shape[0] / batch,
    },
  };
}

/**
 * Whether {@link attendBeforeCell} can do it, on this backend and for these sizes. A single step, as while decoding, is
 * cheaper without: the annotations' way into the gates is as much work as many steps' contexts.
 */
export function isOneBlock(
  spec: ModelSpec,
  score: ScoreFunction,
  words: tf.Tensor2D,
  memory: Memory,
): boolean {
  const [batch] = memory.lengths.shape;
  return (
    spec.wiring === 'beforeCell' &&
    spec.cell === 'lstm' &&
    spec.layers === 1 &&
    !feedsInput(spec) &&
    !hasCoverage(spec) &&
    score.query.from !== 'position' &&
    words.shape[0] > batch &&
    hasAttentiveLstm({
      steps: words.shape[0] / batch,
      batch,
      sources: memory.keys.shape[0] / batch,
      units: spec.hiddenSize,
    })
  );
}
