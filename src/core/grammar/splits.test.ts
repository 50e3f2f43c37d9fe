/** The four splits keep their promises. */
import { describe, expect, it } from 'vitest';
import { builtinPairs } from './builtinCorpus.ts';
import {
  combinationsOf,
  maxTrainTokens,
  minLemmaCount,
  type SplitName,
  splitPairs,
  splits,
} from './splits.ts';

const names = Object.keys(splits) as SplitName[];
const everyday = builtinPairs({ seed: 1, preset: 'everyday', pairs: 12_000 });
const long = builtinPairs({ seed: 1, preset: 'long', pairs: 3000 });
const pairsOf = (name: SplitName) => (splits[name].preset === 'long' ? long : everyday);

describe.each(names)('%s', (name) => {
  const pairs = pairsOf(name);
  const { training, validation, test } = splitPairs(pairs, name);

  it('puts no sentence on two sides', () => {
    const sources = [...training, ...validation, ...test].map(({ source }) => source);
    expect(new Set(sources).size).toBe(sources.length);
  });

  it('has something to train, validate and test on', () => {
    expect(training.length).toBeGreaterThan(pairs.length / 4);
    expect(validation.length).toBeGreaterThan(pairs.length / 100);
    expect(test.length).toBeGreaterThan(pairs.length / 200);
  });

  it('places a pair whatever stands around it', () => {
    const half = pairs.slice(0, pairs.length / 2);
    const sources = new Set(half.map(({ source }) => source));
    const kept = training.filter(({ source }) => sources.has(source));
    expect(splitPairs(half, name).training).toEqual(kept);
  });

  it('asks its question in one sentence', () => {
    expect(splits[name].question).toMatch(/^[A-Z][^.?]+\?$/);
  });
});

describe('what is held out', () => {
  it('grows with its share, and what was held out stays so', () => {
    const few = splitPairs(everyday, 'iid');
    const { validation, test } = splitPairs(everyday, 'iid', { validation: 0.2, test: 0.2 });
    expect(test.length / everyday.length).toBeCloseTo(0.2, 1);
    expect(validation.length / (everyday.length - test.length)).toBeCloseTo(0.2, 1);
    expect(new Set(test)).toEqual(new Set([...test, ...few.test]));
    expect(splitPairs(everyday, 'iid', { validation: 0, test: 0 }).training).toEqual(everyday);
  });

  it('iid: pairs alike in template and lemmas stay together', () => {
    const key = ({ template, lemmas }: (typeof everyday)[number]): string =>
      `${template} ${lemmas.join(' ')}`;
    const { training, test } = splitPairs(everyday, 'iid');
    const trained = new Set(training.map(key));
    expect(test.filter((pair) => trained.has(key(pair)))).toEqual([]);
  });

  it('combinations: known lemmas, new neighbours', () => {
    const { training, validation, test } = splitPairs(everyday, 'combinations');
    const known = new Set([...training, ...validation].flatMap(combinationsOf));
    expect(
      test.filter((pair) => combinationsOf(pair).every((combination) => known.has(combination))),
    ).toEqual([]);
    const counts = new Map<string, number>();
    for (const lemma of training.flatMap(({ lemmas }) => lemmas))
      counts.set(lemma, (counts.get(lemma) ?? 0) + 1);
    const rare = test
      .flatMap(({ lemmas }) => lemmas)
      .filter((lemma) => (counts.get(lemma) ?? 0) < minLemmaCount);
    expect(rare).toEqual([]);
  });

  it('structural: never a clitic, a negation and a passé composé together in training', () => {
    const { training, validation, test } = splitPairs(everyday, 'structural');
    const negation = /\bn(?:e |')/u;
    const both = [...training, ...validation].filter(
      ({ template, target }) =>
        /clitic-/.test(template) && /passe-compose|present-perfect/.test(template) && negation.test(target),
    );
    expect(both.map(({ source }) => source)).toEqual([]);
    // il ne l'a pas vu, personne ne m'a aidé
    const shape = /\bne (?:(?:me|nous|vous|le|la|les|lui|leur|y|en) |[lmd]'|l'en )+\S|\bn'(?:y|en) /u;
    expect(test.filter(({ target }) => !shape.test(target)).map(({ target }) => target)).toEqual([]);
  });

  it('length: nothing longer than the limit before the test', () => {
    const { training, validation, test } = splitPairs(long, 'length');
    const longest = Math.max(...[...training, ...validation].map(({ sourceTokens }) => sourceTokens.length));
    expect(longest).toBe(maxTrainTokens);
    expect(Math.min(...test.map(({ sourceTokens }) => sourceTokens.length))).toBe(maxTrainTokens + 1);
    expect(Math.max(...test.map(({ sourceTokens }) => sourceTokens.length))).toBeGreaterThan(45);
  });
});
