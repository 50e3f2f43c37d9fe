/** The rules of negation, questions, adverbials, clauses and sounds, with an example each. */
import type { RuleName } from '../ruleNames.ts';
import type { Rule } from './rule.ts';
import {
  a,
  adverb,
  asks,
  at,
  clause,
  does,
  gap,
  he,
  I,
  is,
  joined,
  my,
  person,
  phrase,
  plural,
  says,
  she,
  the,
  time,
  we,
  you,
} from './vocabulary.ts';

const missing = { kind: 'gap', gender: 'm', isPlural: false } as const;

export const clauseRules = {
  not: {
    title: 'ne … pas',
    explanation: '"not" is two words around the finite verb; "does" has no word of its own.',
    example: says(he, does('work'), { negation: 'not' }),
  },
  never: {
    title: 'ne … jamais',
    explanation: '"never" is ne and jamais, around the auxiliary in the passé composé.',
    example: says(she, does('smile'), { negation: 'never', tense: 'past' }),
  },
  'no-longer': {
    title: 'ne … plus',
    explanation: '"no longer" is ne and plus.',
    example: says(the('dog'), does('run'), { negation: 'no longer' }),
  },
  'not-yet': {
    title: 'ne … pas encore',
    explanation: '"yet" comes last in English and right after pas in French.',
    example: says(she, does('close', the('suitcase')), { negation: 'not yet', tense: 'perfect' }),
  },
  nothing: {
    title: 'ne … rien',
    explanation: '"anything" after "not" is rien, which stands before the participle.',
    example: says(I, does('hear'), { negation: 'nothing', tense: 'past' }),
  },
  nobody: {
    title: 'personne ne …',
    explanation: '"nobody" as a subject is personne, and the verb still needs its ne.',
    example: says({ kind: 'quantifier', name: 'nobody' }, does('sleep')),
  },
  only: {
    title: 'ne … que',
    explanation: '"only" is ne before the verb and que before what it is limited to.',
    example: says(he, does('eat', plural('bare', 'apple')), { negation: 'only' }),
  },
  'de-after-negation': {
    title: 'pas de',
    explanation: 'After a negation un, une, du, de la and des become de.',
    example: says(we, does('have', a('car')), { negation: 'not' }),
  },
  'est-ce-que': {
    title: 'est-ce que',
    explanation: 'Put before a statement, it makes a question; nothing else moves.',
    example: asks({ kind: 'yes or no' }, clause(he, does('sleep'))),
  },
  'wh-adverb': {
    title: 'where, when, why, how',
    explanation: 'où, quand, pourquoi and comment stand before est-ce que.',
    example: asks({ kind: 'adverb', word: 'where' }, clause(she, does('live'))),
  },
  what: {
    title: "qu'est-ce que",
    explanation: '"what" as an object is que, elided before est-ce que.',
    example: asks({ kind: 'what' }, clause(you, does('eat', missing), { tense: 'progressive' })),
  },
  'who-subject': {
    title: 'qui as a subject',
    explanation: 'Where "who" is the subject, neither language changes its order.',
    example: asks({ kind: 'subject' }, clause({ kind: 'quantifier', name: 'who' }, does('sing'))),
  },
  'who-object': {
    title: 'qui est-ce que',
    explanation: '"who" as an object comes first in both languages.',
    example: asks({ kind: 'who' }, clause(person('Paul'), does('help', missing))),
  },
  which: {
    title: 'quel',
    explanation: '"which" is quel and agrees with its noun; so does a participle after it.',
    example: asks(
      { kind: 'phrase', phrase: plural('which', 'song') },
      clause(she, does('sing', gap('song', true)), { tense: 'past' }),
    ),
  },
  'how-many': {
    title: 'combien de',
    explanation: '"how many" is combien de.',
    example: asks(
      { kind: 'phrase', phrase: plural('how many', 'book') },
      clause(he, does('read', gap('book', true)), { tense: 'present' }),
    ),
  },
  'adverb-middle': {
    title: 'often, always',
    explanation: 'English puts them before the verb, French after the finite verb.',
    example: says(we, does('travel'), { middle: adverb('often') }),
  },
  'adverb-end': {
    title: 'slowly, together',
    explanation: 'Adverbs of manner follow the verb and its object in both languages.',
    example: says(he, does('repair', the('chair')), { end: adverb('carefully') }),
  },
  'adverb-before-participle': {
    title: 'bien, mal, beaucoup',
    explanation: 'These three stand before the participle, though "well" comes last in English.',
    example: says(she, does('sleep'), { end: adverb('well'), tense: 'past' }),
  },
  'adverb-front': {
    title: 'Adverbs of the whole sentence',
    explanation: 'They open the sentence, with a comma.',
    example: says(person('Paul'), does('arrive'), { front: adverb('fortunately'), tense: 'perfect' }),
  },
  'time-end': {
    title: 'Time at the end',
    explanation: 'Words move within the phrase: "last week" is la semaine dernière.',
    example: says(I, does('visit', the('museum')), { time: time('last week'), tense: 'past' }),
  },
  'time-front': {
    title: 'Time at the beginning',
    explanation: 'A time may open the sentence, with a comma.',
    example: says(he, does('drink', phrase('bare', 'coffee')), {
      time: time('every morning'),
      timeIsFirst: true,
    }),
  },
  'place-adjunct': {
    title: 'Where something is done',
    explanation: 'près de and à côté de contract with the article that follows.',
    example: says(the('child'), does('play'), { adjuncts: [at('near', the('castle'))] }),
  },
  adjunct: {
    title: 'With whom, when, why',
    explanation: 'Other prepositions with their noun phrase.',
    example: says(we, does('work'), { adjuncts: [at('after', the('concert'))] }),
  },
  purpose: {
    title: 'pour with an infinitive',
    explanation: '"to" that says what for is pour.',
    example: says(she, does('go', undefined, { place: the('bakery') }), {
      purpose: does('buy', phrase('bare', 'bread')),
    }),
  },
  'coordinated-clauses': {
    title: 'and, but, so',
    explanation: 'Two clauses side by side.',
    example: joined(clause(he, does('sing')), 'but', clause(she, does('sleep'))),
  },
  'shared-subject': {
    title: 'A subject said once',
    explanation: 'The second verb may do without its subject in both languages.',
    example: joined(
      clause(person('Marie'), does('open', the('door'))),
      'and',
      clause(person('Marie'), does('close', the('window'))),
      true,
    ),
  },
  subordinate: {
    title: 'because, when, if, while',
    explanation: 'parce que, quand, si, pendant que open a clause; que and si elide before il.',
    example: joined(clause(I, does('sleep'), { tense: 'progressive' }), 'because', clause(I, is('tired'))),
  },
  'subordinate-front': {
    title: 'A clause before the main one',
    explanation: 'The subordinate clause may come first, with a comma.',
    example: {
      kind: 'statement',
      opening: { conjunction: 'if', clause: clause(he, does('come back')) },
      clause: clause(we, does('leave'), { tense: 'future' }),
    },
  },
  contraction: {
    title: 'du, des, au, aux',
    explanation: 'de and à melt into le and les; the merged word keeps the links of both.',
    example: says(she, does('speak', the('boy'))),
  },
  elision: {
    title: "l', d', j', qu'",
    explanation: 'A short word loses its vowel before another vowel or a mute h.',
    example: says(I, does('like', the('tree'))),
  },
  'h-aspire': {
    title: 'h aspiré',
    explanation: 'Some words with h block elision: le héros, ce hibou, le hérisson.',
    example: says(my('friend'), does('see', the('hedgehog'))),
  },
} satisfies Partial<Record<RuleName, Rule>>;
