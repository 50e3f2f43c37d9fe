import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinkedPair } from '../corpus/sentencePair.ts';
import { take } from '../corpus/take.ts';
import { alignmentErrorRate } from '../metrics/alignmentErrorRate.ts';
import { wordTokens } from '../tokenize/wordTokenizer.ts';
import { generateToyPairs, type ToyTask, toySizes, toyTasks } from './toyPairs.ts';

const anySeed = fc.integer({ min: 0, max: 2 ** 32 });

function eachPair(task: ToyTask, check: (pair: LinkedPair) => void): void {
  fc.assert(
    fc.property(anySeed, (seed) => {
      for (const pair of take(generateToyPairs({ task, seed }), 50)) check(pair);
    }),
    { numRuns: 20 },
  );
}

const sourceOf = ({ links }: LinkedPair): number[] =>
  links.toSorted((a, b) => a.target - b.target).map(({ source }) => source);

describe('what is done with the symbols', () => {
  it('copy: the same again, along the diagonal', () => {
    eachPair('copy', (pair) => {
      expect(pair.target).toBe(pair.source);
      expect(sourceOf(pair)).toEqual([...pair.sourceTokens.keys()]);
    });
  });

  it('reverse: the other way round, along the anti-diagonal', () => {
    eachPair('reverse', (pair) => {
      expect(pair.targetTokens).toEqual(pair.sourceTokens.toReversed());
      expect(sourceOf(pair)).toEqual([...pair.sourceTokens.keys()].reverse());
    });
  });

  it('shift: one place to the left, the first symbol last', () => {
    eachPair('shift', (pair) => {
      const [first, ...rest] = pair.sourceTokens;
      const [firstAt, ...restAt] = pair.sourceTokens.keys();
      expect(pair.targetTokens).toEqual([...rest, first]);
      expect(sourceOf(pair)).toEqual([...restAt, firstAt]);
    });
  });
});

describe.each(toyTasks)('every pair of %s', (task) => {
  it('has numbers in range, and a length in range', () => {
    eachPair(task, ({ sourceTokens }) => {
      expect(sourceTokens.length).toBeGreaterThanOrEqual(1);
      expect(sourceTokens.length).toBeLessThanOrEqual(toySizes.longest);
      for (const token of sourceTokens) {
        expect(token).toMatch(/^\d+$/);
        expect(Number(token)).toBeLessThan(toySizes.symbols);
      }
    });
  });

  it('is cut by the word tokeniser into its symbols', () => {
    eachPair(task, ({ source, target, sourceTokens, targetTokens }) => {
      expect(wordTokens(source, 'en', true)).toEqual(sourceTokens);
      expect(wordTokens(target, 'fr', true)).toEqual(targetTokens);
    });
  });

  it('has one sure link for each symbol, to its like, so that the best alignment errs nowhere', () => {
    eachPair(task, ({ sourceTokens, targetTokens, links }) => {
      expect(links.every(({ sure }) => sure)).toBe(true);
      expect(new Set(links.map(({ source }) => source)).size).toBe(sourceTokens.length);
      for (const { source, target } of links) expect(targetTokens[target]).toBe(sourceTokens[source]);
      expect(alignmentErrorRate([links], [links])).toBe(0);
    });
  });
});

describe('the stream', () => {
  it('opens with the same 1,000 pairs on every machine', () => {
    const text = take(generateToyPairs({ task: 'reverse', seed: 7 }), 1000)
      .map(({ source, target }) => `${source}\t${target}`)
      .join('\n');
    expect(createHash('sha256').update(text).digest('hex')).toBe(
      '95f43bfa3c805d07b991294d427ea3351b910a18198b10698fec0155464342c6',
    );
  });

  it('has every symbol and every length, and says nothing twice', () => {
    const pairs = take(generateToyPairs({ task: 'copy', seed: 3 }), 20_000);
    expect(new Set(pairs.map(({ source }) => source)).size).toBe(pairs.length);
    expect(new Set(pairs.flatMap(({ sourceTokens }) => sourceTokens)).size).toBe(toySizes.symbols);
    expect(new Set(pairs.map(({ sourceTokens }) => sourceTokens.length)).size).toBe(toySizes.longest);
  });

  it('gives the tasks the same sources, and another seed other ones', () => {
    const sources = (task: ToyTask, seed: number) =>
      take(generateToyPairs({ task, seed }), 100).map(({ source }) => source);
    expect(sources('copy', 1)).toEqual(sources('reverse', 1));
    expect(sources('copy', 1)).not.toEqual(sources('copy', 2));
  });
});
