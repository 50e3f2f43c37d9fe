import { type Variables, variable } from '../parameters.ts';
import type { ScoreFunction } from './attention.ts';

/**
 * Trainable query: a_it = softmax_i(e_t · h_i), with a learnt vector e_t for each output position t. The decoder's state
 * has no say in where to look.
 */
export function trainableQuery(variables: Variables): ScoreFunction {
  return {
    keys: (annotations) => annotations,
    query: { from: 'position', table: () => variable(variables, 'attention.query') },
  };
}
