/**
 * Parts of a meaning with every field in its place, also where it is empty: JavaScript engines read objects of one
 * shape much faster than objects of many, and a corpus has millions of these.
 */
import type { Adjective, Noun, Verb } from '../lexemes.ts';
import type { Clause, CommonNoun, Determiner, VerbPredicate } from '../meaning.ts';

export const clauseOf = (
  subject: Clause['subject'],
  predicate: Clause['predicate'],
  tense: Clause['tense'],
  negation: Clause['negation'],
): Clause => ({
  subject,
  predicate,
  tense,
  negation,
  middle: undefined,
  end: undefined,
  front: undefined,
  adjuncts: undefined,
  time: undefined,
  timeIsFirst: undefined,
  purpose: undefined,
});

export const nounOf = (
  noun: Noun,
  isPlural: boolean,
  determiner: Determiner,
  adjectives: readonly Adjective[],
  numeral?: number,
): CommonNoun => ({
  kind: 'noun',
  noun,
  isPlural,
  determiner,
  numeral,
  adjectives,
  owner: undefined,
  complement: undefined,
  relative: undefined,
});

export const doing = (
  verb: Verb,
  {
    object,
    recipient,
    recipientIsFirst,
    place,
    clause,
    infinitive,
  }: Omit<VerbPredicate, 'kind' | 'verb'> = {},
): VerbPredicate => ({
  kind: 'verb',
  verb,
  object,
  recipient,
  recipientIsFirst,
  place,
  clause,
  infinitive,
});
