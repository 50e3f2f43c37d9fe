/** Entries of the lexicon: words with their forms in both languages and what they can be combined with. */

export type Gender = 'm' | 'f';
/** A form of one or several words, already cut into tokens. */
export type Words = readonly string[];

interface Lexeme {
  /** English citation form; a verb that always has a preposition includes it (look at, look for). */
  readonly lemma: string;
  readonly flags: ReadonlySet<string>;
}

export interface Noun extends Lexeme {
  readonly english: { readonly singular: Words; readonly plural: Words };
  readonly french: { readonly singular: Words; readonly plural: Words };
  readonly gender: Gender;
  /** Semantic classes and flags together: everything a selectional restriction may name. */
  readonly classes: ReadonlySet<string>;
  readonly isMass: boolean;
  /** Whether it can be counted and its plural told from the singular. */
  readonly hasPlural: boolean;
  readonly isAspirate: boolean;
}

export interface ProperNoun {
  readonly english: string;
  readonly french: string;
  readonly gender: Gender;
}

export interface Adjective extends Lexeme {
  readonly english: Words;
  /** Masculine, feminine, masculine plural, feminine plural. */
  readonly french: readonly [Words, Words, Words, Words];
  readonly masculineBeforeVowel: string | undefined;
  readonly isPreposed: boolean;
  readonly isAspirate: boolean;
  readonly classes: ReadonlySet<string>;
}

/** Six forms in the order je, tu, il, nous, vous, ils; the first word of each (the tail is the same in all). */
type Paradigm = readonly string[];

export interface EnglishVerb {
  readonly base: string;
  readonly third: string;
  readonly past: string;
  readonly participle: string;
  readonly ing: string;
  /** What follows the verb in every form: come back, look after. */
  readonly particles: Words;
  readonly kind: 'ordinary' | 'be' | 'modal';
}

export interface FrenchVerb {
  readonly infinitive: string;
  readonly present: Paradigm;
  readonly imperfect: Paradigm;
  /** Masculine, feminine, masculine plural, feminine plural. */
  readonly participle: readonly string[];
  /** What follows the verb in every form: avoir peur, faire la cuisine. */
  readonly tail: Words;
  readonly takesEtre: boolean;
  readonly isAspirate: boolean;
}

export interface Verb extends Lexeme {
  readonly english: EnglishVerb;
  readonly french: FrenchVerb;
  readonly frames: ReadonlySet<string>;
  readonly subjectClasses: readonly string[];
  readonly objectClasses: readonly string[];
  readonly englishPreposition: Words;
  readonly frenchPreposition: Words;
  /** States take the imparfait for the English simple past. */
  readonly isStative: boolean;
}

/** A word or phrase without inflection: adverbs, times and prepositions. */
export interface Particle {
  readonly english: Words;
  readonly french: Words;
  /** Word links where the table gives them, else undefined. */
  readonly links: readonly WordLink[] | undefined;
}

/** A link inside a lexicon entry, by word position. */
export interface WordLink {
  readonly english: number;
  readonly french: number;
  readonly sure: boolean;
}

export interface Adverb extends Particle {
  readonly kind: string;
  readonly position: string;
  readonly notes: ReadonlySet<string>;
  /** Notes by which an adverb of manner asks for a verb with that flag. */
  readonly manners: readonly string[];
}

export interface Time extends Particle {
  readonly tenses: ReadonlySet<string>;
  readonly positions: ReadonlySet<string>;
  readonly aspect: string;
}

export interface Preposition extends Particle {
  readonly objectClasses: readonly string[];
  readonly subjectClasses: readonly string[];
  readonly kind: string;
}
