import type { ScoreFunction } from './attention.ts';

/** Dot-product score (Luong et al. 2015, equation 8, "dot"): score = s · h_i. */
export const dot: ScoreFunction = {
  keys: (annotations) => annotations,
  query: { from: 'state' },
};
