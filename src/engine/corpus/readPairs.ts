import { cleanPairs } from '../../core/corpus/cleanPairs.ts';
import { corpusNotices } from '../../core/corpus/corpusNotices.ts';
import { readLineAligned } from '../../core/corpus/lineAligned.ts';
import { requireEnoughPairs } from '../../core/corpus/minimumPairs.ts';
import { readAllPairs } from '../../core/corpus/readCorpusFiles.ts';
import type { SentencePair } from '../../core/corpus/sentencePair.ts';
import { splitBySource } from '../../core/corpus/splitPairs.ts';
import { type DataSpec, longestSentence } from '../../core/spec/dataSpec.ts';
import { createWordTokenizer, type Unspaced } from '../../core/tokenize/wordTokenizer.ts';
import type { CorpusSource } from '../../protocol/corpus.ts';
import { type LoadOptions, report } from './loadOptions.ts';
import { sideLength } from './sideLength.ts';
import { languagesOf, turned, turnedPairs } from './sidesOfCorpus.ts';
import type { CleanCorpus, WordPair } from './wordPair.ts';

type OwnSource = Extract<CorpusSource, { kind: 'files' | 'tsv' | 'lineAligned' }>;

/** A person's own text: read, cleaned, cut into words, parted. */
export async function readPairs(
  source: OwnSource,
  data: DataSpec,
  options: LoadOptions,
): Promise<CleanCorpus> {
  await report(options, { phase: 'reading', done: 0, total: 1 });
  const file = turned(await readSource(source), source.sides);
  const languages = languagesOf(file.pairs, file.recognised, source);
  await report(options, { phase: 'cleaning', done: 0, total: file.pairs.length });

  const cutter = (side: 'source' | 'target', unspaced: Unspaced) =>
    createWordTokenizer({ language: languages[side].language, lowerCase: data.lowerCase, unspaced });
  const cleaning = cleanPairs(file.pairs, {
    sourceTokenizer: cutter('source', 'characters'),
    targetTokenizer: cutter('target', 'characters'),
    lengthOf: (side, wordCount) => sideLength(data, side, wordCount),
    thresholds: { maxTokens: longestSentence(data) },
    seed: data.splitSeed,
  });
  requireEnoughPairs(cleaning);
  // Subwords are learnt from whole runs where a script has no spaces.
  const unspaced = data.tokens === 'bpe' ? 'runs' : 'characters';
  const [sourceWords, targetWords] = [cutter('source', unspaced), cutter('target', unspaced)];
  const inWords = (pairs: readonly SentencePair[]): WordPair[] =>
    pairs.map((pair) => ({
      source: pair.source,
      target: pair.target,
      sourceWords: sourceWords.tokenize(pair.source),
      targetWords: targetWords.tokenize(pair.target),
      links: null,
    }));
  const kept = inWords(cleaning.kept);
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
    total: cleaning.inputCount,
    dropped: cleaning.rules.filter(({ count }) => count > 0),
    notices: [
      ...file.notices,
      ...corpusNotices(file.pairs, { pairCount: kept.length, averageTokens }, languages, data.tokens),
    ],
  };
}

async function readSource(
  source: OwnSource,
): Promise<{ pairs: readonly SentencePair[]; notices: readonly string[] } & Pick<CleanCorpus, 'recognised'>> {
  switch (source.kind) {
    case 'files':
      return readAllPairs(source.files, source.options);
    case 'tsv':
      return readAllPairs([{ name: source.name, bytes: bytesOf(source.content) }]);
    case 'lineAligned':
      return {
        pairs: await readLineAligned(bytesOf(source.source), bytesOf(source.target)),
        recognised: null,
        notices: [],
      };
    default:
      return source satisfies never;
  }
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
