import type { ModelSpec } from '../spec/modelSpec.ts';
import { encoderHiddenSize, layerName } from '../spec/parameterTable.ts';
import { cellOf, runCell } from './cell.ts';
import type { CellStep, State } from './state.ts';
import { add, concat, timesMatrix, type Vector, zeros } from './tape.ts';
import { readTokens } from './tokens.ts';
import { type Weights, weight } from './weights.ts';

/**
 * The encoder over the real words of one sentence: recurrent layers on top of each other, in one direction or two, half
 * the units each (Schuster and Paliwal 1997). Layer n ≥ 2 reads the outputs below and, if residual, adds them to its own
 * (Wu et al. 2016, equation 6). The forward direction starts at the first word, or at the last if the source is reversed
 * (Sutskever et al. 2014, section 3.3); the backward direction starts at the other end.
 */
export interface Encoding {
  /** h_i of the top layer per source word, [H] each, in the order of the sentence. */
  readonly outputs: Vector[];
  /** Of each layer, after the last step of each direction: [forward; backward]. */
  readonly finals: State[];
  /** Every layer in each of its directions, the lowest first. */
  readonly layers: EncodedDirection[];
}

export interface EncodedDirection {
  /** 1 for the lowest. */
  readonly layer: number;
  readonly name: 'forward' | 'backward';
  /** Whether it begins at the sentence's last word. */
  readonly isFromTheEnd: boolean;
  /** After each word, in the order of the sentence. */
  readonly steps: CellStep[];
}

export function encode(spec: ModelSpec, weights: Weights, source: Int32Array): Encoding {
  const finals: State[] = [];
  const layers: EncodedDirection[] = [];
  let below: Vector[] = [];
  for (let layer = 1; layer <= spec.layers; layer++) {
    const direction = (name: 'forward' | 'backward', isFromTheEnd: boolean): EncodedDirection => {
      const prefix = `${layerName('encoder', layer)}.${name}`;
      const sums =
        layer === 1
          ? readTokens(spec, weights, 'source', prefix, source)
          : below.map((output) => timesMatrix(output, weight(weights, `${prefix}.kernel`)));
      return { layer, name, isFromTheEnd, steps: runDirection(spec, weights, prefix, sums, isFromTheEnd) };
    };
    const directions = [direction('forward', spec.reverseSource)];
    if (spec.bidirectional) directions.push(direction('backward', !spec.reverseSource));
    const outputs = Array.from(source, (_, at) =>
      concat(...directions.map(({ steps }) => steps[at]!.hidden)),
    );
    const isResidual = spec.residual && layer > 1;
    below = isResidual ? outputs.map((output, at) => add(output, below[at] as Vector)) : outputs;
    finals.push(joinStates(directions.map(lastState)));
    layers.push(...directions);
  }
  return { outputs: below, finals, layers };
}

/** @returns the state after each word, in the order of the sentence. */
function runDirection(
  spec: ModelSpec,
  weights: Weights,
  prefix: string,
  sums: readonly Vector[],
  isFromTheEnd: boolean,
): CellStep[] {
  const inOrder = <T>(list: readonly T[]) => (isFromTheEnd ? list.toReversed() : [...list]);
  const zero = zeros(encoderHiddenSize(spec));
  const first = { hidden: zero, memory: spec.cell === 'lstm' ? zero : null };
  return inOrder(runCell(cellOf(spec.cell, weights, prefix), inOrder(sums), first));
}

/** Where a direction has come to after all words. */
function lastState({ steps, isFromTheEnd }: EncodedDirection): State {
  return steps.at(isFromTheEnd ? 0 : -1)!;
}

function joinStates(parts: readonly State[]): State {
  const memories = parts.map(({ memory }) => memory).filter((memory) => memory !== null);
  return {
    hidden: concat(...parts.map(({ hidden }) => hidden)),
    memory: memories.length === 0 ? null : concat(...memories),
  };
}
