/** Counts of one side of a corpus, as the page and the reports show them. */
import { unknownShare, type Vocabulary } from '../vocab/vocabulary.ts';

/** One side's tokens in each part of the split. */
export interface TokenizedParts {
  readonly training: readonly (readonly string[])[];
  readonly validation: readonly (readonly string[])[];
  readonly test: readonly (readonly string[])[];
}

export interface SideStatistics {
  readonly vocabularySize: number;
  /** Different words in the training part, rare ones included. */
  readonly distinctWords: number;
  readonly tokenCount: number;
  /** Mean tokens per sentence over all parts. */
  readonly averageTokens: number;
  readonly longestTokens: number;
  /** Share of a part's tokens that the vocabulary lacks, 0 to 1. */
  readonly unknownShare: {
    readonly training: number;
    readonly validation: number;
    readonly test: number;
  };
  /** How many sentences have each length in tokens: index 0 counts the empty ones. */
  readonly lengthHistogram: readonly number[];
}

/** @param vocabulary built from the training part */
export function sideStatistics(parts: TokenizedParts, vocabulary: Vocabulary): SideStatistics {
  const lengthHistogram = histogramOfLengths(parts);
  const sentenceCount = lengthHistogram.reduce((sum, count) => sum + count, 0);
  const tokenCount = lengthHistogram.reduce((sum, count, length) => sum + count * length, 0);
  const distinct = new Set<string>();
  for (const sentence of parts.training) for (const token of sentence) distinct.add(token);
  return {
    vocabularySize: vocabulary.size,
    distinctWords: distinct.size,
    tokenCount,
    averageTokens: sentenceCount === 0 ? 0 : tokenCount / sentenceCount,
    longestTokens: Math.max(0, lengthHistogram.length - 1),
    unknownShare: {
      training: unknownShare(parts.training, vocabulary),
      validation: unknownShare(parts.validation, vocabulary),
      test: unknownShare(parts.test, vocabulary),
    },
    lengthHistogram,
  };
}

function histogramOfLengths({ training, validation, test }: TokenizedParts): number[] {
  const counts: number[] = [];
  for (const part of [training, validation, test]) {
    for (const { length } of part) {
      while (counts.length <= length) counts.push(0);
      counts[length] = (counts[length] ?? 0) + 1;
    }
  }
  return counts;
}
