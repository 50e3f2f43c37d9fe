import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { learnMerges } from '../../core/tokenize/bpe/learnMerges.ts';
import { writeMerges } from '../../core/tokenize/bpe/merge.ts';
import { createTokenizer, type TokenRules } from '../../core/tokenize/createTokenizer.ts';
import type { Tokenizer } from '../../core/tokenize/tokenizer.ts';
import { wordTokens } from '../../core/tokenize/wordTokenizer.ts';
import { countTokens } from '../../core/vocab/vocabulary.ts';
import { tinyCorpus } from '../../testing/tinyCorpus.ts';

/** The Python programs cut sentences as the page does, and put them together again. */

const folder = fileURLToPath(new URL('python/', import.meta.url));
const isMissing = spawnSync('python3', ['--version']).status !== 0;
if (isMissing) console.info('Skipped: there is no python3 here.');

const french = tinyCorpus.map(({ target }) => wordTokens(target, 'fr', true));
const merges = [...learnMerges(countTokens(french), 40)];
const kinds: readonly TokenRules[] = [{ kind: 'word' }, { kind: 'bpe', merges }, { kind: 'character' }];
const languages = ['en', 'fr', 'it', 'nl', 'ca', 'de', 'tr', 'zh', 'th', 'und'];

/** What is special to a rule, among anything. */
const part = fc.oneof(
  fc.constantFrom(
    ..."l'|qu'|aujourd'hui|don't|'s|-t-il|est-ce|va-t'en|-ce|M.|Mr.|U.S.|...|--|-5|3,5|1.200|5 %|«|»|\"|''|:|;|!|?|(|)|[|/".split(
      '|',
    ),
    ...'&eacute;|&amp;|&#233;|&#x1F600;|&nbsp;|&yuml;|&Yuml;|&nix;|\u00ad|\u200b|\u00a0|\u202f|\u2019|\u201c|\u2011|e\u0301'.split(
      '|',
    ),
    ...'世界|ไทย|สวัสดี|かな|l·l|ש״ח|é|É|İ|I|ı|ß|Σ|œ|👩\u200d🚀|👩🏽|😀|©|™|ʔ|␣|\ud800|@@|_|٣|½'.split('|'),
    ...Array.from({ length: 6 }, () => ' '),
  ),
  fc.stringMatching(/^[a-zA-Z']{1,6}$/),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);
const text = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
const asked = fc.record({
  text,
  language: fc.constantFrom(...languages),
  lowerCase: fc.boolean(),
  kind: fc.constantFrom(0, 1, 2),
});

const program = `
import json, sys, unicodedata
from byte_pairs import Merges, join_pieces
from sentence_text import sentence_of
from sentence_tokens import characters_of, normalised, text_of_characters, words_of
given = json.load(sys.stdin)
known = {piece: index for index, piece in enumerate(given["known"])}
merges = Merges([tuple(merge.split(" ")) for merge in given["merges"]], known)
def answer(text, language, lowerCase, kind):
    text = normalised(text, lowerCase, language)
    if kind == 2:
        tokens = characters_of(text)
        return tokens, text_of_characters(tokens)
    tokens = words_of(text, language, kind == 1)
    if kind == 1:
        tokens = [piece for word in tokens for piece in merges.pieces_of(word)]
    return tokens, sentence_of(join_pieces(tokens) if kind == 1 else tokens, language)
# Characters that this Python's Unicode has not yet.
is_new = lambda text: any(unicodedata.category(each) == "Cn" for each in text)
json.dump([None if is_new(each["text"]) else answer(**each) for each in given["asked"]], sys.stdout)
`;

describe.skipIf(isMissing)('sentences in Python', () => {
  const all = fc.sample(asked, 4000);
  /** Some pieces are unknown, and taken apart again. */
  const known = merges.map(([left, right]) => left.replace('@@', '') + right).filter((_, at) => at % 3 > 0);
  let answers: ([string[], string] | null)[] = [];
  beforeAll(() => {
    const { status, stdout, stderr } = spawnSync('python3', ['-B', '-c', program], {
      cwd: folder,
      encoding: 'utf8',
      input: JSON.stringify({ asked: all, merges: writeMerges(merges), known }),
      maxBuffer: 2 ** 28,
    });
    if (status !== 0) throw new Error(stderr);
    answers = JSON.parse(stdout);
  });

  test('fall into the tokens of the page, and come together to its text', () => {
    const tokenizers = new Map<string, Tokenizer>();
    const knownPieces = new Set(known);
    all.forEach(({ text: given, language, lowerCase, kind }, at) => {
      const key = `${language} ${lowerCase} ${kind}`;
      const rules = kinds[kind] as TokenRules;
      const tokenizer =
        tokenizers.get(key) ??
        createTokenizer({ language, lowerCase, rules, isKnown: (piece) => knownPieces.has(piece) });
      tokenizers.set(key, tokenizer);
      const tokens = tokenizer.tokenize(given);
      const expected = { given, key, answer: [tokens, tokenizer.detokenize(tokens)] };
      if (answers[at]) expect({ given, key, answer: answers[at] }).toEqual(expected);
    });
    expect(answers.filter((answer) => answer !== null).length).toBeGreaterThan(3000);
  });
});
