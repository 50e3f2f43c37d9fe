/** What cleaning has done, rule by rule. */
import type { CleaningSpec, CleaningSwitch, CleaningThreshold } from '../spec/cleaningFields.ts';
import type { CleaningRule, CleaningRuleName } from './cleaningRules.ts';
import type { SentencePair } from './sentencePair.ts';

export interface CleaningRuleReport {
  readonly rule: CleaningRuleName;
  /** What it leaves out, with its limit. */
  readonly label: string;
  readonly isOn: boolean;
  /** The setting that switches it, and the one that is its limit. */
  readonly switchedBy: CleaningSwitch;
  readonly limitedBy: CleaningThreshold | null;
  /** How many pairs it left out; a pair is counted once, by the first rule that objects. */
  readonly count: number;
  /** Up to five of them, as written. */
  readonly examples: readonly SentencePair[];
}

const EXAMPLE_COUNT = 5;

/**
 * @param rules those that were asked, and those that were switched off
 * @param pairs as written
 * @param fates for each pair the rule that left it out, or anything else
 */
export function reportCleaning(
  rules: readonly (CleaningRule & { readonly name: CleaningRuleName })[],
  limits: CleaningSpec,
  pairs: readonly SentencePair[],
  fates: readonly (string | null)[],
): CleaningRuleReport[] {
  const found = new Map(
    rules.map(({ name }) => [name as string, { count: 0, examples: [] as SentencePair[] }]),
  );
  for (const [row, fate] of fates.entries()) {
    const tally = fate === null ? undefined : found.get(fate);
    if (!tally) continue;
    tally.count++;
    const { source, target } = pairs[row] as SentencePair;
    if (tally.examples.length < EXAMPLE_COUNT) tally.examples.push({ source, target });
  }
  return rules.map((rule) => ({
    rule: rule.name,
    label: rule.label(limits),
    isOn: limits[rule.switchedBy],
    switchedBy: rule.switchedBy,
    limitedBy: rule.limitedBy,
    ...(found.get(rule.name) ?? { count: 0, examples: [] }),
  }));
}
