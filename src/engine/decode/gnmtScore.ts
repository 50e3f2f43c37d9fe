import type { DecodeSpec } from '../../core/spec/decodeSpec.ts';
import type { Hypothesis } from './hypothesis.ts';

/**
 * What finished hypotheses of different lengths are ranked by (Wu et al. 2016, equation 14):
 *
 *   s(Y, X) = ln P(Y|X) / lp(Y) + cp(X; Y)
 *   lp(Y) = (5 + |Y|)^α / (5 + 1)^α
 *   cp(X; Y) = β · Σ_i ln min(Σ_t a_it, 1)
 *
 * |Y| counts </s>; i runs over the source words, among which </s> is none. Without attention cp is 0.
 */
export function gnmtScore({ tokens, logProbability }: Hypothesis, penalties: Penalties): number {
  return (
    logProbability / lengthPenalty(tokens.length, penalties.lengthPenalty) +
    coveragePenalty(
      tokens.flatMap(({ attention }) => (attention ? [attention] : [])),
      penalties.coveragePenalty,
    )
  );
}

export type Penalties = Pick<DecodeSpec, 'lengthPenalty' | 'coveragePenalty'>;

/** lp(Y). @param length |Y|, at least 1 */
export function lengthPenalty(length: number, alpha: number): number {
  return ((5 + length) / (5 + 1)) ** alpha;
}

/** cp(X; Y), at most 0. @param rows a_t per target token, the last column being </s> */
function coveragePenalty(rows: readonly ArrayLike<number>[], beta: number): number {
  const words = (rows[0]?.length ?? 1) - 1;
  let sum = 0;
  for (let word = 0; word < words; word++) {
    const attention = rows.reduce((total, row) => total + (row[word] as number), 0);
    sum += Math.log(Math.min(1, Math.max(leastAttention, attention)));
  }
  return beta === 0 ? 0 : beta * sum;
}

/** A softmax may underflow to 0, whose logarithm would say no more than that of this. */
const leastAttention = 1e-12;
