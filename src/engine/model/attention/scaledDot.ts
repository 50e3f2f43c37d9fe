import { tf } from '../../tf.ts';
import type { ScoreFunction } from './attention.ts';
import { dotProducts } from './dotProducts.ts';

/** Scaled dot-product score (Vaswani et al. 2017, equation 1): score = s · h_i / √H. */
export const scaledDot: ScoreFunction = {
  keys: (annotations) => tf.div(annotations, Math.sqrt(annotations.shape[2])),
  score: ({ states }, keys) => dotProducts(states, keys),
};
