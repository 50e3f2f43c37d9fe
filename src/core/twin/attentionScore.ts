import { type AttentionKind, hasCoverage, type ModelSpec } from '../spec/modelSpec.ts';
import { queryPositions } from '../spec/parameterTable.ts';
import { add, concat, dot, scale, slice, tanh, timesMatrix, type Vector } from './tape.ts';
import { type Weights, weight } from './weights.ts';

/** How well a decoder state and an encoder state match, as a vector of one number. */
export type AttentionScore = (query: Query, annotation: Vector, coverage: Vector) => Vector;

export interface Query {
  /** s, [H] */
  readonly state: Vector;
  /** t, 0 for the first output position. */
  readonly position: number;
}

/** @returns null without attention. */
export function attentionScore(spec: ModelSpec, weights: Weights): AttentionScore | null {
  return spec.attention === 'none' ? null : scoreOf(spec.attention, spec, weights);
}

function scoreOf(kind: Exclude<AttentionKind, 'none'>, spec: ModelSpec, weights: Weights): AttentionScore {
  const parameter = (name: string) => weight(weights, `attention.${name}`);
  // What depends on one of the two states alone is computed once (Bahdanau et al. 2014, A.1.2).
  const projected = new Map<Vector, Vector>();
  const project = (state: Vector, name: string): Vector => {
    const product = projected.get(state) ?? timesMatrix(state, parameter(name));
    projected.set(state, product);
    return product;
  };
  /** c·w inside the tanh (See et al. 2017, equation 11), or nothing. */
  const covered = (sum: Vector, coverage: Vector) =>
    hasCoverage(spec) ? add(sum, timesMatrix(coverage, parameter('coverage'))) : sum;
  switch (kind) {
    case 'dot': // Luong et al. 2015, equation 8
      return ({ state }, h) => dot(state, h);
    case 'scaledDot': // Vaswani et al. 2017, equation 1
      return ({ state }, h) => scale(dot(state, h), 1 / Math.sqrt(spec.hiddenSize));
    case 'general': // Luong et al. 2015, equation 8
      return ({ state }, h) => dot(state, project(h, 'key'));
    case 'concat': // Luong et al. 2015, equation 8
      return ({ state }, h, coverage) =>
        dot(tanh(covered(timesMatrix(concat(state, h), parameter('kernel')), coverage)), parameter('score'));
    case 'additive': // Bahdanau et al. 2014, appendix A.1.2
      return ({ state }, h, coverage) => {
        const sum = add(project(state, 'query'), project(h, 'key'));
        return dot(tanh(covered(sum, coverage)), parameter('score'));
      };
    case 'trainableQuery': // a learnt vector for each output position, the last for all later ones
      return ({ position }, h) => {
        const start = Math.min(position, queryPositions - 1) * spec.hiddenSize;
        return dot(slice(parameter('query'), start, start + spec.hiddenSize), h);
      };
    default:
      return kind satisfies never;
  }
}
