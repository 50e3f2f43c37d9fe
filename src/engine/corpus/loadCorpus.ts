import { cleanPairs } from '../../core/corpus/cleanPairs.ts';
import { corpusNotices } from '../../core/corpus/corpusNotices.ts';
import { sideStatistics } from '../../core/corpus/corpusStatistics.ts';
import { readLineAligned } from '../../core/corpus/lineAligned.ts';
import { requireEnoughPairs } from '../../core/corpus/minimumPairs.ts';
import { readTsv } from '../../core/corpus/readTsv.ts';
import type { Link, LinkedPair, SentencePair } from '../../core/corpus/sentencePair.ts';
import { type SplitCorpus, splitBySource } from '../../core/corpus/splitPairs.ts';
import { generatePairs } from '../../core/grammar/builtinCorpus.ts';
import { splitPairs } from '../../core/grammar/splits.ts';
import { type DataSpec, dataFields } from '../../core/spec/dataSpec.ts';
import { readSpec } from '../../core/spec/field.ts';
import { createWordTokenizer } from '../../core/tokenize/wordTokenizer.ts';
import { generateToyPairs } from '../../core/toyTasks/toyPairs.ts';
import { buildVocabulary } from '../../core/vocab/vocabulary.ts';
import type { CorpusReport, CorpusSource, DroppedPairs, SideStatistics } from '../../protocol/corpus.ts';
import { corpusProblem } from '../../protocol/corpusProblem.ts';
import { EngineError } from '../../protocol/errors.ts';
import type { Events } from '../../protocol/events.ts';
import { breathe } from '../train/breathe.ts';
import type { PreparedCorpus, PreparedPair } from './preparedCorpus.ts';
import { type Codecs, createTextCodec } from './textCodec.ts';

/** From sentences to everything training needs: read, clean, split, count the words, encode. */

interface LoadOptions {
  readonly signal: AbortSignal;
  onProgress(progress: Events['corpus/progress']): void;
}

/** A pair with its tokens, before there are vocabularies. */
interface TokenizedPair extends SentencePair {
  readonly sourceTokens: readonly string[];
  readonly targetTokens: readonly string[];
  readonly links: readonly Link[] | null;
}

interface CleanCorpus {
  readonly parts: SplitCorpus<TokenizedPair>;
  readonly total: number;
  readonly dropped: readonly DroppedPairs[];
  readonly notices: readonly string[];
}

const previewCount = 20;
/** How many generated pairs pass between two looks at the abort signal. */
const chunk = 1000;

/** @throws EngineError (`corpus`, `settings` or `aborted`); whatever was there before is untouched. */
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
    options.onProgress({ phase: 'counting', done: 0, total: clean.total });
    await breathe();
    return prepare(source, data, clean);
  } catch (error) {
    throw corpusProblem(error);
  }
}

function cleanCorpus(source: CorpusSource, data: DataSpec, options: LoadOptions): Promise<CleanCorpus> {
  switch (source.kind) {
    case 'builtin':
      return generate(generatePairs(source), source.pairs, data, options, (pairs) =>
        splitPairs(pairs, source.split ?? 'iid'),
      );
    case 'toy':
      return generate(generateToyPairs(source), source.pairs, data, options, (pairs) =>
        splitBySource(pairs, { seed: data.splitSeed }),
      );
    case 'tsv':
    case 'lineAligned':
      return read(source, data, options);
    default:
      return source satisfies never;
  }
}

/** Takes pairs from an endless stream and parts them. */
async function generate<Pair extends LinkedPair>(
  stream: Iterable<Pair>,
  count: number,
  data: DataSpec,
  { signal, onProgress }: LoadOptions,
  split: (pairs: readonly Pair[]) => SplitCorpus<Pair>,
): Promise<CleanCorpus> {
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new EngineError({
      code: 'settings',
      message: `pairs is ${count}; it must be a whole number above 0.`,
      nextStep: 'Change the setting and try again.',
    });
  }
  const pairs: Pair[] = [];
  const tooLong: Pair[] = [];
  let generated = 0;
  for (const pair of stream) {
    const longest = Math.max(pair.sourceTokens.length, pair.targetTokens.length);
    (longest > data.maxLength ? tooLong : pairs).push(pair);
    generated++;
    if (generated === count) break;
    if (generated % chunk === 0) {
      onProgress({ phase: 'reading', done: generated, total: count });
      await breathe();
      if (signal.aborted) throw aborted();
    }
  }
  const dropped = {
    rule: 'maxTokens',
    label: `Longer than ${data.maxLength} tokens`,
    count: tooLong.length,
    examples: tooLong.slice(0, 5),
  };
  requireEnoughPairs({ kept: pairs, inputCount: generated, rules: [dropped] });
  const parts = split(pairs);
  const tokenized = (pair: Pair): TokenizedPair => ({
    ...pair,
    sourceTokens: data.lowerCase ? pair.sourceTokens.map((token) => token.toLowerCase()) : pair.sourceTokens,
    targetTokens: data.lowerCase ? pair.targetTokens.map((token) => token.toLowerCase()) : pair.targetTokens,
  });
  return {
    parts: {
      training: parts.training.map(tokenized),
      validation: parts.validation.map(tokenized),
      test: parts.test.map(tokenized),
    },
    total: generated,
    dropped: tooLong.length > 0 ? [dropped] : [],
    notices: [],
  };
}

async function read(
  source: Extract<CorpusSource, { kind: 'tsv' | 'lineAligned' }>,
  data: DataSpec,
  { signal, onProgress }: LoadOptions,
): Promise<CleanCorpus> {
  onProgress({ phase: 'reading', done: 0, total: 1 });
  await breathe();
  const file =
    source.kind === 'tsv'
      ? readTsv(source.content)
      : { pairs: readLineAligned(source.source, source.target), notices: [] as readonly string[] };
  onProgress({ phase: 'cleaning', done: 0, total: file.pairs.length });
  await breathe();
  if (signal.aborted) throw aborted();

  const sourceTokenizer = createWordTokenizer({ language: 'en', lowerCase: data.lowerCase });
  const targetTokenizer = createWordTokenizer({ language: 'fr', lowerCase: data.lowerCase });
  const cleaning = cleanPairs(file.pairs, {
    sourceTokenizer,
    targetTokenizer,
    thresholds: { maxTokens: data.maxLength },
    seed: data.splitSeed,
  });
  requireEnoughPairs(cleaning);
  if (signal.aborted) throw aborted();
  const tokenize = (pairs: readonly SentencePair[]): TokenizedPair[] =>
    pairs.map((pair) => ({
      source: pair.source,
      target: pair.target,
      sourceTokens: sourceTokenizer.tokenize(pair.source),
      targetTokens: targetTokenizer.tokenize(pair.target),
      links: null,
    }));
  const kept = tokenize(cleaning.kept);
  const heldOut =
    source.kind === 'lineAligned' && source.validation
      ? tokenize(readLineAligned(source.validation.source, source.validation.target))
      : null;
  const averageTokens = kept.reduce((sum, pair) => sum + pair.sourceTokens.length, 0) / kept.length;
  return {
    parts: heldOut
      ? { training: kept, validation: heldOut, test: [] }
      : splitBySource(kept, { seed: data.splitSeed }),
    total: cleaning.inputCount,
    dropped: cleaning.rules.filter(({ count }) => count > 0),
    notices: [...file.notices, ...corpusNotices(file.pairs, { pairCount: kept.length, averageTokens })],
  };
}

function prepare(
  source: CorpusSource,
  data: DataSpec,
  { parts, total, dropped, notices }: CleanCorpus,
): PreparedCorpus {
  const options = { minFrequency: data.minFrequency, maxSize: data.maxVocabulary };
  const codecs: Codecs = {
    source: createTextCodec(
      'en',
      data.lowerCase,
      buildVocabulary(
        parts.training.map((pair) => pair.sourceTokens),
        options,
      ),
    ),
    target: createTextCodec(
      'fr',
      data.lowerCase,
      buildVocabulary(
        parts.training.map((pair) => pair.targetTokens),
        options,
      ),
    ),
  };
  const encode = (pair: TokenizedPair): PreparedPair => ({
    source: codecs.source.vocabulary.encode(pair.sourceTokens),
    target: codecs.target.vocabulary.encode(pair.targetTokens),
    sourceText: pair.source,
    targetText: pair.target,
    links: pair.links,
  });
  const report: CorpusReport = {
    name: nameOf(source),
    isBuiltin: source.kind === 'builtin',
    split: source.kind === 'builtin' ? (source.split ?? 'iid') : null,
    data,
    pairs: {
      total,
      training: parts.training.length,
      validation: parts.validation.length,
      test: parts.test.length,
    },
    source: side(parts, codecs, 'source'),
    target: side(parts, codecs, 'target'),
    dropped: dropped.map(({ rule, label, count, examples }) => ({
      rule,
      label,
      count,
      examples: examples.map((pair) => ({ source: pair.source, target: pair.target })),
    })),
    notices,
    preview: parts.training.slice(0, previewCount),
  };
  return {
    report,
    codecs,
    training: parts.training.map(encode),
    validation: parts.validation.map(encode),
    test: parts.test.map(encode),
  };
}

function nameOf(source: CorpusSource): string {
  switch (source.kind) {
    case 'builtin':
      return source.preset;
    case 'toy':
      return source.task;
    case 'tsv':
    case 'lineAligned':
      return source.name;
    default:
      return source satisfies never;
  }
}

function side(parts: SplitCorpus<TokenizedPair>, codecs: Codecs, name: 'source' | 'target'): SideStatistics {
  const tokens = (pairs: readonly TokenizedPair[]) =>
    pairs.map((pair) => (name === 'source' ? pair.sourceTokens : pair.targetTokens));
  const statistics = sideStatistics(
    { training: tokens(parts.training), validation: tokens(parts.validation), test: tokens(parts.test) },
    codecs[name].vocabulary,
  );
  const { vocabularySize, averageTokens, longestTokens, unknownShare } = statistics;
  return { vocabularySize, averageTokens, longestTokens, unknownShare: unknownShare.validation };
}

function aborted(): EngineError {
  return new EngineError({
    code: 'aborted',
    message: 'Loading was cancelled.',
    nextStep: 'The former corpus is still there.',
  });
}
