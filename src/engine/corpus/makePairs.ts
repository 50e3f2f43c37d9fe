import { requireEnoughPairs } from '../../core/corpus/minimumPairs.ts';
import type { LinkedPair } from '../../core/corpus/sentencePair.ts';
import type { SplitCorpus } from '../../core/corpus/splitPairs.ts';
import { madeLanguages } from '../../core/language/madeLanguages.ts';
import { type DataSpec, longestSentence } from '../../core/spec/dataSpec.ts';
import { wordTokens } from '../../core/tokenize/wordTokenizer.ts';
import { EngineError } from '../../protocol/errors.ts';
import { type LoadOptions, report } from './loadOptions.ts';
import { sideLength } from './sideLength.ts';
import { addTooLong } from './tooLong.ts';
import type { CleanCorpus, WordPair } from './wordPair.ts';

/** How many pairs are made between two looks at the abort signal. */
const chunk = 1000;

/** Takes pairs that are made, and not read, from an endless stream, and parts them. */
export async function makePairs<Pair extends LinkedPair>(
  stream: Iterable<Pair>,
  count: number,
  data: DataSpec,
  options: LoadOptions,
  split: (pairs: readonly Pair[]) => SplitCorpus<Pair>,
): Promise<CleanCorpus> {
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new EngineError({
      code: 'settings',
      message: `pairs is ${count}; it must be a whole number above 0.`,
      nextStep: 'Change the setting and try again.',
    });
  }
  const limit = longestSentence(data);
  const pairs: Pair[] = [];
  const tooLong: Pair[] = [];
  let made = 0;
  for (const pair of stream) {
    const isTooLong =
      sideLength(data, pair.source, pair.sourceTokens.length) > limit ||
      sideLength(data, pair.target, pair.targetTokens.length) > limit;
    (isTooLong ? tooLong : pairs).push(pair);
    made++;
    if (made === count) break;
    if (made % chunk === 0) await report(options, { phase: 'making', done: made, total: count });
  }
  const dropped = addTooLong([], tooLong, limit);
  requireEnoughPairs({ kept: pairs, inputCount: made, rules: dropped });
  const { training, validation, test } = split(pairs);
  // The words are made in lower case; the text is written as it should be.
  const inWords = ({ source, target, sourceTokens, targetTokens, links }: Pair): WordPair => ({
    source,
    target,
    sourceWords: data.lowerCase ? sourceTokens : wordTokens(source, madeLanguages.source.language, false),
    targetWords: data.lowerCase ? targetTokens : wordTokens(target, madeLanguages.target.language, false),
    links,
  });
  return {
    parts: {
      training: training.map(inWords),
      validation: validation.map(inWords),
      test: test.map(inWords),
    },
    recognised: null,
    languages: madeLanguages,
    hasChosenValidation: false,
    total: made,
    dropped,
    notices: [],
  };
}
