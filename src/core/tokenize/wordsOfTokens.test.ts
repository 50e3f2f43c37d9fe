import { expect, it } from 'vitest';
import { readMerges } from './bpe/merge.ts';
import { createTokenizer, type TokenRules } from './createTokenizer.ts';
import { wordsOfTokens } from './wordsOfTokens.ts';

const allRules: readonly TokenRules[] = [
  { kind: 'word' },
  { kind: 'bpe', merges: readMerges(['c@@ h@@', 'ch@@ a@@']) },
  { kind: 'character' },
];

it.each(allRules)('tokens of the kind $kind make up the same words', (rules) => {
  const tokenizer = createTokenizer({ language: 'fr', lowerCase: true, rules });
  const tokens = tokenizer.tokenize("L'ami du chat dort !");
  expect(wordsOfTokens(tokens, tokenizer.wordIndexes(tokens))).toEqual([
    "l'",
    'ami',
    'du',
    'chat',
    'dort',
    '!',
  ]);
  expect(tokenizer.kind).toBe(rules.kind);
});
