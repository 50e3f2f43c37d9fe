import { expect, test } from 'vitest';
import { ruleNames } from '../../core/grammar/ruleNames.ts';
import { ruleGroups } from './ruleGroups.ts';

test('every rule stands in one chapter, in order', () => {
  expect(ruleGroups.flatMap(({ rules }) => rules)).toEqual(ruleNames);
  for (const { rules } of ruleGroups) expect(rules.length).toBeGreaterThan(1);
});
