import type { tf } from '../../tf.ts';
import type { RecurrentState } from '../recurrentLayer.ts';

/** All the decoder carries from one step to the next. */
export interface DecoderState {
  /** One for each layer, the lowest first. */
  readonly layers: readonly RecurrentState[];
  /** h̃_{t−1}, [B, H]; null without input feeding. */
  readonly feed: tf.Tensor2D | null;
  /** Σ of the attention so far, [B, S]; null without coverage. */
  readonly coverage: tf.Tensor2D | null;
  /** How many tokens have been read. */
  readonly position: number;
}

/** The same state with every tensor changed, such as its rows picked anew. */
export function mapState(
  { layers, feed, coverage, position }: DecoderState,
  change: (tensor: tf.Tensor2D) => tf.Tensor2D,
): DecoderState {
  return {
    layers: layers.map(({ hidden, cell }) => ({ hidden: change(hidden), cell: cell && change(cell) })),
    feed: feed && change(feed),
    coverage: coverage && change(coverage),
    position,
  };
}

/** For whoever frees them. */
export function stateTensors({ layers, feed, coverage }: DecoderState): tf.Tensor[] {
  return [...layers.flatMap(({ hidden, cell }) => [hidden, cell]), feed, coverage].filter(
    (tensor) => tensor !== null,
  );
}
