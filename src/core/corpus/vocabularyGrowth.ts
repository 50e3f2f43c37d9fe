/**
 * How a vocabulary grows with the text: fast at first, then ever more slowly, about as K·nᵝ with β near a half (Heaps
 * 1978, section 7.5).
 */

export interface GrowthPoint {
  /** Read so far. */
  readonly tokens: number;
  /** Different ones among them. */
  readonly distinct: number;
}

const MOST_POINTS = 64;

/**
 * Points at equal distances along the text, at sentence ends: from nothing read to all of it.
 *
 * @param mostPoints at least 2
 */
export function vocabularyGrowth(
  sentences: readonly (readonly string[])[],
  mostPoints = MOST_POINTS,
): GrowthPoint[] {
  const total = sentences.reduce((sum, { length }) => sum + length, 0);
  const points: GrowthPoint[] = [{ tokens: 0, distinct: 0 }];
  const seen = new Set<string>();
  let tokens = 0;
  for (const sentence of sentences) {
    if (sentence.length === 0) continue;
    for (const token of sentence) seen.add(token);
    tokens += sentence.length;
    const isDue = tokens * (mostPoints - 1) >= total * points.length;
    if (isDue) points.push({ tokens, distinct: seen.size });
  }
  return points;
}
