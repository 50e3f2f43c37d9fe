import type { Translation } from '../translation.ts';

/** The texts of the comparison of networks with and without attention by sentence length, in French. */
export const frenchBottleneck: Translation['bottleneck'] = {
  title: 'Le goulot d’étranglement',
};
