import type { DecodeSpec } from '../../core/spec/decodeSpec.ts';
import { gnmtScore, lengthPenalty } from './gnmtScore.ts';
import { largest } from './largest.ts';
import type { SearchMethod } from './search.ts';

/**
 * Beam search (Sutskever et al. 2014, section 3.2): at each step the `beamWidth` likeliest of
 * all continuations of all living hypotheses go on. One that says </s> is complete and leaves the beam; its place is
 * filled again. What lives has one length, so that likelihood alone decides there; complete hypotheses are ranked by
 * equation 14 of Wu et al. 2016.
 *
 * The search ends when nothing that lives can come among the `nBest` best. A hypothesis of log probability l ends, if
 * ever, as a Y with
 *
 *   s(Y, X) = ln P(Y|X) / lp(Y) + cp(X; Y) ≤ l / lp(Y) ≤ l / lp(T)
 *
 * where T is the maximum length: further tokens only take probability away (ln P(Y|X) ≤ l ≤ 0), cp is never above 0,
 * and lp grows with |Y| ≤ T. So once the `nBest`th best score reaches max l / lp(T), no later find would be better; one
 * as good would rank behind, being found later.
 *
 * @param maximumLength T, in tokens, </s> included
 */
export function beam(
  spec: Pick<DecodeSpec, 'beamWidth' | 'nBest' | 'lengthPenalty' | 'coveragePenalty'>,
  maximumLength: number,
): SearchMethod {
  const mostLenient = lengthPenalty(maximumLength, spec.lengthPenalty);
  return {
    choose(live, outlooks) {
      const vocabulary = outlooks[0]?.logProbabilities.length ?? 0;
      const reached = new Float64Array(live.length * vocabulary);
      live.forEach(({ logProbability }, parent) => {
        outlooks[parent]?.logProbabilities.forEach((value, id) => {
          reached[parent * vocabulary + id] = logProbability + value;
        });
      });
      return largest(reached, spec.beamWidth)
        .filter((index) => (reached[index] as number) > Number.NEGATIVE_INFINITY)
        .map((index) => ({ parent: Math.floor(index / vocabulary), id: index % vocabulary }));
    },
    score: (hypothesis) => gnmtScore(hypothesis, spec),
    isSettled(complete, live) {
      const last = complete[spec.nBest - 1];
      const likeliest = Math.max(...live.map(({ logProbability }) => logProbability));
      return last !== undefined && last.score >= likeliest / mostLenient;
    },
  };
}
