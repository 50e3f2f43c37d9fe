import type { ModelSpec } from '../../core/spec/modelSpec.ts';
import { layerName } from '../../core/spec/parameterTable.ts';
import { affineTanh } from '../kernels/product/product.ts';
import { tf } from '../tf.ts';
import { type Variables, variable } from './parameters.ts';
import type { RecurrentState } from './recurrentLayer.ts';

/**
 * From the encoder's last states to the decoder's first, layer by layer: through a dense layer with tanh (Bahdanau et
 * al. 2014, appendix A.2.2), as they are (Sutskever et al. 2014), or not at all.
 */
export function bridge(
  { bridge: kind }: ModelSpec,
  variables: Variables,
  states: readonly RecurrentState[],
): RecurrentState[] {
  switch (kind) {
    case 'copy':
      return [...states];
    case 'zero':
      return states.map(({ hidden, cell }) => ({
        hidden: tf.zerosLike(hidden),
        cell: cell && tf.zerosLike(cell),
      }));
    case 'dense':
      return states.map(({ hidden, cell }, index) => {
        const name = layerName('bridge', index + 1);
        return {
          hidden: denseTanh(variables, `${name}.hidden`, hidden),
          cell: cell && denseTanh(variables, `${name}.cell`, cell),
        };
      });
    default:
      return kind satisfies never;
  }
}

function denseTanh(variables: Variables, name: string, state: tf.Tensor2D): tf.Tensor2D {
  return affineTanh(state, variable(variables, `${name}.kernel`), variable(variables, `${name}.bias`));
}
