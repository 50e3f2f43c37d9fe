import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detokenizeWords } from '../detokenizeWords.ts';
import { wordTokens } from '../wordTokenizer.ts';
import { automaticMerges } from './automaticMerges.ts';
import { createBpeTokenizer } from './bpeTokenizer.ts';
import { learnMerges } from './learnMerges.ts';
import { readMerges } from './merge.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom(..."aeélqu' -tils.@😀<>", 'qu’', '@@', 'an', 'un'), { maxLength: 40 })
    .map((parts) => parts.join('')),
);

describe('subwords', () => {
  const merges = readMerges(['a@@ n@@', 'o@@ n', 's@@ on']);
  const tokenizer = createBpeTokenizer({ language: 'fr', lowerCase: true, merges });

  it('are pieces of the words, told apart by the mark', () => {
    const tokens = tokenizer.tokenize("L'anse du saxon ?");
    expect(tokens.join(' ')).toBe("l@@ ' an@@ s@@ e d@@ u s@@ a@@ x@@ on ?");
    expect(tokenizer.wordIndexes(tokens)).toEqual([0, 0, 1, 1, 1, 2, 2, 3, 3, 3, 3, 4]);
    expect(tokenizer.detokenize(tokens)).toBe("l'anse du saxon\u202f?");
    expect(tokenizer.tokenize(' ')).toEqual([]);
  });

  it('that the network lacks are cut into what they were merged from', () => {
    const known = new Set(['an@@', 'on', 's@@']);
    const cautious = createBpeTokenizer({
      language: 'fr',
      lowerCase: true,
      merges,
      isKnown: (piece) => known.has(piece),
    });
    expect(cautious.tokenize('an son').join(' ')).toBe('a@@ n s@@ on');
  });

  it('of any text make up its words', () => {
    fc.assert(
      fc.property(fc.array(anyText), anyText, fc.nat(60), (corpus, text, count) => {
        const counts = new Map<string, number>();
        for (const word of corpus.flatMap((each) => wordTokens(each, 'fr', true)))
          counts.set(word, (counts.get(word) ?? 0) + 1);
        const learnt = createBpeTokenizer({
          language: 'fr',
          lowerCase: true,
          merges: [...learnMerges(counts, count)],
        });
        const words = wordTokens(text, 'fr', true);
        const tokens = learnt.tokenize(text);
        expect(learnt.detokenize(tokens)).toBe(detokenizeWords(words, 'fr'));
        expect(new Set(learnt.wordIndexes(tokens)).size).toBe(words.length);
      }),
      { numRuns: 500 },
    );
  });
});

it.each([
  [4999, 10_000, 1000],
  [5000, 10_000, 2000],
  [19_999, 10_000, 2000],
  [20_000, 10_000, 4000],
  [50_000, 3883, 1942],
])('%s pairs of %s words suit %s merges', (pairs, words, merges) => {
  expect(automaticMerges(pairs, words)).toBe(merges);
});
