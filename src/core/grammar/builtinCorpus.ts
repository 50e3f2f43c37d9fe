/** The built-in corpus: an endless stream of distinct sentence pairs with gold word links, from a seed. */
import type { AlignedPair } from '../corpus/sentencePair.ts';
import { take } from '../corpus/take.ts';
import { realisePair } from './derivation.ts';
import { leastLength } from './leastLength.ts';
import { type CorpusOptions, generateMeanings } from './meanings.ts';
import { type PresetSettings, presets } from './presets.ts';

export type { CorpusOptions } from './meanings.ts';
export type { Preset } from './presets.ts';

/** No English sentence comes twice. */
export function* generatePairs(options: CorpusOptions): Generator<AlignedPair> {
  const settings = presets[options.preset];
  const seen = new Set<string>();
  const lengths = mixLengths(settings);
  for (const sentence of generateMeanings(options)) {
    if (leastLength(sentence) > settings.maxTokens) continue;
    const pair = realisePair(sentence);
    const { length } = pair.sourceTokens;
    if (!lengths.isWelcome(length) || seen.has(pair.source)) continue;
    seen.add(pair.source);
    lengths.count(length);
    yield pair;
  }
}

/** Lengths between the limits; with flat lengths none may get far ahead of the others. */
function mixLengths({ minTokens, maxTokens, hasFlatLengths }: PresetSettings) {
  const counts = new Array<number>(maxTokens + 1).fill(0);
  let total = 0;
  return {
    isWelcome(length: number): boolean {
      if (length < minTokens || length > maxTokens) return false;
      return !hasFlatLengths || (counts[length] ?? 0) <= 3 + (1.12 * total) / (maxTokens - minTokens + 1);
    },
    count(length: number): void {
      counts[length] = (counts[length] ?? 0) + 1;
      total++;
    },
  };
}

/** The first pairs of the stream. */
export function builtinPairs({
  pairs,
  ...options
}: CorpusOptions & { readonly pairs: number }): AlignedPair[] {
  return take(generatePairs(options), pairs);
}
