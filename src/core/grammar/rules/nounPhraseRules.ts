/** The rules of noun phrases, with an example each. */
import type { RuleName } from '../ruleNames.ts';
import type { Rule } from './rule.ts';
import {
  a,
  again,
  at,
  clause,
  does,
  gap,
  he,
  I,
  is,
  joined,
  my,
  noun,
  person,
  phrase,
  plural,
  says,
  she,
  the,
  we,
  you,
} from './vocabulary.ts';

export const nounPhraseRules = {
  'proper-noun': {
    title: 'First names',
    explanation: 'A first name is the same in both languages and needs no article.',
    example: says(person('Marie'), does('sing')),
  },
  definite: {
    title: 'The definite article',
    explanation: '"the" is le, la or les: the French article shows gender and number.',
    example: says(the('cat'), does('sleep')),
  },
  indefinite: {
    title: 'The indefinite article',
    explanation: '"a" is un before a masculine noun and une before a feminine one.',
    example: says(she, does('buy', a('hat'))),
  },
  plural: {
    title: 'Plurals',
    explanation: 'Article, adjective and noun all take the plural in French; in English only the noun does.',
    example: says(plural('the', 'small bird'), does('fly')),
  },
  'bare-plural': {
    title: 'Plurals without an article',
    explanation: 'Where English has "some" or no article at all before a plural, French says des.',
    example: says(we, does('eat', plural('bare', 'apple'))),
  },
  partitive: {
    title: 'The partitive article',
    explanation: 'A part of a mass takes du, de la or de l\', whether English says "some" or nothing.',
    example: says(he, does('drink', phrase('some', 'water'))),
  },
  generic: {
    title: 'Things in general',
    explanation: 'What one likes in general has no article in English and the definite one in French.',
    example: says(she, does('like', plural('generic', 'cat'))),
  },
  possessive: {
    title: 'Possessives',
    explanation: 'mon, ma, mes agree with what is owned, not with the owner: "her brother" is son frère.',
    example: says(phrase('her', 'brother'), does('work')),
  },
  'possessive-before-vowel': {
    title: 'mon amie, mon école',
    explanation: 'Before a vowel the feminine ma, ta, sa give way to mon, ton, son.',
    example: says(my('school'), is('big')),
  },
  demonstrative: {
    title: 'Demonstratives',
    explanation: '"this" and "that" are both ce, cette; "these" and "those" are both ces.',
    example: says(phrase('this', 'house'), is('old')),
  },
  cet: {
    title: 'cet before a vowel',
    explanation: 'ce becomes cet before a masculine noun or adjective that begins with a vowel or a mute h.',
    example: says(phrase('this', 'hotel'), is('quiet')),
  },
  numeral: {
    title: 'Numbers',
    explanation: 'A number stands between article and noun and never changes.',
    example: says(I, does('see', plural('the', 'horse', { numeral: 3 }))),
  },
  quantity: {
    title: 'Amounts with de',
    explanation: 'beaucoup, trop, assez and un peu join their noun with de alone.',
    example: says(he, does('read', plural('many', 'book'))),
  },
  universal: {
    title: 'every and all',
    explanation: '"every" is chaque with a singular; "all the" is tous les or toutes les.',
    example: says(plural('all', 'flower'), is('red')),
  },
  'adjective-before': {
    title: 'Adjectives before the noun',
    explanation: 'A few short, common adjectives stand before the noun as in English.',
    example: says(the('young girl'), does('dance')),
  },
  'adjective-after': {
    title: 'Adjectives after the noun',
    explanation: 'Most adjectives follow their noun in French, so the links cross.',
    example: says(the('black cat'), does('sleep')),
  },
  'adjective-before-vowel': {
    title: 'bel, nouvel, vieil',
    explanation: 'beau, nouveau and vieux have a second masculine form before a vowel or a mute h.',
    example: says(the('old tree'), is('high')),
  },
  'de-before-adjective': {
    title: 'de before a preposed adjective',
    explanation: 'The plural article des becomes de where an adjective comes before the noun.',
    example: says(she, does('buy', plural('bare', 'beautiful flower'))),
  },
  genitive: {
    title: "Marie's book",
    explanation: "The owner comes first in English, with 's, and last in French, with de.",
    example: says(the('dog', { owner: person('Marie') }), does('swim')),
  },
  'noun-of-noun': {
    title: 'the door of the house',
    explanation: '"of" is de, which contracts with le and les.',
    example: says(I, does('close', the('door', { complement: the('garage') }))),
  },
  'coordinated-nouns': {
    title: 'Paul and Marie',
    explanation:
      'Two persons joined by et take a plural verb; one man among them makes adjectives masculine.',
    example: says(
      { kind: 'coordination', first: person('Paul'), second: person('Marie'), conjunction: 'and' },
      is('happy'),
    ),
  },
  'relative-qui': {
    title: 'Relative qui',
    explanation: '"who" and "that" are qui where they are the subject of their clause.',
    example: says(
      the('man', { relative: { kind: 'subject', clause: clause(gap('man'), does('sing')) } }),
      is('happy'),
    ),
  },
  'relative-que': {
    title: 'Relative que',
    explanation: '"that" is que where it is the object; a participle after avoir then agrees with it.',
    example: says(
      the('letter', {
        relative: { kind: 'object', clause: clause(he, does('write', gap('letter')), { tense: 'past' }) },
      }),
      is('long'),
    ),
  },
  'relative-ou': {
    title: 'Relative où',
    explanation: '"where" is où after a place.',
    example: says(
      the('house', { relative: { kind: 'place', clause: clause(she, does('live')) } }),
      is('old'),
    ),
  },
  'subject-pronoun': {
    title: 'Subject pronouns',
    explanation: 'je, il, elle, nous … stand before the verb; "you" is always vous here.',
    example: says(you, does('work')),
  },
  antecedent: {
    title: 'it and they',
    explanation: 'il or elle for "it" and "they" depends on the gender of the noun they stand for.',
    example: joined(clause(he, does('wash', the('car'))), 'because', clause(again('car'), is('dirty'))),
  },
  'disjunctive-pronoun': {
    title: 'Pronouns after a preposition',
    explanation: 'After a preposition the pronouns are moi, vous, lui, elle, nous, eux, elles.',
    example: says(person('Paul'), does('dance'), { adjuncts: [at('with', she)] }),
  },
  everyone: {
    title: 'tout le monde',
    explanation: '"everyone" is the three words tout le monde, with a singular verb.',
    example: says({ kind: 'quantifier', name: 'everyone' }, does('laugh')),
  },
  profession: {
    title: 'Professions',
    explanation: 'After être a profession stands without an article.',
    example: says(she, { kind: 'profession', noun: noun('doctor'), isPlural: false }),
  },
} satisfies Partial<Record<RuleName, Rule>>;
