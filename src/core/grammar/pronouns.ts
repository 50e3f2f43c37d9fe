/** Personal pronouns in both languages: subject, object, indirect object, and after a preposition. */
import { agreementOf } from './agreement.ts';
import type { Draft } from './draft.ts';
import type { Pronoun } from './meaning.ts';
import {
  type EnglishToken,
  elidable,
  english,
  type FrenchToken,
  french,
  sure,
  type TreePair,
  tree,
} from './token.ts';

const objects = { I: 'me', you: 'you', he: 'him', she: 'her', it: 'it', we: 'us', they: 'them' } as const;

function frenchSubject({ name, gender }: Pronoun): string {
  switch (name) {
    case 'I':
      return 'je';
    case 'you':
      return 'vous';
    case 'we':
      return 'nous';
    case 'they':
      return gender === 'm' ? 'ils' : 'elles';
    case 'he':
    case 'she':
    case 'it':
      return gender === 'm' ? 'il' : 'elle';
    default:
      return name satisfies never;
  }
}

/** moi, vous, lui, elle, nous, eux, elles */
function disjunctive(pronoun: Pronoun): string {
  if (pronoun.name === 'I') return 'moi';
  const subject = frenchSubject(pronoun);
  return subject === 'il' ? 'lui' : subject === 'ils' ? 'eux' : subject;
}

export function subjectPronoun(pronoun: Pronoun, draft: Draft): TreePair {
  draft.rules.push('subject-pronoun');
  if (pronoun.hasAntecedent) draft.rules.push('antecedent');
  const source = english(pronoun.name);
  const word = frenchSubject(pronoun);
  const links = [sure(source)];
  return {
    english: tree('NP', source),
    french: tree('NP', word === 'je' ? elidable(word, links) : french(word, links)),
  };
}

/** After a preposition other than one that makes a clitic: with me, avec moi. */
export function disjunctivePronoun(pronoun: Pronoun, draft: Draft): TreePair {
  draft.rules.push('disjunctive-pronoun');
  if (pronoun.hasAntecedent) draft.rules.push('antecedent');
  const source = english(objects[pronoun.name]);
  return { english: tree('NP', source), french: tree('NP', french(disjunctive(pronoun), [sure(source)])) };
}

/**
 * Places in the order before the verb: me, nous, vous; le, la, les; lui, leur; y; en. A finite verb has at most one
 * of each place.
 */
export interface Clitic {
  readonly place: 0 | 1 | 2 | 3 | 4;
  readonly token: FrenchToken;
}

export interface CliticPair {
  readonly english: EnglishToken;
  readonly clitic: Clitic;
}

/** sees him → le voit */
export function directClitic(pronoun: Pronoun, draft: Draft): CliticPair {
  draft.rules.push('clitic-direct');
  if (pronoun.hasAntecedent) draft.rules.push('antecedent');
  const source = english(objects[pronoun.name]);
  const links = [sure(source)];
  if (pronoun.name === 'I') return { english: source, clitic: { place: 0, token: elidable('me', links) } };
  const { person, isPlural } = agreementOf(pronoun);
  if (person === 3 || person === 4) {
    return { english: source, clitic: { place: 0, token: french(person === 3 ? 'nous' : 'vous', links) } };
  }
  const token = isPlural ? french('les', links) : elidable(pronoun.gender === 'm' ? 'le' : 'la', links);
  return { english: source, clitic: { place: 1, token } };
}

/** speaks to her → lui parle */
export function indirectClitic(pronoun: Pronoun, draft: Draft): CliticPair {
  draft.rules.push('clitic-indirect');
  if (pronoun.hasAntecedent) draft.rules.push('antecedent');
  const source = english(objects[pronoun.name]);
  const links = [sure(source)];
  switch (pronoun.name) {
    case 'I':
      return { english: source, clitic: { place: 0, token: elidable('me', links) } };
    case 'we':
      return { english: source, clitic: { place: 0, token: french('nous', links) } };
    case 'you':
      return { english: source, clitic: { place: 0, token: french('vous', links) } };
    case 'they':
      return { english: source, clitic: { place: 2, token: french('leur', links) } };
    case 'he':
    case 'she':
    case 'it':
      return { english: source, clitic: { place: 2, token: french('lui', links) } };
    default:
      return pronoun.name satisfies never;
  }
}

/** y and en, for places and for what à or de introduces */
export function adverbialClitic(word: 'y' | 'en', source: EnglishToken, draft: Draft): Clitic {
  draft.rules.push(word === 'y' ? 'clitic-y' : 'clitic-en');
  return { place: word === 'y' ? 3 : 4, token: french(word, [sure(source)]) };
}
