import { describe, expect, test } from 'vitest';
import { learnMerges } from '../../core/tokenize/bpe/learnMerges.ts';
import { createTokenizer, type TokenRules } from '../../core/tokenize/createTokenizer.ts';
import { UNKNOWN_ID } from '../../core/vocab/specialTokens.ts';
import { buildVocabulary, countTokens, vocabularyFromTokens } from '../../core/vocab/vocabulary.ts';
import { tinyCorpus } from '../../testing/tinyCorpus.ts';
import type { PreparedCorpus } from '../corpus/preparedCorpus.ts';
import { createTextCodec, type TextCodec } from '../corpus/textCodec.ts';
import { sampleSentences } from './sampleSentences.ts';

const sources = tinyCorpus.map(({ source }) => source);
const words = createTokenizer({ language: 'en', lowerCase: true, rules: { kind: 'word' } });
const merges = [...learnMerges(countTokens(sources.map(words.tokenize)), 30)];

function codecOf(rules: TokenRules): TextCodec {
  const tokenizer = createTokenizer({ language: 'en', lowerCase: true, rules });
  return createTextCodec('en', true, buildVocabulary(sources.map(tokenizer.tokenize)), rules);
}

const corpusOf = (held: readonly string[]) =>
  ({
    test: held.map((sourceText) => ({ sourceText })),
    validation: [],
  }) as unknown as PreparedCorpus;

const idsOf = ({ tokenizer, vocabulary }: TextCodec, sentence: string) =>
  vocabulary.encode(tokenizer.tokenize(sentence));

describe.each<TokenRules>([{ kind: 'word' }, { kind: 'bpe', merges }, { kind: 'character' }])(
  'in tokens of kind $kind',
  (rules) => {
    const codec = codecOf(rules);

    test.each([
      ['without a corpus', null],
      ['with one in other words', corpusOf(['Quidquid agis', 'prudenter agas', 'et respice finem', 'Vale'])],
      ['with one of too few', corpusOf(sources.slice(0, 2))],
      ['with its own', corpusOf(sources)],
    ])('%s: four sentences of several lengths, and one with what it does not know', (_, corpus) => {
      const ids = sampleSentences(codec, corpus).map((sentence) => idsOf(codec, sentence));
      expect(ids).toHaveLength(5);
      expect(ids.map((each) => each.length > 0)).toEqual(Array(5).fill(true));
      expect(new Set(ids.map(({ length }) => length)).size).toBeGreaterThanOrEqual(3);
      expect(ids.map((each) => each.includes(UNKNOWN_ID))).toEqual([false, false, false, false, true]);
    });
  },
);

test('held-out sentences are taken where the network knows them, the shortest and the longest too', () => {
  const codec = codecOf({ kind: 'word' });
  const chosen = sampleSentences(codec, corpusOf(sources)).slice(0, 4);
  expect(chosen.every((sentence) => sources.includes(sentence))).toBe(true);
  const lengths = sources.map((sentence) => idsOf(codec, sentence).length);
  const of = (sentence = '') => idsOf(codec, sentence).length;
  expect([of(chosen[0]), of(chosen[3])]).toEqual([Math.min(...lengths), Math.max(...lengths)]);
});

test('a vocabulary of one word is enough', () => {
  const vocabulary = vocabularyFromTokens(['<pad>', '<unk>', '<s>', '</s>', 'oui']);
  const codec = createTextCodec('fr', true, vocabulary);
  expect(sampleSentences(codec, null)).toHaveLength(5);
});
