import fc from 'fast-check';
import { afterEach, describe, expect, it, test } from 'vitest';
import { chineseSentences } from './chinese/sentences/sentences.ts';
import { chinese } from './chinese/translation.ts';
import { createTeller } from './createTeller.ts';
import { frenchSentences } from './french/sentences/sentences.ts';
import { french } from './french/translation.ts';
import { speakLanguage } from './language.ts';
import { fillingsOf, sentenceTemplate } from './sentenceTemplate.ts';
import { tell } from './tell.ts';

/** With plain spaces, to be read and typed. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

const said = createTeller(
  {
    Seed: 'Graine',
    'a picture': 'une image',
    'Try again.': 'Réessayez.',
    'No pairs.': 'Pas de paires.',
    '“{0}” is a folder.': '« {0} » est un dossier.',
    '{0} is missing.': '{0} manque.',
    '{0} is {1}; it must lie between {2} and {3}.':
      '{0} doit se situer entre {2:number} et {3:number} ; {1:number} non.',
    'Not text: this is {0}.': 'Pas du texte : {0:told}.',
    '{0}: {1}': '{0} : {1:known}',
    '{0}: {1}.': '{0:known} : {1:told}.',
    '{0} and {1}': '{0:known} et {1:known}',
    'The engine stopped': 'Le moteur s’est arrêté',
    '{0} failed to start: {1}': '{0} n’a pas démarré : {1:told}',
    '{0} could not be started.': '{0} n’a pas pu démarrer.',
    'Not all could be taken. {0}': 'Tout n’a pas pu être pris. {0:told}',
    'Both sides are in {0}.': 'Les deux côtés sont en {0:language}.',
    '{0} pairs were read': '{0:number} paires lues',
  },
  { locale: 'fr', fullStop: '.', between: ' ' },
);

describe('a sentence is told', () => {
  it.each([
    ['as it stands', 'Seed', 'Graine'],
    ['with a name in it', '“my.tsv” is a folder.', '« my.tsv » est un dossier.'],
    [
      'with numbers as the language writes them, in its own order',
      'learningRate is 12.50; it must lie between 0 and 1,024.',
      'learningRate doit se situer entre 0 et 1 024 ; 12,50 non.',
    ],
    [
      'with words in it that are told themselves',
      'Not text: this is a picture.',
      'Pas du texte : une image.',
    ],
    ['with a sentence in it', 'my.tsv: Not text: this is a picture.', 'my.tsv : Pas du texte : une image.'],
    ['with the name of a language', 'Both sides are in French.', 'Les deux côtés sont en français.'],
    ['with a full stop of its own', '1,200 pairs were read.', '1 200 paires lues.'],
    ['after another', 'No pairs. Try again.', 'Pas de paires. Réessayez.'],
    [
      'where several stand in it',
      'Not all could be taken. “a” is a folder. seed is 9; it must lie between 1 and 4.',
      'Tout n’a pas pu être pris. « a » est un dossier. seed doit se situer entre 1 et 4 ; 9 non.',
    ],
    [
      'by the reading that leaves least in English',
      'wasm failed to start: wasm could not be started.',
      'wasm n’a pas démarré : wasm n’a pas pu démarrer.',
    ],
    ['as far as it is known', 'The engine stopped: out of luck.', 'Le moteur s’est arrêté : out of luck.'],
  ])('%s', (_, english, french) => {
    expect(plain(said(english))).toBe(french);
  });
});

test('what is not known stays as it is', () => {
  for (const text of [
    '',
    'Something else',
    'one: two',
    'here and there',
    'TypeError: x is not a function',
    '.',
    'a. b',
  ]) {
    expect(said(text)).toBe(text);
  }
});

describe('names', () => {
  const parts = Object.keys(frenchSentences).flatMap((english) => english.split(/\{\d\}|[:“”]|[.!?]/));
  /** File names: no control characters, nor the colon and the quotation marks that say where a name ends. */
  const name = fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
      fc
        .array(fc.constantFrom(...parts, '.tsv', ' ', '-', '{0}', '$1'), { minLength: 1, maxLength: 4 })
        .map((all) => all.join('')),
    )
    .filter((text) => text.trim() === text && text !== '' && !/[:“”"\p{Cc}]|[.!?] /u.test(text));

  test.each([
    ['french', 'fr', frenchSentences, '« NAME » est un dossier.'],
    ['chinese', 'zh-Hans', chineseSentences, '“NAME”是文件夹。'],
  ])('of any kind stand in a sentence of %s unchanged', (_, locale, sentences, expected) => {
    const teller = createTeller(sentences, { locale, fullStop: '.', between: ' ' });
    fc.assert(
      fc.property(name, (text) => {
        expect(plain(teller(`“${text}” is a folder.`))).toBe(plain(expected.replace('NAME', () => text)));
        expect(teller(`“${text}” cannot be read: it is a folder, or it has moved or changed.`)).toContain(
          text,
        );
      }),
    );
  });
});

describe('holes', () => {
  it('are filled in every way there is, the first with the most', () => {
    const { literals } = sentenceTemplate('{0} of {1}!', '');
    expect([...fillingsOf(literals, 'a of b of c!')]).toEqual([
      ['a of b', 'c'],
      ['a', 'b of c'],
    ]);
    expect([...fillingsOf(literals, 'a of b of c')]).toEqual([]);
  });
});

test('a text made to be read in very many ways is not read in all of them', () => {
  const teller = createTeller(frenchSentences, { locale: 'fr', fullStop: '.', between: ' ' });
  const made = 'a: b; c. '.repeat(10_000);
  expect(plain(teller(`There is no setting ${made}; the nearest is d.`))).toContain('le plus proche est d.');
});

describe('the page', () => {
  afterEach(() => speakLanguage('en', null));

  it('says in its language what is made outside of it', () => {
    expect(tell('Learning rate')).toBe('Learning rate');
    speakLanguage('fr', french);
    expect(tell('Learning rate')).toBe('Taux d’apprentissage');
    speakLanguage('zh', chinese);
    expect(tell('Learning rate')).toBe('学习率');
    expect(tell('pairs.tsv: Need at least 10 pairs.')).toBe('pairs.tsv：至少需要10个句对。');
    expect(tell('There is no corpus yet. Load one first.')).toBe('还没有语料库。请先加载一个。');
  });
});
