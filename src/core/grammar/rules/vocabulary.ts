/** A few words to write the examples of the rules with: each looks its lexeme up and builds a piece of meaning. */
import type { Adjective, Adverb, Noun, Preposition, Time, Verb } from '../lexemes.ts';
import { adjectives, adverbs, nouns, prepositions, properNouns, times, verbs } from '../lexicon.ts';
import type {
  Clause,
  CommonNoun,
  Conjunction,
  Determiner,
  Gap,
  NamedPerson,
  NounPhrase,
  Place,
  Predicate,
  Pronoun,
  PronounName,
  Question,
  Sentence,
  VerbPredicate,
} from '../meaning.ts';

function find<T>(items: readonly T[], matches: (item: T) => boolean, word: string): T {
  const item = items.find(matches);
  if (item === undefined) throw new Error(`grammar: an example needs the word "${word}".`);
  return item;
}

export const noun = (lemma: string): Noun => find(nouns, (entry) => entry.lemma === lemma, lemma);
export const verb = (lemma: string): Verb => find(verbs, (entry) => entry.lemma === lemma, lemma);
export const adjective = (lemma: string): Adjective =>
  find(adjectives, (entry) => entry.lemma === lemma, lemma);
export const adverb = (words: string): Adverb =>
  find(adverbs, ({ english }) => english.join(' ') === words, words);
export const time = (words: string): Time => find(times, ({ english }) => english.join(' ') === words, words);
const preposition = (words: string): Preposition =>
  find(prepositions, ({ english }) => english.join(' ') === words, words);

/** A singular noun phrase: `a('small black cat')` takes the last word for the noun, the others for adjectives. */
export function phrase(determiner: Determiner, words: string, more: Partial<CommonNoun> = {}): CommonNoun {
  const list = words.split(' ');
  const last = list.pop() as string;
  return {
    kind: 'noun',
    noun: noun(last),
    isPlural: false,
    determiner,
    adjectives: list.map(adjective),
    ...more,
  };
}
export const the = (words: string, more?: Partial<CommonNoun>): CommonNoun => phrase('the', words, more);
export const a = (words: string, more?: Partial<CommonNoun>): CommonNoun => phrase('a', words, more);
export const my = (words: string, more?: Partial<CommonNoun>): CommonNoun => phrase('my', words, more);
export const plural = (determiner: Determiner, words: string, more: Partial<CommonNoun> = {}): CommonNoun =>
  phrase(determiner, words, { isPlural: true, ...more });

export const person = (first: string): NamedPerson => ({
  kind: 'name',
  name: find(properNouns, (entry) => entry.english === first, first),
});
const pronoun = (name: PronounName, gender: 'm' | 'f' = 'm', hasAntecedent = false): Pronoun => ({
  kind: 'pronoun',
  name,
  gender,
  hasAntecedent,
});
export const I = pronoun('I');
export const you = pronoun('you');
export const he = pronoun('he');
export const she = pronoun('she', 'f');
export const we = pronoun('we');
export const it = pronoun('it');
export const them = pronoun('they');
/** The pronoun for a noun mentioned before. */
export const again = (lemma: string): Pronoun => pronoun('it', noun(lemma).gender, true);
export const gap = (lemma: string, isPlural = false): Gap => ({
  kind: 'gap',
  gender: noun(lemma).gender,
  isPlural,
});

export const does = (
  lemma: string,
  object?: VerbPredicate['object'],
  more: Partial<VerbPredicate> = {},
): VerbPredicate => ({
  kind: 'verb',
  verb: verb(lemma),
  object,
  ...more,
});
export const is = (lemma: string): Predicate => ({ kind: 'adjective', adjective: adjective(lemma) });

/** @param more tense and the like; the present and the affirmative go without saying */
export const clause = (subject: NounPhrase, predicate: Predicate, more: Partial<Clause> = {}): Clause => ({
  subject,
  predicate,
  tense: 'present',
  negation: 'none',
  ...more,
});
export const says = (subject: NounPhrase, predicate: Predicate, more?: Partial<Clause>): Sentence => ({
  kind: 'statement',
  clause: clause(subject, predicate, more),
});
export const asks = (question: Question, asked: Clause): Sentence => ({
  kind: 'question',
  question,
  clause: asked,
});
export const joined = (
  first: Clause,
  conjunction: Conjunction,
  second: Clause,
  sharesSubject = false,
): Sentence => ({
  kind: 'statement',
  clause: first,
  continuations: [{ conjunction, clause: second, sharesSubject }],
});
export const at = (words: string, object: NounPhrase): Place => ({
  kind: 'phrase',
  preposition: preposition(words),
  object,
});
export const nobodyThere: NounPhrase = { kind: 'expletive' };
