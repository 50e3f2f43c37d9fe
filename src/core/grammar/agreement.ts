/** Person, number and gender of a noun phrase, for verbs, adjectives and participles in both languages. */
import type { Gender } from './lexemes.ts';
import type { NounPhrase } from './meaning.ts';

export interface Agreement {
  /** 0 je, 1 tu, 2 il or elle, 3 nous, 4 vous, 5 ils or elles: an index into paradigms. */
  readonly person: number;
  readonly gender: Gender;
  /** Number of adjectives and participles. The polite vous is singular by policy. */
  readonly isPlural: boolean;
}

const pronouns = {
  I: { person: 0, isPlural: false },
  you: { person: 4, isPlural: false },
  he: { person: 2, isPlural: false },
  she: { person: 2, isPlural: false },
  it: { person: 2, isPlural: false },
  we: { person: 3, isPlural: true },
  they: { person: 5, isPlural: true },
} as const;

const third = (gender: Gender, isPlural: boolean): Agreement => ({
  person: isPlural ? 5 : 2,
  gender,
  isPlural,
});

export function agreementOf(phrase: NounPhrase): Agreement {
  switch (phrase.kind) {
    case 'pronoun':
      return { ...pronouns[phrase.name], gender: phrase.gender };
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
