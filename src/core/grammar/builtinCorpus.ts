/** The built-in corpus: an endless stream of distinct sentence pairs with gold word links, from a seed. */
import type { AlignedPair } from '../corpus/sentencePair.ts';
import { take } from '../corpus/take.ts';
import { realisePair } from './derivation.ts';
import { type CorpusOptions, generateMeanings } from './meanings.ts';
import { type PresetSettings, presets } from './presets.ts';

export type { CorpusOptions } from './meanings.ts';
export type { Preset } from './presets.ts';

/** No English sentence comes twice. */
export function* generatePairs(options: CorpusOptions): Generator<AlignedPair> {
  const settings = presets[options.preset];
  const seen = new Set<string>();
  const isWelcome = lengthFilter(settings);
  for (const sentence of generateMeanings(options)) {
    const pair = realisePair(sentence);
    if (seen.has(pair.source) || !isWelcome(pair.sourceTokens.length)) continue;
    seen.add(pair.source);
    yield pair;
  }
}

/** Between the limits; with flat lengths none may get far ahead of the others. */
function lengthFilter({ minTokens, maxTokens, hasFlatLengths }: PresetSettings): (length: number) => boolean {
  const counts = new Array<number>(maxTokens + 1).fill(0);
  let total = 0;
  return (length) => {
    if (length < minTokens || length > maxTokens) return false;
    const count = counts[length] as number;
    if (hasFlatLengths && count > 3 + (1.12 * total) / (maxTokens - minTokens + 1)) return false;
    counts[length] = count + 1;
    total++;
    return true;
  };
}

/** The first pairs of the stream. */
export function builtinPairs({
  pairs,
  ...options
}: CorpusOptions & { readonly pairs: number }): AlignedPair[] {
  return take(generatePairs(options), pairs);
}
