/** Normalises sentence pairs, drops those that break a rule, and says which and why. */
import { createRandom } from '../random/random.ts';
import { normalizeText } from '../tokenize/normalizeText.ts';
import type { Tokenizer } from '../tokenize/tokenizer.ts';
import { type CleaningThresholds, defaultThresholds, pairRules } from './cleaningRules.ts';
import { createSample } from './sample.ts';
import type { SentencePair } from './sentencePair.ts';

export type CleaningRuleName = (typeof pairRules)[number]['name'] | 'duplicate' | 'sample';

export interface CleaningOptions {
  readonly sourceTokenizer: Tokenizer;
  readonly targetTokenizer: Tokenizer;
  /** How long a normalised side is for the network, given its number of words; that number by default. */
  readonly lengthOf?: (side: string, wordCount: number) => number;
  readonly thresholds?: Partial<CleaningThresholds>;
  /** Rules that drop nothing. */
  readonly switchedOff?: readonly CleaningRuleName[];
  /** Decides which pairs the sample keeps where there are too many. Default 0. */
  readonly seed?: number;
}

/** A pair in normal form that remembers how it was written, and what the tokenisers made of it. */
export interface CleanPair extends SentencePair {
  readonly raw: SentencePair;
  readonly sourceTokens: readonly string[];
  readonly targetTokens: readonly string[];
}

export interface CleaningRuleReport {
  readonly rule: CleaningRuleName;
  readonly label: string;
  readonly isOn: boolean;
  /** How many pairs this rule dropped; a pair is counted once, by the first rule that objects. */
  readonly count: number;
  /** Up to five of them, as written. */
  readonly examples: readonly SentencePair[];
}

export interface CleaningResult {
  /** In the order of the file. */
  readonly kept: readonly CleanPair[];
  readonly inputCount: number;
  /** Every rule in the order it was asked. */
  readonly rules: readonly CleaningRuleReport[];
}

const EXAMPLE_COUNT = 5;

export interface Cleaner {
  add(pair: SentencePair): void;
  result(): CleaningResult;
}

export function cleanPairs(pairs: readonly SentencePair[], options: CleaningOptions): CleaningResult {
  const cleaner = createCleaner(options);
  for (const pair of pairs) cleaner.add(pair);
  return cleaner.result();
}

/** The same pair by pair. */
export function createCleaner(options: CleaningOptions): Cleaner {
  const thresholds = { ...defaultThresholds, ...options.thresholds };
  const { sourceTokenizer, targetTokenizer, lengthOf = (_, wordCount) => wordCount } = options;
  const tallies = createTallies(thresholds, new Set(options.switchedOff));
  const activeRules = pairRules.filter(({ name }) => tallies.isOn(name));
  const seen = new Set<string>();
  const kept = createSample<CleanPair>(
    tallies.isOn('sample') ? thresholds.maxPairs : Number.POSITIVE_INFINITY,
    createRandom(options.seed ?? 0).stream('corpus sample'),
  );
  let inputCount = 0;

  return {
    add(raw) {
      inputCount++;
      const pair = { source: normalizeText(raw.source), target: normalizeText(raw.target) };
      const sourceTokens = sourceTokenizer.tokenize(pair.source);
      const targetTokens = targetTokenizer.tokenize(pair.target);
      const [sourceTokenCount, targetTokenCount] = [sourceTokens.length, targetTokens.length];
      const longestSide = Math.max(
        lengthOf(pair.source, sourceTokenCount),
        lengthOf(pair.target, targetTokenCount),
      );
      const measured = { ...pair, sourceTokenCount, targetTokenCount, longestSide };
      const broken = activeRules.find((rule) => rule.drops(measured, thresholds));
      if (broken) return tallies.add(broken.name, raw);
      const key = `${pair.source}\t${pair.target}`;
      if (tallies.isOn('duplicate') && seen.has(key)) return tallies.add('duplicate', raw);
      seen.add(key);
      const leftOut = kept.take({ ...pair, raw, sourceTokens, targetTokens });
      if (leftOut) tallies.add('sample', leftOut.raw);
    },
    result: () => ({ kept: kept.items(), inputCount, rules: tallies.reports() }),
  };
}

function createTallies(thresholds: CleaningThresholds, switchedOff: ReadonlySet<CleaningRuleName>) {
  const labels: readonly (readonly [CleaningRuleName, string])[] = [
    ...pairRules.map((rule) => [rule.name, rule.label(thresholds)] as const),
    ['duplicate', 'Seen before'],
    ['sample', `Beyond ${thresholds.maxPairs.toLocaleString('en-GB')} pairs (a random sample stays)`],
  ];
  const tallies = new Map(
    labels.map(([rule, label]) => [
      rule,
      { rule, label, isOn: !switchedOff.has(rule), count: 0, examples: [] as SentencePair[] },
    ]),
  );
  return {
    isOn: (rule: CleaningRuleName): boolean => !switchedOff.has(rule),
    add(rule: CleaningRuleName, pair: SentencePair): void {
      const tally = tallies.get(rule);
      if (!tally) return;
      tally.count++;
      if (tally.examples.length < EXAMPLE_COUNT) tally.examples.push(pair);
    },
    reports: (): CleaningRuleReport[] => [...tallies.values()],
  };
}
