import type { Random } from '../../core/random/random.ts';
import type { DecodeSpec } from '../../core/spec/decodeSpec.ts';
import type { SearchMethod } from './search.ts';

/** Sampling: each token is drawn by its probability, after the truncations of the settings. */
export function sample(spec: Truncation, random: Random): SearchMethod {
  return {
    choose: (_, outlooks) =>
      outlooks.flatMap(({ logProbabilities }, parent) => {
        const kept = drawable(logProbabilities, spec);
        return kept.length === 0 ? [] : [{ parent, id: random.weighted(kept) }];
      }),
    score: ({ logProbability }) => logProbability,
    isSettled: () => false,
  };
}

export type Truncation = Pick<DecodeSpec, 'temperature' | 'topK' | 'topP'>;

/**
 * What may be drawn, likeliest first, each token with its weight: P^(1/temperature), then the k likeliest (Fan et al.
 * 2018), then of those the fewest whose share reaches p (Holtzman et al. 2020, equation 2).
 *
 * @param logProbabilities [V] in nats
 */
export function drawable(
  logProbabilities: Float64Array,
  { temperature, topK, topP }: Truncation,
): (readonly [id: number, weight: number])[] {
  const ids = [...logProbabilities.keys()]
    .filter((id) => (logProbabilities[id] as number) > Number.NEGATIVE_INFINITY)
    .sort((a, b) => (logProbabilities[b] as number) - (logProbabilities[a] as number) || a - b)
    .slice(0, topK === 0 ? undefined : topK);
  const most = logProbabilities[ids[0] ?? 0] as number;
  const weights = ids.map((id) => Math.exp(((logProbabilities[id] as number) - most) / temperature));
  const needed = topP * weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  const kept: [number, number][] = [];
  for (const [rank, id] of ids.entries()) {
    // At 1 rounding must not lose the last ones.
    if (topP < 1 && sum >= needed) break;
    const weight = weights[rank] as number;
    kept.push([id, weight]);
    sum += weight;
  }
  return kept;
}
