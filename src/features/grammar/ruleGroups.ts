import { type RuleName, ruleNames } from '../../core/grammar/ruleNames.ts';

/** The rules in chapters. The names stand in a learner's order, so a chapter is told by its first one. */
const firsts = {
  nounPhrases: 'proper-noun',
  pronouns: 'subject-pronoun',
  verbPhrases: 'intransitive',
  tenses: 'present',
  negation: 'not',
  questions: 'est-ce-que',
  adverbials: 'adverb-middle',
  clauses: 'coordinated-clauses',
  sounds: 'contraction',
} as const satisfies Record<string, RuleName>;

export type RuleGroupName = keyof typeof firsts;

export interface RuleGroup {
  readonly name: RuleGroupName;
  readonly rules: readonly RuleName[];
}

const groupNames = Object.keys(firsts) as RuleGroupName[];

export const ruleGroups: readonly RuleGroup[] = groupNames.map((name, index) => {
  const next = groupNames[index + 1];
  return {
    name,
    rules: ruleNames.slice(
      ruleNames.indexOf(firsts[name]),
      next === undefined ? ruleNames.length : ruleNames.indexOf(firsts[next]),
    ),
  };
});
