import { reportCleaning } from '../../core/corpus/cleaningReport.ts';
import { tooLong } from '../../core/corpus/cleaningRules.ts';
import { cleaningLimits } from '../../core/corpus/cleanPairs.ts';
import { requireEnoughPairs } from '../../core/corpus/minimumPairs.ts';
import type { LinkedPair, SentencePair } from '../../core/corpus/sentencePair.ts';
import type { SplitCorpus } from '../../core/corpus/splitPairs.ts';
import { madeLanguages } from '../../core/language/madeLanguages.ts';
import type { DataSpec } from '../../core/spec/dataSpec.ts';
import { wordTokens } from '../../core/tokenize/wordTokenizer.ts';
import { EngineError } from '../../protocol/errors.ts';
import { type LoadOptions, report } from './loadOptions.ts';
import { sideLength } from './sideLength.ts';
import { isTooLong } from './tooLong.ts';
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
  const kept = new Map<Pair, number>();
  const texts: SentencePair[] = [];
  const fates: (typeof tooLong.name | null)[] = [];
  for (const pair of stream) {
    const { source, target, sourceTokens, targetTokens } = pair;
    const longestSide = Math.max(
      sideLength(data, source, sourceTokens.length),
      sideLength(data, target, targetTokens.length),
    );
    const row = texts.push({ source, target }) - 1;
    const isLeftOut = isTooLong(longestSide, data);
    fates.push(isLeftOut ? tooLong.name : null);
    if (!isLeftOut) kept.set(pair, row);
    const made = texts.length;
    if (made === count) break;
    if (made % chunk === 0) await report(options, { phase: 'making', done: made, total: count });
  }
  const rules = [tooLong];
  const pairs = [...kept.keys()];
  requireEnoughPairs({
    kept: pairs,
    inputCount: texts.length,
    rules: reportCleaning(rules, cleaningLimits(data), texts, fates),
  });
  const { training, validation, test } = split(pairs);
  // The words are made in lower case; the text is written as it should be.
  const inWords = (pair: Pair): WordPair => {
    const { source, target, sourceTokens, targetTokens, links } = pair;
    return {
      row: kept.get(pair) ?? null,
      source,
      target,
      sourceWords: data.lowerCase ? sourceTokens : wordTokens(source, madeLanguages.source.language, false),
      targetWords: data.lowerCase ? targetTokens : wordTokens(target, madeLanguages.target.language, false),
      links,
    };
  };
  return {
    parts: {
      training: training.map(inWords),
      validation: validation.map(inWords),
      test: test.map(inWords),
    },
    recognised: null,
    languages: madeLanguages,
    hasChosenValidation: false,
    read: { total: texts.length, pairs: texts, places: texts.map((_, row) => row), fates, rules },
    notices: [],
  };
}
