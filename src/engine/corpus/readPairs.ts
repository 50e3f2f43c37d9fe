import { cleaningRules } from '../../core/corpus/cleaningRules.ts';
import { createCleaner } from '../../core/corpus/cleanPairs.ts';
import type { CorpusListener, ReadingProgress } from '../../core/corpus/corpusFile.ts';
import { corpusNotices } from '../../core/corpus/corpusNotices.ts';
import { readLineAligned } from '../../core/corpus/lineAligned.ts';
import { requireEnoughPairs } from '../../core/corpus/minimumPairs.ts';
import { readCorpusFiles } from '../../core/corpus/readCorpusFiles.ts';
import { createSample } from '../../core/corpus/sample.ts';
import type { SentencePair } from '../../core/corpus/sentencePair.ts';
import { splitBySource } from '../../core/corpus/splitPairs.ts';
import { createRandom } from '../../core/random/random.ts';
import type { DataSpec } from '../../core/spec/dataSpec.ts';
import { createWordTokenizer, type Unspaced } from '../../core/tokenize/wordTokenizer.ts';
import type { CorpusSource } from '../../protocol/corpus.ts';
import type { CorpusProgress } from '../../protocol/events.ts';
import { type LoadOptions, report } from './loadOptions.ts';
import { sideLength } from './sideLength.ts';
import { languagesOf, turned, turnedPairs } from './sidesOfCorpus.ts';
import type { CleanCorpus, WordPair } from './wordPair.ts';

/** Pairs drawn from the files for each that may be kept: cleaning drops some. */
const SAMPLED_PER_KEPT = 4;
/** Pairs cleaned between two looks at the abort signal. */
const CLEANED_AT_ONCE = 2000;

type OwnSource = Extract<CorpusSource, { kind: 'files' | 'tsv' | 'lineAligned' }>;

/** A person's own text: read, cleaned, cut into words, parted. */
export async function readPairs(
  source: OwnSource,
  data: DataSpec,
  options: LoadOptions,
): Promise<CleanCorpus> {
  const sample = createSample<SentencePair>(
    data.dropSurplus ? data.maxPairs * SAMPLED_PER_KEPT : Number.POSITIVE_INFINITY,
    createRandom(data.splitSeed).stream('file sample'),
  );
  const read = await readSource(source, {
    take: (pair) => void sample.take(ownCopy(pair)),
    onProgress: timed((progress) => report(options, progress)),
  });
  const file = turned({ ...read, pairs: sample.items() }, source.sides);
  const languages = languagesOf(file.pairs, file.recognised, source);

  const cutter = (side: 'source' | 'target', unspaced: Unspaced) =>
    createWordTokenizer({ language: languages[side].language, lowerCase: data.lowerCase, unspaced });
  const cleaner = createCleaner({
    sourceTokenizer: cutter('source', 'characters'),
    targetTokenizer: cutter('target', 'characters'),
    lengthOf: (side, wordCount) => sideLength(data, side, wordCount),
    data,
  });
  for (const [index, pair] of file.pairs.entries()) {
    if (index % CLEANED_AT_ONCE === 0) {
      await report(options, { phase: 'cleaning', done: index, total: file.pairs.length });
    }
    cleaner.add(pair);
  }
  const cleaning = cleaner.result();
  requireEnoughPairs(cleaning);
  // Subwords are learnt from whole runs where a script has no spaces.
  const unspaced = data.tokens === 'bpe' ? 'runs' : 'characters';
  const [sourceWords, targetWords] = [cutter('source', unspaced), cutter('target', unspaced)];
  const inWords = (pairs: readonly (SentencePair & { readonly row?: number })[]): WordPair[] =>
    pairs.map((pair) => ({
      row: pair.row ?? null,
      source: pair.source,
      target: pair.target,
      sourceWords: sourceWords.tokenize(pair.source),
      targetWords: targetWords.tokenize(pair.target),
      links: null,
    }));
  const kept =
    unspaced === 'runs'
      ? inWords(cleaning.kept)
      : cleaning.kept.map(
          ({ row, source: from, target: to, sourceTokens, targetTokens }): WordPair => ({
            row,
            source: from,
            target: to,
            sourceWords: sourceTokens,
            targetWords: targetTokens,
            links: null,
          }),
        );
  const chosen =
    source.kind === 'lineAligned' && source.validation
      ? inWords(
          turnedPairs(
            await readLineAligned(bytesOf(source.validation.source), bytesOf(source.validation.target)),
            source.sides,
          ),
        )
      : null;
  const averageTokens = kept.reduce((sum, pair) => sum + pair.sourceWords.length, 0) / kept.length;
  return {
    parts: chosen
      ? { training: kept, validation: chosen, test: [] }
      : splitBySource(kept, {
          seed: data.splitSeed,
          validationShare: data.validationShare,
          testShare: data.testShare,
        }),
    recognised: file.recognised,
    languages,
    hasChosenValidation: chosen !== null,
    read: {
      total: sample.count(),
      pairs: file.pairs,
      places: Uint32Array.from(sample.places()),
      fates: cleaning.fates,
      rules: cleaningRules,
    },
    notices: [
      ...file.notices,
      ...sampleNotice(sample.count(), file.pairs.length, data),
      ...corpusNotices(file.pairs, { pairCount: kept.length, averageTokens }, languages, data.tokens),
    ],
  };
}

function sampleNotice(
  inFiles: number,
  drawn: number,
  { splitSeed, maxPairs }: Pick<DataSpec, 'splitSeed' | 'maxPairs'>,
): string[] {
  const [all, some, most] = [inFiles, drawn, maxPairs].map((count) => count.toLocaleString('en-GB'));
  return inFiles === drawn
    ? []
    : [
        `Of ${all} pairs ${some} were drawn at random (seed ${splitSeed}), of which at most ${most} are kept: raise “Most pairs” to read more.`,
      ];
}

/**
 * The same text in memory of its own: what is cut from a larger text keeps all of that in memory. Of two strings put
 * together engines make a new one once a part of it is asked for.
 */
function ownCopy({ source, target }: SentencePair): SentencePair {
  return { source: ` ${source}`.slice(1), target: ` ${target}`.slice(1) };
}

/** Adds how long it has been. */
function timed(
  tell: (progress: CorpusProgress) => Promise<void>,
): (progress: ReadingProgress) => Promise<void> {
  const startMs = performance.now();
  return (progress) => tell({ ...progress, elapsedMs: performance.now() - startMs });
}

async function readSource(
  source: OwnSource,
  listener: CorpusListener,
): Promise<Pick<CleanCorpus, 'recognised' | 'notices'>> {
  switch (source.kind) {
    case 'files':
      return readCorpusFiles(source.files, source.options ?? {}, listener);
    case 'tsv':
      return readCorpusFiles([{ name: source.name, bytes: bytesOf(source.content) }], {}, listener);
    case 'lineAligned': {
      const pairs = await readLineAligned(bytesOf(source.source), bytesOf(source.target));
      for (const pair of pairs) listener.take(pair);
      return { recognised: null, notices: [] };
    }
    default:
      return source satisfies never;
  }
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
