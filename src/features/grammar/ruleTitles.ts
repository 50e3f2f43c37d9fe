import type { RuleName } from '../../core/grammar/ruleNames.ts';
import { rules } from '../../core/grammar/rules.ts';

const titles = new Map<RuleName, string>(rules.map(({ name, title }) => [name, title]));

export const titleOf = (rule: RuleName): string => titles.get(rule) ?? rule;
