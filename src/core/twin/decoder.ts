import { feedsInput, type ModelSpec } from '../spec/modelSpec.ts';
import { layerName } from '../spec/parameterTable.ts';
import { attend, type Look } from './attention.ts';
import { attentionScore, type Query } from './attentionScore.ts';
import { cellOf } from './cell.ts';
import type { CellStep, State } from './state.ts';
import { add, concat, split, tanh, timesMatrix, type Vector, zeros } from './tape.ts';
import { readTokens } from './tokens.ts';
import { type Weights, weight } from './weights.ts';

/** Rows of attention by target position, one weight per source position each. */
export type GivenAttention = ReadonlyMap<number, ArrayLike<number>>;

const noneGiven: GivenAttention = new Map();

/** The decoder at one target position. */
export interface DecoderStep {
  /** One per layer, the lowest first. */
  readonly cells: CellStep[];
  /** Null without attention. */
  readonly look: Look | null;
  /** The state that asked, [H]. */
  readonly query: Vector;
  /** What the output layer reads, [H]. */
  readonly feature: Vector;
}

/**
 * Step by step, each a stack of recurrent layers and, with attention, a look at the source:
 *
 * - before the cell (Bahdanau et al. 2014, section 3.1, with any cell): the top layer's former state s_{t−1} asks, and
 *   the context v_t enters the lowest layer beside the word;
 * - after the cell (Luong et al. 2015, section 3.1): the top layer's output s_t asks.
 *
 * Either way h̃_t = tanh([v_t; s_t]·combine.kernel) (Luong et al. 2015, equation 5) goes to the output layer, and with
 * input feeding (section 3.3) also beside the next word. The sums of the lowest layer are
 *
 *     x_t·kernel + v_t·context + h̃_{t−1}·feed
 *
 * @param ids what it reads, padding included: what follows a sentence's end changes nothing before it.
 * @param annotations h_i of the real source words, [H] each. @param first of each layer, from the bridge.
 * @param given rows of attention in place of the network's own, by target position.
 */
export function decode(
  spec: ModelSpec,
  weights: Weights,
  ids: Int32Array,
  annotations: readonly Vector[],
  first: readonly State[],
  given: GivenAttention = noneGiven,
): DecoderStep[] {
  const score = attentionScore(spec, weights);
  let states = first;
  let feature = zeros(spec.hiddenSize);
  let coverage = zeros(annotations.length);
  return readTokens(spec, weights, 'target', 'decoder', ids).map((word, position) => {
    const look = (state: Vector): Look | null => {
      const query: Query = { state, position };
      return (
        score && attend(score, query, annotations, split(coverage, annotations.length), given.get(position))
      );
    };
    const former = states.at(-1)!.hidden;
    const before = spec.wiring === 'beforeCell' ? look(former) : null;
    const sums = [word];
    if (before) sums.push(timesMatrix(before.context, weight(weights, 'decoder.context')));
    if (feedsInput(spec)) sums.push(timesMatrix(feature, weight(weights, 'decoder.feed')));
    const { cells, output } = stack(spec, weights, add(...sums), states);
    const seen = before ?? look(output);
    states = cells;
    feature = seen ? combine(weights, seen.context, output) : output;
    if (seen) coverage = add(coverage, seen.weights);
    return { cells, look: seen, query: before ? former : output, feature };
  });
}

/** One step through all layers; those above the lowest read the output below and, if residual, add it to their own. */
function stack(
  spec: ModelSpec,
  weights: Weights,
  lowest: Vector,
  before: readonly State[],
): { output: Vector; cells: CellStep[] } {
  const cells: CellStep[] = [];
  let output: Vector | null = null;
  before.forEach((state, index) => {
    const name = layerName('decoder', index + 1);
    const below = output;
    const sums = below === null ? lowest : timesMatrix(below, weight(weights, `${name}.kernel`));
    const after = cellOf(spec.cell, weights, name)(sums, state);
    cells.push(after);
    output = below !== null && spec.residual ? add(after.hidden, below) : after.hidden;
  });
  return { output: output!, cells };
}

function combine(weights: Weights, context: Vector, state: Vector): Vector {
  return tanh(timesMatrix(concat(context, state), weight(weights, 'combine.kernel')));
}
