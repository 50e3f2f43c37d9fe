import { queryPositions } from '../../../core/spec/parameterTable.ts';
import { embedding, tokenTensors } from '../../kernels/embedding/embedding.ts';
import type { tf } from '../../tf.ts';
import { batchMajor } from '../layout.ts';
import { type Variables, variable } from '../parameters.ts';
import type { ScoreFunction } from './attention.ts';
import { dotProducts } from './dotProducts.ts';

/**
 * Trainable query: a_it = softmax_i(e_t · h_i), with a learnt vector e_t for each output position t. The decoder's state
 * has no say in where to look.
 */
export function trainableQuery(variables: Variables): ScoreFunction {
  return {
    keys: (annotations) => annotations,
    score: ({ states, firstPosition }, keys) => {
      const [batch, steps] = states.shape;
      const positions = Int32Array.from({ length: steps * batch }, (_, row) =>
        Math.min(firstPosition + Math.floor(row / batch), queryPositions - 1),
      );
      const table = variable<tf.Tensor2D>(variables, 'attention.query');
      const queries = embedding(table, tokenTensors(positions, queryPositions)); // [T·B, H]
      return dotProducts(batchMajor(queries, batch), keys);
    },
  };
}
