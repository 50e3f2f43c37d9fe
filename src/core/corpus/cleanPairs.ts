/** Normalises sentence pairs, drops those that break a rule, and says which and why. */
import { createRandom } from '../random/random.ts';
import { normalizeText } from '../tokenize/normalizeText.ts';
import type { Tokenizer } from '../tokenize/tokenizer.ts';
import { type CleaningThresholds, defaultThresholds, pairRules } from './cleaningRules.ts';
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

/** A pair in normal form that remembers how it was written. */
export interface CleanPair extends SentencePair {
  readonly raw: SentencePair;
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

export function cleanPairs(pairs: readonly SentencePair[], options: CleaningOptions): CleaningResult {
  const thresholds = { ...defaultThresholds, ...options.thresholds };
  const { lengthOf = (_, wordCount) => wordCount } = options;
  const tallies = createTallies(thresholds, new Set(options.switchedOff));
  const activeRules = pairRules.filter(({ name }) => tallies.isOn(name));
  const seen = new Set<string>();

  const passed: CleanPair[] = [];
  for (const raw of pairs) {
    const pair = { source: normalizeText(raw.source), target: normalizeText(raw.target) };
    const sourceTokenCount = options.sourceTokenizer.tokenize(pair.source).length;
    const targetTokenCount = options.targetTokenizer.tokenize(pair.target).length;
    const longestSide = Math.max(
      lengthOf(pair.source, sourceTokenCount),
      lengthOf(pair.target, targetTokenCount),
    );
    const measured = { ...pair, sourceTokenCount, targetTokenCount, longestSide };
    const broken = activeRules.find((rule) => rule.drops(measured, thresholds));
    const key = `${pair.source}\t${pair.target}`;
    if (broken) tallies.add(broken.name, raw);
    else if (tallies.isOn('duplicate') && seen.has(key)) tallies.add('duplicate', raw);
    else {
      seen.add(key);
      passed.push({ ...pair, raw });
    }
  }

  const kept = tallies.isOn('sample') ? sample(passed, thresholds.maxPairs, options.seed ?? 0) : passed;
  if (kept.length < passed.length) {
    const keptSet = new Set(kept);
    for (const pair of passed) if (!keptSet.has(pair)) tallies.add('sample', pair.raw);
  }
  return { kept, inputCount: pairs.length, rules: tallies.reports() };
}

/** `size` of the pairs, all equally likely, in their former order. */
function sample<P>(pairs: readonly P[], size: number, seed: number): readonly P[] {
  if (pairs.length <= size) return pairs;
  const chosen = createRandom(seed)
    .stream('corpus sample')
    .shuffle([...pairs.keys()])
    .slice(0, size);
  const isChosen = new Uint8Array(pairs.length);
  for (const index of chosen) isChosen[index] = 1;
  return pairs.filter((_, index) => isChosen[index] === 1);
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
