/** Person, number and gender of a noun phrase, for verbs, adjectives and participles in both languages. */
import type { Gender } from './lexemes.ts';
import type { NounPhrase, PronounName } from './meaning.ts';

export interface Agreement {
  /** 0 je, 1 tu, 2 il or elle, 3 nous, 4 vous, 5 ils or elles: an index into paradigms. */
  readonly person: number;
  readonly gender: Gender;
  /** Number of adjectives and participles. The polite vous is singular by policy. */
  readonly isPlural: boolean;
}

/** Made once each, because they are asked for many times in a sentence. */
const bothGenders = (person: number, isPlural: boolean): Readonly<Record<Gender, Agreement>> => ({
  m: { person, gender: 'm', isPlural },
  f: { person, gender: 'f', isPlural },
});
const thirdSingular = bothGenders(2, false);
const thirdPlural = bothGenders(5, true);

const pronouns: Readonly<Record<PronounName, Readonly<Record<Gender, Agreement>>>> = {
  I: bothGenders(0, false),
  you: bothGenders(4, false),
  he: thirdSingular,
  she: thirdSingular,
  it: thirdSingular,
  we: bothGenders(3, true),
  they: thirdPlural,
};

const third = (gender: Gender, isPlural: boolean): Agreement =>
  (isPlural ? thirdPlural : thirdSingular)[gender];

export function agreementOf(phrase: NounPhrase): Agreement {
  switch (phrase.kind) {
    case 'pronoun':
      return pronouns[phrase.name][phrase.gender];
    case 'name':
      return third(phrase.name.gender, false);
    case 'noun':
      return third(phrase.noun.gender, phrase.isPlural);
    case 'gap':
      return third(phrase.gender, phrase.isPlural);
    case 'quantifier':
    case 'expletive':
      return third('m', false);
    case 'coordination': {
      const first = agreementOf(phrase.first);
      const second = agreementOf(phrase.second);
      const gender = first.gender === 'f' && second.gender === 'f' ? 'f' : 'm';
      const persons = [first.person, second.person];
      if (persons.includes(0) || persons.includes(3)) return { person: 3, gender, isPlural: true };
      if (persons.includes(4)) return { person: 4, gender, isPlural: true };
      return third(gender, true);
    }
    default:
      return phrase satisfies never;
  }
}

/** Index into [masculine, feminine, masculine plural, feminine plural]. */
export function formIndex({ gender, isPlural }: Pick<Agreement, 'gender' | 'isPlural'>): 0 | 1 | 2 | 3 {
  if (isPlural) return gender === 'm' ? 2 : 3;
  return gender === 'm' ? 0 : 1;
}
