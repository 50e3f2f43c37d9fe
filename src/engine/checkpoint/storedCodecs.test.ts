import { describe, expect, test } from 'vitest';
import { readMerges } from '../../core/tokenize/bpe/merge.ts';
import type { TokenRules } from '../../core/tokenize/createTokenizer.ts';
import { specialTokens } from '../../core/vocab/specialTokens.ts';
import { vocabularyFromTokens } from '../../core/vocab/vocabulary.ts';
import { type Codecs, createTextCodec } from '../corpus/textCodec.ts';
import { readCodecs, writeCodecs } from './storedCodecs.ts';

const vocabulary = vocabularyFromTokens([
  ...specialTokens,
  'ch@@',
  'at',
  'a@@',
  'a',
  't',
  'l',
  'e',
  '␣',
  'le',
  'chat',
]);
const codecsOf = (rules: TokenRules): Codecs => ({
  source: createTextCodec('en', true, vocabulary, rules),
  target: createTextCodec('fr', false, vocabulary, rules),
});
const subwords: TokenRules = { kind: 'bpe', merges: readMerges(['c@@ h@@', 'a@@ t', 'l@@ e']) };
const stored = (codecs: Codecs) =>
  JSON.parse(JSON.stringify(writeCodecs(codecs))) as ReturnType<typeof writeCodecs>;

test.each<TokenRules>([{ kind: 'word' }, subwords, { kind: 'character' }])('$kind comes back', (rules) => {
  const codecs = codecsOf(rules);
  const { config, words } = stored(codecs);
  expect('merges' in words).toBe(rules.kind === 'bpe');
  const read = readCodecs(config, words);
  for (const side of ['source', 'target'] as const) {
    expect(read[side].rules).toEqual(rules);
    const sentence = 'le chat Chale 木';
    expect(read[side].tokenizer.tokenize(sentence)).toEqual(codecs[side].tokenizer.tokenize(sentence));
    expect(read[side].tokenizer.kind).toBe(rules.kind);
  }
  expect(read.target.lowerCase).toBe(false);
});

test('a file from before there were subwords is read in words', () => {
  const { config, words } = stored(codecsOf({ kind: 'word' }));
  const { tokens: _, ...source } = config.source;
  const { tokens: __, ...target } = config.target;
  expect(readCodecs({ source, target }, words).source.rules).toEqual({ kind: 'word' });
});

test.each(['ar', 'zh', 'und-Cyrl'])('the language %s comes back', (language) => {
  const codecs: Codecs = {
    ...codecsOf({ kind: 'word' }),
    source: createTextCodec(language, true, vocabulary),
  };
  const { config, words } = stored(codecs);
  const read = readCodecs(config, words).source;
  expect(read.language).toBe(language);
  expect(read.tokenizer.tokenize('猫在 le chat')).toEqual(codecs.source.tokenizer.tokenize('猫在 le chat'));
});

describe('refused with one clear sentence', () => {
  const { config, words } = stored(codecsOf(subwords));
  test.each([
    [
      { ...config, source: { ...config.source, tokens: 'syllable' } },
      words,
      'config.json: the tokens of source must be word, bpe or character.',
    ],
    [config, { ...words, merges: undefined }, 'vocab.json: the merges of the subwords are missing.'],
    [config, { ...words, merges: 'a@@ t' }, 'vocab.json: merges must be a list.'],
    [
      config,
      { ...words, merges: ['a@@ t', 'a t'] },
      'vocab.json: merges: entry 1 is not two pieces of a word, such as "t@@ he".',
    ],
    // Pieces of no letters would be taken apart for ever.
    [
      config,
      { ...words, merges: ['@@ t'] },
      'vocab.json: merges: entry 0 is not two pieces of a word, such as "t@@ he".',
    ],
    [config, { ...words, source: [] }, 'vocab.json: vocabulary: entry 0 must be <pad>, found nothing.'],
  ])('%#', (badConfig, badWords, message) => {
    expect(() => readCodecs(badConfig, badWords)).toThrow(message);
  });
});
