/**
 * What a sentence says, before it is said in either language: the abstract syntax that both sides realise.
 *
 * Everything that English and French decide alike is settled here (words, number, tense, polarity, who is meant);
 * what each language does with it (order, agreement, clitics, articles) is left to the realisers.
 */
import type { Adjective, Adverb, Gender, Noun, Preposition, ProperNoun, Time, Verb } from './lexemes.ts';

export type PronounName = 'I' | 'you' | 'he' | 'she' | 'it' | 'we' | 'they';

export interface Pronoun {
  readonly kind: 'pronoun';
  readonly name: PronounName;
  /** Gender of what it stands for; decides il or elle, ils or elles. */
  readonly gender: Gender;
  /** True where an earlier noun phrase of the sentence gives the gender. */
  readonly hasAntecedent: boolean;
}

export interface NamedPerson {
  readonly kind: 'name';
  readonly name: ProperNoun;
}

export type Determiner =
  | 'the'
  | 'a'
  | 'some'
  /** No article in English, an indefinite or partitive one in French. */
  | 'bare'
  /** No article in English, the definite one in French: things in general. */
  | 'generic'
  | 'this'
  | 'that'
  | Possessor
  | Quantity
  | 'every'
  | 'all'
  /** Nothing but the numeral. */
  | 'numeral'
  | 'which'
  | 'how many';

export type Possessor = 'my' | 'your' | 'his' | 'her' | 'our' | 'their';
export type Quantity =
  | 'many'
  | 'much'
  | 'a lot of'
  | 'too many'
  | 'too much'
  | 'enough'
  | 'a little'
  | 'several'
  | 'a few';

export interface CommonNoun {
  readonly kind: 'noun';
  readonly noun: Noun;
  readonly isPlural: boolean;
  readonly determiner: Determiner;
  /** 2 to 12, with any determiner that allows it. */
  readonly numeral?: number | undefined;
  readonly adjectives: readonly Adjective[];
  /** Mary's book: the owner stands first in English, last in French. */
  readonly owner?: NounPhrase | undefined;
  /** The door of the house. */
  readonly complement?: NounPhrase | undefined;
  readonly relative?: Relative | undefined;
}

interface Coordination {
  readonly kind: 'coordination';
  readonly first: NounPhrase;
  readonly second: NounPhrase;
  readonly conjunction: 'and' | 'or';
}

/** A place left empty by a question word or a relative pronoun; it still agrees. */
export interface Gap {
  readonly kind: 'gap';
  readonly gender: Gender;
  readonly isPlural: boolean;
}

/** everyone, nobody, and the who of a question about the subject. */
export interface Quantifier {
  readonly kind: 'quantifier';
  readonly name: 'everyone' | 'nobody' | 'who';
}

/** The it of weather, the there of existence, the it of presentation. */
interface Expletive {
  readonly kind: 'expletive';
}

export type NounPhrase = Pronoun | NamedPerson | CommonNoun | Coordination | Gap | Quantifier | Expletive;

/** eats some (en mange), reads three of them (en lit trois) */
export interface PartOfThem {
  readonly kind: 'part';
  readonly numeral?: number | undefined;
}

export interface Relative {
  readonly kind: 'subject' | 'object' | 'place';
  /** The gap of a subject or object relative stands in the clause itself. */
  readonly clause: Clause;
}

export type Place =
  | { readonly kind: 'phrase'; readonly preposition: Preposition; readonly object: NounPhrase }
  | { readonly kind: 'there' };

export interface VerbPredicate {
  readonly kind: 'verb';
  readonly verb: Verb;
  readonly object?: NounPhrase | PartOfThem | undefined;
  readonly recipient?: NounPhrase | undefined;
  /** gives Mary the book, rather than gives the book to Mary */
  readonly recipientIsFirst?: boolean | undefined;
  /** Goal or place of a verb of motion or place, with the verb's own preposition. */
  readonly place?: NounPhrase | { readonly kind: 'there' } | undefined;
  readonly clause?: Clause | undefined;
  readonly infinitive?: Predicate | undefined;
}

export interface Comparison {
  readonly kind: 'as' | 'less' | 'more';
  readonly standard: NounPhrase;
}

/** A quality that English says with be and French with avoir. */
export type AvoirState =
  | 'hungry'
  | 'thirsty'
  | 'cold'
  | 'hot'
  | 'afraid'
  | 'sleepy'
  | 'right'
  | 'wrong'
  | 'ashamed';

export type WeatherState = 'cold' | 'hot' | 'nice' | 'windy' | 'sunny' | 'foggy' | 'dark';

export type Predicate =
  | VerbPredicate
  | {
      readonly kind: 'adjective';
      readonly adjective: Adjective;
      readonly degree?: Adverb | undefined;
      readonly comparison?: Comparison | undefined;
    }
  | { readonly kind: 'profession'; readonly noun: Noun; readonly isPlural: boolean }
  | { readonly kind: 'presentation'; readonly object: NounPhrase }
  | { readonly kind: 'location'; readonly place: Place }
  | { readonly kind: 'existence'; readonly object: NounPhrase; readonly place?: Place | undefined }
  | {
      readonly kind: 'state';
      readonly state: AvoirState;
      readonly degree?: Adverb | undefined;
      readonly of?: NounPhrase | undefined;
    }
  | { readonly kind: 'age'; readonly years: number }
  | { readonly kind: 'weather'; readonly weather: WeatherState | Verb };

export type Tense =
  | 'present'
  | 'progressive'
  | 'past'
  | 'perfect'
  /** has just eaten, vient de manger */
  | 'recent'
  /** used to eat, mangeait */
  | 'habitual'
  | 'past progressive'
  | 'future';

export type Negation = 'none' | 'not' | 'never' | 'no longer' | 'not yet' | 'nothing' | 'only';

export interface Clause {
  readonly subject: NounPhrase;
  readonly predicate: Predicate;
  readonly tense: Tense;
  readonly negation: Negation;
  readonly middle?: Adverb | undefined;
  readonly end?: Adverb | undefined;
  readonly front?: Adverb | undefined;
  readonly adjuncts?: readonly Place[] | undefined;
  readonly time?: Time | undefined;
  readonly timeIsFirst?: boolean | undefined;
  /** to see the sea, pour voir la mer */
  readonly purpose?: Predicate | undefined;
}

export type Conjunction =
  | 'and'
  | 'but'
  | 'or'
  | 'so'
  | 'because'
  | 'when'
  | 'if'
  | 'while'
  | 'since'
  | 'as soon as';

export interface Continuation {
  readonly conjunction: Conjunction;
  readonly clause: Clause;
  /** he sings and dances: the subject is said once */
  readonly sharesSubject?: boolean | undefined;
}

export type QuestionWord = 'where' | 'when' | 'why' | 'how';

export type Question =
  | { readonly kind: 'yes or no' }
  | { readonly kind: 'adverb'; readonly word: QuestionWord }
  | { readonly kind: 'what' }
  | { readonly kind: 'who' }
  /** The subject of the clause is the quantifier who. */
  | { readonly kind: 'subject' }
  /** which and how many: the phrase that moves to the front */
  | { readonly kind: 'phrase'; readonly phrase: CommonNoun };

export type Sentence =
  | {
      readonly kind: 'statement';
      readonly opening?: Continuation | undefined;
      readonly clause: Clause;
      readonly continuations?: readonly Continuation[] | undefined;
    }
  | { readonly kind: 'question'; readonly question: Question; readonly clause: Clause };
