import type { ModelSpec } from '../spec/modelSpec.ts';
import { layerName } from '../spec/parameterTable.ts';
import type { State } from './state.ts';
import { add, tanh, timesMatrix, type Vector, zeros } from './tape.ts';
import { type Weights, weight } from './weights.ts';

/**
 * From the encoder's final states to the decoder's first, layer by layer: tanh(state·kernel + bias) for each of h and c
 * (for h: Bahdanau et al. 2014, appendix A.2.2), the state itself (Sutskever et al. 2014), or zeros.
 */
export function bridge({ bridge: kind }: ModelSpec, weights: Weights, finals: readonly State[]): State[] {
  return finals.map((final, index) => {
    const name = layerName('bridge', index + 1);
    return {
      hidden: cross(final.hidden, `${name}.hidden`),
      memory: final.memory && cross(final.memory, `${name}.cell`),
    };
  });

  function cross(state: Vector, name: string): Vector {
    switch (kind) {
      case 'dense': {
        const kernel = weight(weights, `${name}.kernel`); // [H, H]
        return tanh(add(timesMatrix(state, kernel), weight(weights, `${name}.bias`)));
      }
      case 'copy':
        return state;
      case 'zero':
        return zeros(state.values.length);
      default:
        return kind satisfies never;
    }
  }
}
