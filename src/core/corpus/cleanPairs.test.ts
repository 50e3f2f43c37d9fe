import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { specArbitrary } from '../../testing/specArbitrary.ts';
import { cleaningFields } from '../spec/cleaningFields.ts';
import type { DataSpec } from '../spec/dataSpec.ts';
import { createWordTokenizer } from '../tokenize/wordTokenizer.ts';
import { type CleaningRule, type CleaningRuleName, cleaningRules } from './cleaningRules.ts';
import { cleanPairs } from './cleanPairs.ts';
import { requireEnoughPairs } from './minimumPairs.ts';
import type { SentencePair } from './sentencePair.ts';

const tokenizers = {
  sourceTokenizer: createWordTokenizer({ language: 'en', lowerCase: true }),
  targetTokenizer: createWordTokenizer({ language: 'fr', lowerCase: true }),
};
const words = (count: number) =>
  Array.from({ length: count }, (_, index) => `w${'a'.repeat(index % 5)}`).join(' ');

const cases: readonly (readonly [CleaningRuleName, SentencePair])[] = [
  ['empty', { source: 'Hello.', target: ' \u200b ' }],
  ['markup', { source: 'A <b>bold</b> move.', target: 'Un geste osé.' }],
  ['markup', { source: 'A &lt;br /&gt; here.', target: 'Un saut ici.' }],
  ['url', { source: 'https://example.org/a', target: 'https://example.org/fr' }],
  ['letters', { source: '12 + 30 = 42', target: 'douze et trente' }],
  ['word', { source: `So ${'o'.repeat(41)} long.`, target: 'Si long.' }],
  ['characters', { source: words(200), target: words(200) }],
  ['tokens', { source: words(31), target: words(29) }],
  ['ratio', { source: 'Yes it is so now.', target: 'Oui' }],
  ['identical', { source: 'New York is big.', target: 'new york  is big !' }],
];

/** Settings with these rules switched off. */
const without = (...rules: readonly CleaningRule[]): Partial<DataSpec> =>
  Object.fromEntries(rules.map(({ switchedBy }) => [switchedBy, false]));

const countOf = (result: ReturnType<typeof cleanPairs>, rule: CleaningRuleName) =>
  result.rules.find((report) => report.rule === rule)?.count;

describe('cleanPairs', () => {
  it.each(cases)('drops for %s: %j', (rule, bad) => {
    const result = cleanPairs([bad, { source: 'Go.', target: 'Va !' }], tokenizers);
    expect(result.kept.map(({ source }) => source)).toEqual(['Go.']);
    expect(result.rules.filter(({ count }) => count > 0)).toEqual([
      expect.objectContaining({ rule, count: 1, isOn: true, examples: [bad] }),
    ]);
  });

  it.each(cases)('keeps what %s would drop where every rule is off', (_, pair) => {
    const result = cleanPairs([pair], { ...tokenizers, data: without(...cleaningRules) });
    expect(result.kept).toHaveLength(1);
    expect(result.rules.every(({ isOn, count }) => !isOn && count === 0)).toBe(true);
  });

  it('keeps short identical sides, and sentences with numbers', () => {
    const pairs = [
      { source: 'Paris.', target: 'Paris.' },
      { source: 'It cost 12 dollars.', target: 'Ça a coûté 12 dollars.' },
      { source: 'See https://example.org now.', target: 'Voir https://example.org maintenant.' },
    ];
    expect(cleanPairs(pairs, tokenizers).kept).toHaveLength(3);
  });

  it('takes a script without spaces for no long word, and two of its characters for one', () => {
    const pairs = [
      {
        source: 'The old man was reading a very long book in the garden behind the house of his daughter.',
        target:
          '那位老人在他女儿家后面的花园里读一本很长很长的书，读了整整一个下午，直到太阳下山，天色变暗为止也没有回家吃晚饭。',
      },
      { source: 'The cat is asleep on the chair.', target: 'แมวตัวนั้นกำลังนอนหลับอยู่บนเก้าอี้ตัวใหญ่' },
      { source: 'Yes.', target: '他说他今天不想去学校因为他病了。' },
    ];
    const result = cleanPairs(pairs, { ...tokenizers, data: { maxLength: 60 } });
    expect(result.kept.map(({ source }) => source)).toEqual([pairs[0]?.source, pairs[1]?.source]);
    expect(countOf(result, 'ratio')).toBe(1);
  });

  it('normalises, and remembers what was read', () => {
    const raw = { source: 'Who’s there?', target: 'Qui est là\u202f?' };
    expect(cleanPairs([raw], tokenizers).kept).toEqual([
      {
        source: "Who's there?",
        target: 'Qui est là ?',
        row: 0,
        sourceTokens: ['who', "'s", 'there', '?'],
        targetTokens: ['qui', 'est', 'là', '?'],
      },
    ]);
  });

  it('drops a pair seen before, whatever its spaces and apostrophes, and no other translation', () => {
    const result = cleanPairs(
      [
        { source: "Who's there?", target: 'Qui est là ?' },
        { source: 'Who’s  there?', target: 'Qui est là\u202f?' },
        { source: "Who's there?", target: 'Qui va là ?' },
      ],
      tokenizers,
    );
    expect(result.kept.map(({ target }) => target)).toEqual(['Qui est là ?', 'Qui va là ?']);
    expect(countOf(result, 'duplicate')).toBe(1);
  });

  it('follows thresholds', () => {
    const pair = { source: words(31), target: `la ${words(30)}` };
    const result = cleanPairs([pair], { ...tokenizers, data: { maxLength: 40 } });
    expect(result.kept).toHaveLength(1);
    expect(result.rules.find(({ rule }) => rule === 'tokens')?.label).toBe('Over 40 tokens');
  });

  it('shows at most five examples', () => {
    const pairs = Array.from({ length: 8 }, (_, index) => ({ source: '', target: `n${index}` }));
    const [report] = cleanPairs(pairs, tokenizers).rules.filter(({ rule }) => rule === 'empty');
    expect(report?.count).toBe(8);
    expect(report?.examples).toEqual(pairs.slice(0, 5));
  });

  it('samples by seed where there are too many, in the order of the file', () => {
    const pairs = Array.from({ length: 200 }, (_, index) => ({
      source: `cat n${index}`,
      target: `chat n${index}`,
    }));
    const run = (splitSeed: number) =>
      cleanPairs(pairs, { ...tokenizers, data: { splitSeed, maxPairs: 50 } });
    const kept = run(1).kept.map(({ row }) => row);
    expect(kept).toHaveLength(50);
    expect(kept).toEqual(kept.toSorted((a, b) => a - b));
    expect(run(1).kept).toEqual(run(1).kept);
    expect(run(2).kept).not.toEqual(run(1).kept);
    expect(countOf(run(1), 'sample')).toBe(150);
  });

  describe('of any pairs, by any settings', () => {
    const side = fc.oneof(
      fc.constantFrom('', 'a b c d', 'le chat', '<b>', 'http://x.y', '1 2 3', words(35)),
      fc.string({ unit: 'grapheme' }),
    );
    const anyPairs = fc.array(fc.record({ source: side, target: side }), { maxLength: 30 });
    // A form lets no fewer than 100 pairs through, which no list here has.
    const anyData: fc.Arbitrary<Partial<DataSpec>> = fc
      .tuple(specArbitrary(cleaningFields), fc.integer({ min: 1, max: 10 }))
      .map(([settings, maxPairs]) => ({ ...settings, maxPairs }));
    const clean = (pairs: readonly SentencePair[], data: Partial<DataSpec>) =>
      cleanPairs(pairs, { ...tokenizers, data });

    it('counts every pair once: kept, or dropped by one rule that is on', () => {
      fc.assert(
        fc.property(anyPairs, anyData, (pairs, data) => {
          const { kept, fates, rules, inputCount } = clean(pairs, data);
          expect(inputCount).toBe(pairs.length);
          expect(rules.reduce((sum, { count }) => sum + count, kept.length)).toBe(pairs.length);
          for (const { rule, isOn, switchedBy, count, examples } of rules) {
            expect(isOn).toBe(data[switchedBy]);
            if (!isOn) expect(count).toBe(0);
            expect(fates.filter((fate) => fate === rule)).toHaveLength(count);
            expect(examples).toEqual(pairs.filter((_, row) => fates[row] === rule).slice(0, 5));
          }
          expect(kept.map(({ row }) => row)).toEqual([...fates.keys()].filter((row) => fates[row] === null));
        }),
      );
    });

    it('drops no more when a rule is switched off, and the other rules see no less', () => {
      fc.assert(
        fc.property(anyPairs, anyData, fc.constantFrom(...cleaningRules), (pairs, data, rule) => {
          const before = clean(pairs, { ...data, [rule.switchedBy]: true });
          const after = clean(pairs, { ...data, ...without(rule) });
          expect(after.kept.length).toBeGreaterThanOrEqual(before.kept.length);
          for (const { rule: other, count } of before.rules) {
            if (other !== rule.name) expect(countOf(after, other)).toBeGreaterThanOrEqual(count);
          }
          expect(countOf(after, rule.name)).toBe(0);
        }),
      );
    });

    it('drops nothing of what it has kept', () => {
      fc.assert(
        fc.property(anyPairs, anyData, (pairs, data) => {
          const { kept } = clean(pairs, data);
          expect(clean(kept, data).kept.map(({ source }) => source)).toEqual(
            kept.map(({ source }) => source),
          );
        }),
      );
    });
  });
});

describe('requireEnoughPairs', () => {
  const different = Array.from({ length: 10 }, (_, index) => ({
    source: `cat n${index}`,
    target: `chat n${index}`,
  }));

  it('accepts ten', () => {
    expect(() => requireEnoughPairs(cleanPairs(different, tokenizers))).not.toThrow();
  });

  it('refuses one', () => {
    expect(() => requireEnoughPairs(cleanPairs(different.slice(0, 1), tokenizers))).toThrow(
      expect.objectContaining({
        code: 'corpus/too-few-pairs',
        message: 'Need at least 10 pairs.',
        nextStep: '1 pair was read; add more.',
      }),
    );
  });

  it('names the rule that dropped the most', () => {
    const same = Array.from({ length: 30 }, () => ({ source: 'the cat', target: 'le chat' }));
    expect(() => requireEnoughPairs(cleanPairs(same, tokenizers))).toThrow(
      expect.objectContaining({
        nextStep: '30 pairs were read and 1 kept; most were dropped for: Seen before.',
        facts: { inputCount: 30, keptCount: 1, minimum: 10 },
      }),
    );
  });
});
