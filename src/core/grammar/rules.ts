/** Every rule of the grammar with its title, explanation and example, and the way to find sentences that use it. */
import { type Derivation, derive, deriveUsing } from './derivation.ts';
import { generateMeanings } from './meanings.ts';
import type { Preset } from './presets.ts';
import { type RuleName, ruleNames } from './ruleNames.ts';
import { clauseRules } from './rules/clauseRules.ts';
import { nounPhraseRules } from './rules/nounPhraseRules.ts';
import type { Rule } from './rules/rule.ts';
import { verbPhraseRules } from './rules/verbPhraseRules.ts';

const table: Record<RuleName, Rule> = { ...nounPhraseRules, ...verbPhraseRules, ...clauseRules };

export interface NamedRule {
  readonly name: RuleName;
  readonly title: string;
  readonly explanation: string;
  /** The example with its two trees and its links. */
  readonly example: Derivation;
}

/** All rules in the order of {@link ruleNames}. */
export const rules: readonly NamedRule[] = ruleNames.map((name) => {
  const { title, explanation, example } = table[name];
  return { name, title, explanation, example: derive(example) };
});

/** Draws looked at before a rule counts as not to be found. */
const maxDraws = 50_000;

/** An endless stream of derivations that use a rule, from a seed; it ends where the preset does not use the rule. */
export function* derivationsUsing(
  rule: RuleName,
  options: { readonly seed: number; readonly preset: Preset },
): Generator<Derivation> {
  let draws = 0;
  for (const sentence of generateMeanings(options)) {
    if (++draws > maxDraws) return;
    const derivation = deriveUsing(sentence, rule);
    if (derivation === undefined) continue;
    draws = 0;
    yield derivation;
  }
}
