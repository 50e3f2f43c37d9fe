/** Normalises sentence pairs, drops those that break a rule, and says which and why. */
import { createRandom } from '../random/random.ts';
import type { CleaningSpec } from '../spec/cleaningFields.ts';
import { type DataSpec, dataFields, longestSentence } from '../spec/dataSpec.ts';
import { defaultsOf } from '../spec/field.ts';
import { normalizeText } from '../tokenize/normalizeText.ts';
import type { Tokenizer } from '../tokenize/tokenizer.ts';
import { type CleaningRuleReport, reportCleaning } from './cleaningReport.ts';
import { type CleaningRuleName, cleaningRules, duplicate, pairRules, surplus } from './cleaningRules.ts';
import { createSample } from './sample.ts';
import type { SentencePair } from './sentencePair.ts';

export interface CleaningOptions {
  readonly sourceTokenizer: Tokenizer;
  readonly targetTokenizer: Tokenizer;
  /** How long a normalised side is for the network, given its number of words; that number by default. */
  readonly lengthOf?: (side: string, wordCount: number) => number;
  /**
   * Which rules are asked, with which limits; the split seed decides which pairs the sample keeps where there are too
   * many. The defaults where nothing is said.
   */
  readonly data?: Partial<DataSpec>;
}

/** A pair in normal form, and what the tokenisers made of it. */
export interface CleanPair extends SentencePair {
  /** Its place among the pairs that were read, from 0. */
  readonly row: number;
  readonly sourceTokens: readonly string[];
  readonly targetTokens: readonly string[];
}

export interface CleaningResult {
  /** In the order of the file. */
  readonly kept: readonly CleanPair[];
  readonly inputCount: number;
  /** All pairs, as written. */
  readonly read: readonly SentencePair[];
  /** For each of them the rule that dropped it; null where it was kept. */
  readonly fates: readonly (CleaningRuleName | null)[];
  /** Every rule in the order it was asked. */
  readonly rules: readonly CleaningRuleReport[];
}

export interface Cleaner {
  add(pair: SentencePair): void;
  result(): CleaningResult;
}

export function cleanPairs(pairs: readonly SentencePair[], options: CleaningOptions): CleaningResult {
  const cleaner = createCleaner(options);
  for (const pair of pairs) cleaner.add(pair);
  return cleaner.result();
}

/** The limits of the rules, none of them automatic. */
export function cleaningLimits(data: DataSpec): CleaningSpec {
  return { ...data, maxLength: longestSentence(data) };
}

/** The same pair by pair. */
export function createCleaner(options: CleaningOptions): Cleaner {
  const data: DataSpec = { ...defaultsOf(dataFields), ...options.data };
  const limits = cleaningLimits(data);
  const { sourceTokenizer, targetTokenizer, lengthOf = (_, wordCount) => wordCount } = options;
  const activeRules = pairRules.filter(({ switchedBy }) => limits[switchedBy]);
  const seen = new Set<string>();
  const kept = createSample<CleanPair>(
    limits[surplus.switchedBy] ? limits.maxPairs : Number.POSITIVE_INFINITY,
    createRandom(data.splitSeed).stream('corpus sample'),
  );
  const read: SentencePair[] = [];
  const fates: (CleaningRuleName | null)[] = [];

  return {
    add(raw) {
      const row = read.push(raw) - 1;
      fates.push(null);
      const source = normalizeText(raw.source);
      const target = normalizeText(raw.target);
      const sourceTokens = sourceTokenizer.tokenize(source);
      const targetTokens = targetTokenizer.tokenize(target);
      const sourceTokenCount = sourceTokens.length;
      const targetTokenCount = targetTokens.length;
      const longestSide = Math.max(lengthOf(source, sourceTokenCount), lengthOf(target, targetTokenCount));
      // Written out: to spread one object into another takes as long as to tokenise it.
      const measured = { source, target, sourceTokenCount, targetTokenCount, longestSide };
      const broken = activeRules.find((rule) => rule.drops(measured, limits));
      if (broken) {
        fates[row] = broken.name;
        return;
      }
      if (limits[duplicate.switchedBy]) {
        const key = `${source}\t${target}`;
        if (seen.has(key)) {
          fates[row] = duplicate.name;
          return;
        }
        seen.add(key);
      }
      const leftOut = kept.take({ source, target, row, sourceTokens, targetTokens });
      if (leftOut) fates[leftOut.row] = surplus.name;
    },
    result: () => ({
      kept: kept.items(),
      inputCount: read.length,
      read,
      fates,
      rules: reportCleaning(cleaningRules, limits, read, fates),
    }),
  };
}
