import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  END_ID,
  END_TOKEN,
  PAD_ID,
  PAD_TOKEN,
  START_ID,
  START_TOKEN,
  specialTokens,
  UNKNOWN_ID,
  UNKNOWN_TOKEN,
} from './specialTokens.ts';
import { buildVocabulary, unknownShare, vocabularyFromTokens } from './vocabulary.ts';

const words = fc.array(fc.array(fc.string({ minLength: 1, maxLength: 3, unit: 'grapheme' })));

describe('buildVocabulary', () => {
  it('puts the special tokens first, then words by frequency, then by code point', () => {
    const vocabulary = buildVocabulary([
      ['b', 'a', 'c'],
      ['c', '😀', '\uff01'],
      ['é', 'z'],
    ]);
    expect(vocabulary.tokens).toEqual([...specialTokens, 'c', 'a', 'b', 'z', 'é', '\uff01', '😀']);
    expect(vocabulary.size).toBe(11);
    expect([PAD_TOKEN, UNKNOWN_TOKEN, START_TOKEN, END_TOKEN].map(vocabulary.idOf)).toEqual([
      PAD_ID,
      UNKNOWN_ID,
      START_ID,
      END_ID,
    ]);
  });

  it('leaves out rare words and keeps at most so many', () => {
    const sentences = [['a', 'a', 'a'], ['b', 'b', 'c', 'c'], ['d']];
    expect(buildVocabulary(sentences, { minFrequency: 2 }).tokens.slice(4)).toEqual(['a', 'b', 'c']);
    expect(buildVocabulary(sentences, { maxSize: 2 }).tokens.slice(4)).toEqual(['a', 'b']);
  });

  it('knows words that are also names of object properties', () => {
    const vocabulary = buildVocabulary([['constructor', '__proto__', 'the']]);
    expect(vocabulary.has('constructor')).toBe(true);
    expect(vocabulary.has('toString')).toBe(false);
    expect(vocabulary.decode(vocabulary.encode(['__proto__', 'constructor']))).toEqual([
      '__proto__',
      'constructor',
    ]);
  });

  it('does not count a special token as a word', () => {
    expect(buildVocabulary([['<pad>', '<unk>', 'a']]).tokens).toEqual([...specialTokens, 'a']);
  });

  it('does not depend on the order of the sentences, and decodes what it encodes', () => {
    fc.assert(
      fc.property(words, (sentences) => {
        const vocabulary = buildVocabulary(sentences);
        expect(buildVocabulary([...sentences].reverse()).tokens).toEqual(vocabulary.tokens);
        for (const sentence of sentences) {
          expect(vocabulary.decode(vocabulary.encode(sentence))).toEqual(sentence);
        }
        expect(unknownShare(sentences, vocabulary)).toBe(0);
      }),
    );
  });
});

describe('a vocabulary', () => {
  const vocabulary = buildVocabulary([['cat', 'sees']]);

  it('reads an unknown word as <unk>', () => {
    expect([...vocabulary.encode(['cat', 'dog'])]).toEqual([4, UNKNOWN_ID]);
    expect(
      unknownShare(
        [
          ['cat', 'dog'],
          ['sees', 'dog'],
        ],
        vocabulary,
      ),
    ).toBe(0.5);
    expect(unknownShare([], vocabulary)).toBe(0);
  });

  it('refuses an id without a token', () => {
    expect(() => vocabulary.decode([4, 99])).toThrow('no token 99; the size is 6');
    expect(() => vocabulary.decode([-1])).toThrow(RangeError);
  });

  it('comes back from its JSON', () => {
    const again = vocabularyFromTokens(JSON.parse(JSON.stringify(vocabulary)));
    expect(again.tokens).toEqual(vocabulary.tokens);
  });
});

describe('vocabularyFromTokens', () => {
  it.each([
    [[], 'entry 0 must be <pad>, found nothing.'],
    [['<pad>', '<unk>', '</s>', '<s>'], 'entry 2 must be <s>, found "</s>".'],
    [[...specialTokens, 'a', 'b', 'a'], 'entries 4 and 6 are both "a".'],
    [[...specialTokens, 5], 'entry 4 is not text.'],
    [[...specialTokens, ''], 'entry 4 is empty.'],
  ])('refuses %j', (tokens, message) => {
    expect(() => vocabularyFromTokens(tokens)).toThrow(message);
  });
});
