/**
 * Alignment error rate (Och and Ney 2003, section 5): 1 − (|A ∩ S| + |A ∩ P|) / (|A| + |S|), where A is what was
 * found, S the sure links and P the possible ones, the sure ones among them.
 */
import type { Link } from '../corpus/sentencePair.ts';

/** A link that was found: 0-based token positions. */
export interface FoundLink {
  readonly source: number;
  readonly target: number;
}

/**
 * Over all sentences together, 0 (best) to 1.
 *
 * @param found one list of links per sentence; a link found twice counts once
 * @param gold the same, as many sentences; a link that is listed both as sure and as possible is sure
 * @returns 0 where nothing was found and nothing was to be found
 * @throws RangeError where the numbers of sentences differ
 */
export function alignmentErrorRate(
  found: readonly (readonly FoundLink[])[],
  gold: readonly (readonly Link[])[],
): number {
  if (found.length !== gold.length) {
    throw new RangeError(
      `alignment: ${found.length} sentences were aligned, ${gold.length} have gold links.`,
    );
  }
  let foundCount = 0;
  let sureCount = 0;
  let hits = 0;
  found.forEach((links, sentence) => {
    const goldLinks = gold[sentence] ?? [];
    const sure = new Set(goldLinks.filter((link) => link.sure).map(linkKey));
    const possible = new Set(goldLinks.map(linkKey));
    const distinct = new Set(links.map(linkKey));
    foundCount += distinct.size;
    sureCount += sure.size;
    for (const key of distinct) hits += Number(sure.has(key)) + Number(possible.has(key));
  });
  return foundCount + sureCount === 0 ? 0 : 1 - hits / (foundCount + sureCount);
}

function linkKey({ source, target }: FoundLink): string {
  return `${source}-${target}`;
}
