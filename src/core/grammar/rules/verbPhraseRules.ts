/** The rules of clitics, verb frames and tenses, with an example each. */
import type { RuleName } from '../ruleNames.ts';
import type { Rule } from './rule.ts';
import {
  a,
  adjective,
  adverb,
  at,
  clause,
  does,
  he,
  I,
  is,
  it,
  my,
  nobodyThere,
  person,
  plural,
  says,
  she,
  the,
  them,
  verb,
  we,
  you,
} from './vocabulary.ts';

export const verbPhraseRules = {
  'clitic-direct': {
    title: 'le, la, les before the verb',
    explanation: 'A pronoun that is the direct object stands before the verb in French.',
    example: says(I, does('see', she)),
  },
  'clitic-indirect': {
    title: 'lui and leur',
    explanation: 'A person after à becomes lui or leur before the verb.',
    example: says(she, does('speak', he)),
  },
  'clitic-pair': {
    title: 'Two pronouns before the verb',
    explanation: 'me, nous, vous come first, then le, la, les, then lui, leur, then y, then en.',
    example: says(he, does('give', it, { recipient: she })),
  },
  'clitic-y': {
    title: 'y',
    explanation: '"there" and a thing after à become y.',
    example: says(we, does('go', undefined, { place: { kind: 'there' } })),
  },
  'clitic-en': {
    title: 'en',
    explanation: '"some" or "of them" without a noun becomes en; a number stays behind the verb.',
    example: says(he, does('buy', { kind: 'part', numeral: 3 })),
  },
  'clitic-before-auxiliary': {
    title: 'Pronouns before the auxiliary',
    explanation: 'In the passé composé the pronoun stands before avoir or être.',
    example: says(I, does('see', them), { tense: 'past' }),
  },
  'clitic-before-infinitive': {
    title: 'Pronouns before the infinitive',
    explanation: 'After another verb the pronoun stands before the infinitive it belongs to.',
    example: says(she, does('want', undefined, { infinitive: does('read', it) })),
  },
  intransitive: {
    title: 'Verbs without an object',
    explanation: 'Subject and verb.',
    example: says(the('child'), does('smile')),
  },
  transitive: {
    title: 'Verbs with an object',
    explanation: 'A full noun phrase follows its verb in both languages.',
    example: says(the('baker'), does('sell', the('bread'))),
  },
  ditransitive: {
    title: 'Giving something to someone',
    explanation: 'The receiver follows with à.',
    example: says(he, does('give', the('book'), { recipient: the('girl') })),
  },
  'double-object': {
    title: 'Giving someone something',
    explanation: 'English may put the receiver first without "to"; French keeps it last, with à.',
    example: says(he, does('give', the('book'), { recipient: person('Marie'), recipientIsFirst: true })),
  },
  motion: {
    title: 'Going to a place',
    explanation: 'aller, venir and arriver take à, which becomes au or aux before le and les.',
    example: says(we, does('go', undefined, { place: the('market') })),
  },
  'place-verb': {
    title: 'Being busy in a place',
    explanation: 'habiter, travailler and rester take a place with dans.',
    example: says(she, does('live', undefined, { place: the('village') })),
  },
  'prepositional-verb': {
    title: 'Prepositions that do not match',
    explanation:
      'Some verbs have a preposition in one language only: "wait for" is attendre, "obey" is obéir à.',
    example: says(I, does('wait', the('train'))),
  },
  modal: {
    title: 'A verb with an infinitive',
    explanation: 'can, must and want take an infinitive; French needs no "to".',
    example: says(he, does('can', undefined, { infinitive: does('swim') })),
  },
  'infinitive-with-preposition': {
    title: 'à or de before the infinitive',
    explanation: 'commencer à, apprendre à, essayer de, décider de: the preposition belongs to the verb.',
    example: says(she, does('try', undefined, { infinitive: does('open', the('door')) })),
  },
  'that-clause': {
    title: 'thinking that …',
    explanation: '"that" is que, which French never leaves out.',
    example: says(I, does('think', undefined, { clause: clause(he, is('sick')) })),
  },
  'copula-adjective': {
    title: 'être and an adjective',
    explanation: 'The adjective after être agrees with the subject.',
    example: says(she, is('happy')),
  },
  'copula-place': {
    title: 'être and a place',
    explanation: 'Where something is is said with être.',
    example: says(the('key'), { kind: 'location', place: at('on', the('table')) }),
  },
  presentative: {
    title: "c'est",
    explanation: '"it is" before a noun is c\'est; the plural is ce sont.',
    example: says(nobodyThere, { kind: 'presentation', object: my('car') }),
  },
  existential: {
    title: 'il y a',
    explanation: '"there is" and "there are" are both il y a.',
    example: says(nobodyThere, {
      kind: 'existence',
      object: plural('numeral', 'dog', { numeral: 2 }),
      place: at('in', the('garden')),
    }),
  },
  'avoir-state': {
    title: 'avoir faim',
    explanation: 'Hunger, thirst, cold, fear and being right are things one has in French.',
    example: says(I, { kind: 'state', state: 'hungry' }),
  },
  age: {
    title: 'Age',
    explanation: 'One has years in French: avoir dix ans.',
    example: says(he, { kind: 'age', years: 10 }),
  },
  weather: {
    title: 'The weather',
    explanation: 'Impersonal il: il pleut, il fait froid, il y a du vent.',
    example: says(nobodyThere, { kind: 'weather', weather: 'cold' }),
  },
  degree: {
    title: 'very, too, quite',
    explanation: 'très, trop and assez stand before the adjective.',
    example: says(she, { kind: 'adjective', adjective: adjective('tired'), degree: adverb('very') }),
  },
  comparison: {
    title: 'Comparing',
    explanation: 'aussi … que, moins … que and plus … que go around the adjective.',
    example: says(person('Julie'), {
      kind: 'adjective',
      adjective: adjective('tall'),
      comparison: { kind: 'as', standard: person('Paul') },
    }),
  },
  present: {
    title: 'The present',
    explanation: 'The simple present is the présent.',
    example: says(we, does('sing')),
  },
  progressive: {
    title: 'is reading',
    explanation: 'French has one present: "is reading" is lit, and "is" has no word of its own.',
    example: says(she, does('read', a('letter')), { tense: 'progressive' }),
  },
  'passe-compose': {
    title: 'The passé composé',
    explanation: 'One English verb becomes two French ones: an auxiliary and a participle.',
    example: says(he, does('open', the('window')), { tense: 'past' }),
  },
  'present-perfect': {
    title: 'has eaten',
    explanation: 'The present perfect is the passé composé too; here each auxiliary has its partner.',
    example: says(the('dog'), does('eat', the('meat')), { tense: 'perfect' }),
  },
  'etre-auxiliary': {
    title: 'être in the passé composé',
    explanation: 'aller, venir, arriver, tomber … take être, and the participle agrees with the subject.',
    example: says(she, does('arrive'), { tense: 'past' }),
  },
  'preceding-object': {
    title: 'Agreement with an object before the verb',
    explanation: "After avoir the participle agrees with a direct object that comes first: je l'ai vue.",
    example: says(I, does('see', she), { tense: 'past', negation: 'not' }),
  },
  'recent-past': {
    title: 'has just eaten',
    explanation: '"has just" is venir de with the infinitive.',
    example: says(he, does('leave'), { tense: 'recent' }),
  },
  imparfait: {
    title: 'The imparfait',
    explanation: '"was singing" and "used to sing" are both chantait.',
    example: says(you, does('dance'), { tense: 'past progressive' }),
  },
  'stative-past': {
    title: 'States in the past',
    explanation: 'What was so, rather than what happened, is told in the imparfait.',
    example: says(we, does('live', undefined, { place: the('castle') }), { tense: 'past' }),
  },
  'futur-proche': {
    title: 'is going to eat',
    explanation: 'aller and the infinitive.',
    example: says(nobodyThere, { kind: 'weather', weather: verb('rain') }, { tense: 'future' }),
  },
} satisfies Partial<Record<RuleName, Rule>>;
