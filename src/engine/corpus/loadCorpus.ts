import { requireEnoughPairs } from '../../core/corpus/minimumPairs.ts';
import { type SplitCorpus, splitBySource } from '../../core/corpus/splitPairs.ts';
import { generatePairs } from '../../core/grammar/builtinCorpus.ts';
import { splitPairs } from '../../core/grammar/splits.ts';
import { type DataSpec, dataFields, longestSentence } from '../../core/spec/dataSpec.ts';
import { readSpec } from '../../core/spec/field.ts';
import { generateToyPairs } from '../../core/toyTasks/toyPairs.ts';
import type { CorpusSource } from '../../protocol/corpus.ts';
import { corpusProblem } from '../../protocol/corpusProblem.ts';
import { EngineError } from '../../protocol/errors.ts';
import { buildCodecs } from './buildCodecs.ts';
import { cutPairs, type TokenPair } from './cutPairs.ts';
import { encodePairs } from './encodePairs.ts';
import { learnTokenRules } from './learnTokenRules.ts';
import { type LoadOptions, report } from './loadOptions.ts';
import { makePairs } from './makePairs.ts';
import type { PreparedCorpus } from './preparedCorpus.ts';
import { readPairs } from './readPairs.ts';
import { reportCorpus } from './reportCorpus.ts';
import { addTooLong } from './tooLong.ts';
import type { CleanCorpus } from './wordPair.ts';

/**
 * From sentences to everything training needs: read, clean, split, learn what tokens are, count them, encode.
 *
 * @throws EngineError (`corpus`, `settings` or `aborted`); whatever was there before is untouched.
 */
export async function loadCorpus(
  source: CorpusSource,
  settings: DataSpec,
  options: LoadOptions,
): Promise<PreparedCorpus> {
  const { spec: data, faults } = readSpec(dataFields, settings);
  if (faults.length > 0) {
    throw new EngineError({
      code: 'settings',
      message: faults.join(' '),
      nextStep: 'Change the setting and try again.',
    });
  }
  try {
    const clean = await cleanCorpus(source, data, options);
    return await prepare(source, data, clean, options);
  } catch (error) {
    throw corpusProblem(error);
  }
}

function cleanCorpus(source: CorpusSource, data: DataSpec, options: LoadOptions): Promise<CleanCorpus> {
  const shares = { validation: data.validationShare, test: data.testShare };
  switch (source.kind) {
    case 'builtin':
      return makePairs(generatePairs(source), source.pairs, data, options, (pairs) =>
        splitPairs(pairs, source.split ?? 'iid', shares),
      );
    case 'toy':
      return makePairs(generateToyPairs(source), source.pairs, data, options, (pairs) =>
        splitBySource(pairs, {
          seed: data.splitSeed,
          validationShare: shares.validation,
          testShare: shares.test,
        }),
      );
    case 'files':
    case 'tsv':
    case 'lineAligned':
      return readPairs(source, data, options);
    default:
      return source satisfies never;
  }
}

async function prepare(
  source: CorpusSource,
  data: DataSpec,
  clean: CleanCorpus,
  options: LoadOptions,
): Promise<PreparedCorpus> {
  const { training } = clean.parts;
  const rules = await learnTokenRules(data, training, options);
  await report(options, { phase: 'counting', done: 0, total: clean.total });
  const codecs = buildCodecs(data, rules, training, clean.languages);
  const { parts, dropped } = leaveOutTooLong(cutPairs(clean.parts, codecs), clean, longestSentence(data));
  return {
    report: reportCorpus(source, data, parts, codecs, { ...clean, dropped }),
    codecs,
    training: encodePairs(parts.training, codecs),
    validation: encodePairs(parts.validation, codecs, { withWords: true }),
    test: encodePairs(parts.test, codecs, { withWords: true }),
  };
}

/** What only shows in tokens: a sentence of few words may be one of many subwords. */
function leaveOutTooLong(
  parts: SplitCorpus<TokenPair>,
  { hasChosenValidation, dropped, total }: CleanCorpus,
  maxTokens: number,
): { parts: SplitCorpus<TokenPair>; dropped: CleanCorpus['dropped'] } {
  const tooLong: TokenPair[] = [];
  const fitting = (pairs: readonly TokenPair[]) =>
    pairs.filter((pair) => {
      const fits = Math.max(pair.sourceTokens.length, pair.targetTokens.length) <= maxTokens;
      if (!fits) tooLong.push(pair);
      return fits;
    });
  const kept = {
    training: fitting(parts.training),
    validation: hasChosenValidation ? parts.validation : fitting(parts.validation),
    test: fitting(parts.test),
  };
  if (tooLong.length === 0) return { parts, dropped };
  const rules = addTooLong(dropped, tooLong, maxTokens);
  requireEnoughPairs({
    kept: [...kept.training, ...kept.validation, ...kept.test],
    inputCount: total,
    rules,
  });
  return { parts: kept, dropped: rules };
}
