import { type CleaningRuleReport, reportCleaning } from '../../core/corpus/cleaningReport.ts';
import { surplus, tooLong } from '../../core/corpus/cleaningRules.ts';
import { cleaningLimits } from '../../core/corpus/cleanPairs.ts';
import { requireEnoughPairs } from '../../core/corpus/minimumPairs.ts';
import { parts as allParts, type PairFate, type Part } from '../../core/corpus/pairFate.ts';
import { type SplitCorpus, splitBySource } from '../../core/corpus/splitPairs.ts';
import { generatePairs } from '../../core/grammar/builtinCorpus.ts';
import { splitPairs } from '../../core/grammar/splits.ts';
import { type DataSpec, dataFields } from '../../core/spec/dataSpec.ts';
import { readSpec } from '../../core/spec/field.ts';
import { generateToyPairs } from '../../core/toyTasks/toyPairs.ts';
import { workedPairs } from '../../core/workedCase/workedPairs.ts';
import type { CheckpointCorpus } from '../../protocol/checkpoint.ts';
import type { CorpusSource } from '../../protocol/corpus.ts';
import { corpusProblem } from '../../protocol/corpusProblem.ts';
import { EngineError } from '../../protocol/errors.ts';
import { buildCodecs } from './buildCodecs.ts';
import { cutPairs, type TokenPair } from './cutPairs.ts';
import { encodePairs } from './encodePairs.ts';
import { learnTokenRules } from './learnTokenRules.ts';
import { type LoadOptions, report } from './loadOptions.ts';
import { makePairs } from './makePairs.ts';
import { createPairTable } from './pairTable.ts';
import type { PreparedCorpus } from './preparedCorpus.ts';
import { readPairs } from './readPairs.ts';
import { reportCorpus } from './reportCorpus.ts';
import { sha256OfPairs } from './sha256OfPairs.ts';
import { isTooLong } from './tooLong.ts';
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
    case 'worked':
      // All of them are to be learnt: there is nothing new to try it on.
      return makePairs(workedPairs, workedPairs.length, data, options, (pairs) => ({
        training: pairs,
        validation: [],
        test: [],
      }));
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
  const tokenRules = await learnTokenRules(data, training, options);
  await report(options, { phase: 'counting', done: 0, total: clean.read.total });
  const codecs = buildCodecs(data, tokenRules, training, clean.languages);
  const { parts, fates } = leaveOutTooLong(cutPairs(clean.parts, codecs), clean, data);
  const { pairs, places } = clean.read;
  const rules = cleaningReport(clean, fates, data);
  requireEnoughPairs({ kept: allParts.flatMap((part) => parts[part]), inputCount: clean.read.total, rules });
  const trainingPairs = encodePairs(parts.training, codecs);
  const checksum = await sha256OfPairs(trainingPairs, codecs);
  const corpusReport = reportCorpus(source, data, parts, codecs, clean, rules, checksum);
  return {
    report: corpusReport,
    origin: { name: corpusReport.name, sha256: checksum, source: isMade(source) ? source : null },
    codecs,
    training: trainingPairs,
    validation: encodePairs(parts.validation, codecs, { withWords: true }),
    test: encodePairs(parts.test, codecs, { withWords: true }),
    pairs: createPairTable(pairs, places, fates),
  };
}

const isMade = (source: CorpusSource): source is NonNullable<CheckpointCorpus['source']> =>
  source.kind === 'builtin' || source.kind === 'toy' || source.kind === 'worked';

/** What only shows in tokens: a sentence of few words may be one of many subwords. */
function leaveOutTooLong(
  parts: SplitCorpus<TokenPair>,
  { hasChosenValidation, read }: CleanCorpus,
  data: DataSpec,
): { parts: SplitCorpus<TokenPair>; fates: readonly PairFate[] } {
  const fates: PairFate[] = read.fates.map((fate) => fate ?? 'unused');
  const fitting = (part: Part) =>
    parts[part].filter(({ row, sourceTokens, targetTokens }) => {
      const mayBeLong = part === 'validation' && hasChosenValidation;
      const fits = mayBeLong || !isTooLong(Math.max(sourceTokens.length, targetTokens.length), data);
      if (row !== null) fates[row] = fits ? part : tooLong.name;
      return fits;
    });
  return {
    parts: { training: fitting('training'), validation: fitting('validation'), test: fitting('test') },
    fates,
  };
}

/** Of pairs that were not even drawn it is certain that they were too many. */
function cleaningReport(
  { read }: CleanCorpus,
  fates: readonly PairFate[],
  data: DataSpec,
): CleaningRuleReport[] {
  const undrawn = read.total - read.pairs.length;
  return reportCleaning(read.rules, cleaningLimits(data), read.pairs, fates).map((report) =>
    report.rule === surplus.name ? { ...report, count: report.count + undrawn } : report,
  );
}
