import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWordTokenizer, wordTokens } from './wordTokenizer.ts';

const tokens = (text: string, language: 'en' | 'fr') => wordTokens(text, language, true).join(' ');

describe('English words', () => {
  it.each([
    ["I don't know.", "i don 't know ."],
    ["It's Tom's, isn't it?", "it 's tom 's , isn 't it ?"],
    ["They'll say we've lost; I'd say I'm glad.", "they 'll say we 've lost ; i 'd say i 'm glad ."],
    ["We couldn't've known.", "we couldn 't 've known ."],
    ["The dogs' owner came at five o'clock.", "the dogs ' owner came at five o'clock ."],
    ["He said 'no'.", "he said ' no ' ."],
    ['It cost $5,300.50, or 2.5 % more...', 'it cost $ 5,300.50 , or 2.5 % more ...'],
    ['Mr. Smith left the U.S. today. Good.', 'mr. smith left the u.s. today . good .'],
    ['A well-known man in a t-shirt -- old -', 'a well-known man in a t-shirt -- old -'],
    ['and/or (maybe) [x] "y"', 'and / or ( maybe ) [ x ] " y "'],
    ['', ''],
    ['  \u00a0 ', ''],
  ])('%s', (text, expected) => {
    expect(tokens(text, 'en')).toBe(expected);
  });

  it('keeps capitals where they are wanted', () => {
    expect(wordTokens("Tom's HERE.", 'en', false)).toEqual(['Tom', "'s", 'HERE', '.']);
  });
});

describe('French words', () => {
  it.each([
    ["L'ami qu'il n'aime pas.", "l' ami qu' il n' aime pas ."],
    ["Quelqu’un l’a vu jusqu'à midi\u202f!", "quelqu' un l' a vu jusqu' à midi !"],
    ["D'aujourd'hui à la presqu'île, entr'ouverte", "d' aujourd'hui à la presqu'île , entr'ouverte"],
    ["Un chef-d'œuvre de la grand'mère", "un chef-d'œuvre de la grand'mère"],
    ['Qu’est-ce que c’est ?', "qu' est -ce que c' est ?"],
    ['Où va-t-elle ? Y a-t-il du pain ?', 'où va -t-elle ? y a -t-il du pain ?'],
    [
      "Laisse-moi, donne-le-lui, allez-vous-en, va-t'en.",
      "laisse -moi , donne -le -lui , allez -vous -en , va -t' en .",
    ],
    ['Ce t-shirt, celle-là, moi-même, là-bas', 'ce t-shirt , celle-là , moi-même , là-bas'],
    ['Un arc-en-ciel au rendez-vous, peut-être', 'un arc-en-ciel au rendez-vous , peut-être'],
    ['M. Dupont dit : « Oui. »', 'm. dupont dit : « oui . »'],
    ["Chez McDonald's, 3,5 € et 1.200 $.", "chez mcdonald's , 3,5 € et 1.200 $ ."],
    ['-5 degrés - oui -', '-5 degrés - oui -'],
    ['Bravo 😀😀 👩\u200d🚀 !', 'bravo 😀 😀 👩\u200d🚀 !'],
  ])('%s', (text, expected) => {
    expect(tokens(text, 'fr')).toBe(expected);
  });
});

describe.each(['en', 'fr'] as const)('a chunk of 60,000 characters as %s', (language) => {
  it.each(["l'", "'-", "x's", '-t-il', '.a', "qu'e.", '"\'', '&#', '<a'])(
    'made of %s is cut within a second',
    (part) => {
      const text = part.repeat(60_000 / part.length);
      const startMs = performance.now();
      expect(wordTokens(text, language, true).join('')).toHaveLength(text.length);
      expect(performance.now() - startMs).toBeLessThan(1000);
    },
  );
});

const awkward = fc
  .array(
    fc.constantFrom(...'aAeélqutsmnIl\'’-.,!?:;"«»()/5 \u202f…😀\u0301_&', "qu'", "'s", '-t-', '-il', "n't"),
    {
      maxLength: 24,
    },
  )
  .map((parts) => parts.join(''));
const anyText = fc.oneof(awkward, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

describe.each(['en', 'fr'] as const)('any text as %s', (language) => {
  it('has tokens without spaces, none empty', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, lowerCase) => {
        for (const token of wordTokens(text, language, lowerCase)) expect(token).toMatch(/^\S+$/u);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the same tokens from its own tokens', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, lowerCase) => {
        const once = wordTokens(text, language, lowerCase);
        expect(wordTokens(once.join(' '), language, lowerCase)).toEqual(once);
      }),
      { numRuns: 4000 },
    );
  });
});

describe('tokenising what was detokenised', () => {
  const frenchWord = fc.constantFrom(
    'chat',
    'été',
    't-shirt',
    "aujourd'hui",
    'garçon',
    'elle-même',
    '42',
    '3,5',
  );
  const frenchUnit = fc.oneof(
    frenchWord.map((word) => [word]),
    fc.constantFrom(["l'", 'ami'], ["qu'", 'il'], ["jusqu'", 'en'], ["quelqu'", 'un']),
    fc.constantFrom(['est', '-ce'], ['a', '-t-il'], ['donne', '-le', '-moi'], ['va', "-t'", 'en']),
    fc.constantFrom(['«', 'oui', '»'], ['"', 'non', '"'], ['(', 'peut-être', ')']),
  );
  const englishUnit = fc.oneof(
    fc.constantFrom('cat', 'naïve', 'well-known', "o'clock", '1,200').map((word) => [word]),
    fc.constantFrom(['don', "'t"], ['Tom', "'s"], ['could', "'ve"], ['dogs', "'", 'owner']),
    fc.constantFrom(['"', 'yes', '"'], ['(', 'maybe', ')'], ['[', 'no', ']']),
  );
  const sentence = (unit: fc.Arbitrary<readonly string[]>) =>
    fc
      .tuple(
        fc.array(fc.tuple(unit, fc.constantFrom([], [], [','], [';'], [':'], ['…'])), { minLength: 1 }),
        fc.constantFrom('.', '?', '!', '...'),
      )
      .map(([units, end]) => [...units.flat(2), end]);

  it.each([
    ['en', englishUnit],
    ['fr', frenchUnit],
  ] as const)('gives the tokens back in %s', (language, unit) => {
    const tokenizer = createWordTokenizer({ language, lowerCase: false });
    fc.assert(
      fc.property(sentence(unit), (expected) => {
        expect(tokenizer.tokenize(tokenizer.detokenize(expected))).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });
});
