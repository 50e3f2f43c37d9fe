import { sideStatistics } from '../../core/corpus/corpusStatistics.ts';
import type { SplitCorpus } from '../../core/corpus/splitPairs.ts';
import { unknownByVocabularySize } from '../../core/corpus/unknownByVocabularySize.ts';
import { vocabularyGrowth } from '../../core/corpus/vocabularyGrowth.ts';
import { spacingOf } from '../../core/language/language.ts';
import { splitWords } from '../../core/tokenize/wordTokenizer.ts';
import { countTokens } from '../../core/vocab/vocabulary.ts';
import type { SideStatistics } from '../../protocol/corpus.ts';
import type { TokenPair } from './cutPairs.ts';
import type { TextCodec } from './textCodec.ts';

/** One side of a corpus in figures, and what the page draws of it. */
export function sideFigures(
  parts: SplitCorpus<TokenPair>,
  codec: TextCodec,
  name: 'source' | 'target',
): Omit<SideStatistics, 'language'> {
  const tokens = (pairs: readonly TokenPair[]) => pairs.map((pair) => pair[`${name}Tokens`]);
  const training = tokens(parts.training);
  const { vocabularySize, averageTokens, longestTokens, unknownShare, lengthHistogram } = sideStatistics(
    { training, validation: tokens(parts.validation), test: tokens(parts.test) },
    codec.vocabulary,
  );
  const words = (pairs: readonly TokenPair[]) => pairs.map((pair) => wordsIn(pair[`${name}Words`], codec));
  return {
    vocabularySize,
    averageTokens,
    longestTokens,
    unknownShare: unknownShare.validation,
    lengthHistogram,
    growth: vocabularyGrowth(training),
    unknownWords: unknownByVocabularySize(countTokens(words(parts.training)), words(parts.validation)),
  };
}

/** Of a script without spaces subwords are learnt from whole runs, which are no words. */
function wordsIn(words: readonly string[], { rules, language }: TextCodec): readonly string[] {
  const isInRuns = rules.kind === 'bpe' && spacingOf(language) !== 'words';
  return isInRuns ? words.flatMap((run) => splitWords(run, language)) : words;
}
