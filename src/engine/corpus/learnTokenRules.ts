import type { DataSpec } from '../../core/spec/dataSpec.ts';
import { automaticMerges } from '../../core/tokenize/bpe/automaticMerges.ts';
import { learnMerges } from '../../core/tokenize/bpe/learnMerges.ts';
import type { Merge } from '../../core/tokenize/bpe/merge.ts';
import type { TokenRules } from '../../core/tokenize/createTokenizer.ts';
import { countTokens } from '../../core/vocab/vocabulary.ts';
import { type LoadOptions, report } from './loadOptions.ts';
import type { WordPair } from './wordPair.ts';

/** How long merges are learnt between two looks at the abort signal. */
const sliceMs = 30;

/**
 * What tokens are, learnt from the training pairs where there is anything to learn. Subwords are learnt from both sides
 * together (joint BPE, Sennrich et al. 2016, section 3.2), so that names and cognates are cut alike.
 */
export async function learnTokenRules(
  { tokens, merges }: DataSpec,
  training: readonly WordPair[],
  options: LoadOptions,
): Promise<TokenRules> {
  switch (tokens) {
    case 'word':
    case 'character':
      return { kind: tokens };
    case 'bpe': {
      const words = countTokens(
        training.flatMap(({ sourceWords, targetWords }) => [sourceWords, targetWords]),
      );
      const count = merges === 0 ? automaticMerges(training.length, words.size) : merges;
      return { kind: tokens, merges: await learn(words, count, options) };
    }
    default:
      return tokens satisfies never;
  }
}

async function learn(
  words: ReadonlyMap<string, number>,
  count: number,
  options: LoadOptions,
): Promise<readonly Merge[]> {
  await report(options, { phase: 'learning', done: 0, total: count });
  const merges: Merge[] = [];
  let sliceEndMs = performance.now() + sliceMs;
  for (const merge of learnMerges(words, count)) {
    merges.push(merge);
    if (performance.now() < sliceEndMs) continue;
    await report(options, { phase: 'learning', done: merges.length, total: count });
    sliceEndMs = performance.now() + sliceMs;
  }
  return merges;
}
