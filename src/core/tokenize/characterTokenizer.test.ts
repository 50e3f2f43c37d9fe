import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charactersToText, characterTokens, createCharacterTokenizer } from './characterTokenizer.ts';
import { normalizeText } from './normalizeText.ts';
import { wordTokens } from './wordTokenizer.ts';

const tokenizer = createCharacterTokenizer({ language: 'fr', lowerCase: true });
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom(...'ae\u0301\u0327çé␣ \u202f\ud83d\ude00\u200d😀👩🏽\u00a0\'.-<>"'))
    .map((parts) => parts.join('')),
);

describe('characters as tokens', () => {
  it.each([
    ['Été.', ['é', 't', 'é', '.']],
    ['Il dort ?', ['i', 'l', '␣', 'd', 'o', 'r', 't', '␣', '?']],
    ['e\u0301 😀', ['é', '␣', '😀']],
    // A letter that has no composed form keeps its mark as a token of its own.
    ['q\u0301', ['q', '\u0301']],
    ['a␣b', ['a', '␣␣', 'b']],
    ['', []],
    ['  \u00a0', []],
  ])('cut %j', (text, expected) => {
    expect(tokenizer.tokenize(text)).toEqual(expected);
  });

  it('keep capitals where they are wanted', () => {
    const cased = createCharacterTokenizer({ language: 'en', lowerCase: false });
    expect(cased.detokenize(cased.tokenize('Tom’s  HERE'))).toBe("Tom's HERE");
  });

  it('give the text back exactly', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = characterTokens(text);
        expect(charactersToText(tokens)).toBe(text.normalize('NFC'));
        for (const token of tokens) expect(token).toMatch(/^(?:[^ ␣]|␣|␣␣)$/su);
      }),
      { numRuns: 3000 },
    );
  });

  it('give a sentence back in the form that is trained on', () => {
    const cased = createCharacterTokenizer({ language: 'en', lowerCase: false });
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cased.detokenize(cased.tokenize(text))).toBe(normalizeText(text));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the words of characters', () => {
  const wordsOf = (text: string) => {
    const tokens = tokenizer.tokenize(text);
    return tokenizer.wordIndexes(tokens).join('');
  };

  it('are those of the word tokeniser; a space goes with the word before it', () => {
    expect(wordsOf("L'ami est là.")).toBe('0011112222334');
  });

  it('take an unknown character for a letter', () => {
    expect(tokenizer.wordIndexes(['l', "'", '<unk>', 'm', 'i', '␣', '<unk>'])).toEqual([0, 0, 1, 1, 1, 1, 2]);
  });

  it('hold the characters of each word, in any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = tokenizer.tokenize(text);
        const indexes = tokenizer.wordIndexes(tokens);
        const words: string[] = [];
        indexes.forEach((word, position) => {
          if (tokens[position] === '␣') return;
          words[word] = (words[word] ?? '') + (tokens[position] === '␣␣' ? '␣' : tokens[position]);
        });
        expect(words).toEqual(wordTokens(text, 'fr', true));
      }),
      { numRuns: 3000 },
    );
  });

  it('never fall back, also in tokens that no text gave', () => {
    const anyTokens = fc.array(fc.constantFrom('␣', 'a', "'", '-', '.', 'e', '\u0301', '<unk>', '"', '␣␣'));
    fc.assert(
      fc.property(anyTokens, (tokens) => {
        const indexes = tokenizer.wordIndexes(tokens);
        expect(indexes).toHaveLength(tokens.length);
        indexes.forEach((word, position) => {
          expect(word - (indexes[position - 1] ?? 0)).toBeGreaterThanOrEqual(0);
          expect(word - (indexes[position - 1] ?? 0)).toBeLessThanOrEqual(1);
        });
      }),
      { numRuns: 1000 },
    );
  });
});
