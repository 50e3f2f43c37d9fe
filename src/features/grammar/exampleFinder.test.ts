import { expect, test } from 'vitest';
import { createExampleFinder } from './exampleFinder.ts';

test('finds new sentences that use the rule, the same ones each time', async () => {
  const find = async () => {
    const next = createExampleFinder('adjective-after');
    return [await next(), await next(), await next()];
  };
  const found = await find();
  for (const derivation of found) expect(derivation?.rules).toContain('adjective-after');
  expect(new Set(found.map((derivation) => derivation?.pair.source)).size).toBe(3);
  expect(await find()).toEqual(found);
});
