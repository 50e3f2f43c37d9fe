import type { RuleName } from '../../core/grammar/ruleNames.ts';
import { rules } from '../../core/grammar/rules.ts';
import { tell } from '../../i18n/tell.ts';

const titles = new Map<RuleName, string>(rules.map(({ name, title }) => [name, title]));

/** In the page's language. */
export const titleOf = (rule: RuleName): string => tell(titles.get(rule) ?? rule);
