import type { ScoreFunction } from './attention.ts';
import { dot } from './dot.ts';

/** Scaled dot-product score (Vaswani et al. 2017, equation 1): score = s · h_i / √H. */
export const scaledDot: ScoreFunction = { ...dot, scale: (units) => 1 / Math.sqrt(units) };
