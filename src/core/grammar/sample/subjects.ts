/** Inventing subjects: who or what the clause is about, and what that lets it do. */
import { agreementOf } from '../agreement.ts';
import type { NounPhrase } from '../meaning.ts';
import { choose, isPassedOver, type Option } from './choose.ts';
import { sampleCommonNoun, samplePlainNoun } from './nounPhrases.ts';
import {
  antecedentOf,
  mentionPair,
  newName,
  personPronoun,
  type Scene,
  type SubjectChoice,
} from './scene.ts';
import { personClasses } from './selection.ts';

const thingClasses = [
  'object',
  'vehicle',
  'building',
  'food',
  'clothing',
  'document',
  'event',
  'abstract',
  'plant',
];

const person = ['person'];
const animal = ['animal'];
const kin = ['kin'];

export const personSubject = (phrase: NounPhrase): SubjectChoice => ({
  phrase,
  classes: personClasses,
  noun: undefined,
});

function nounSubject(scene: Scene, classes: readonly string[]): SubjectChoice | undefined {
  scene.subjectMention = scene.mentions.length;
  const phrase = sampleCommonNoun(scene, classes, 'subject');
  if (phrase === undefined) return undefined;
  return { phrase, classes: phrase.noun.classes, noun: phrase.noun };
}

/** it and they, only where an antecedent gives the gender */
function antecedentSubject(scene: Scene, isPlural: boolean): SubjectChoice | undefined {
  const antecedent = antecedentOf(scene, isPlural, true);
  if (typeof antecedent === 'string') return undefined;
  const { gender, noun } = antecedent;
  const phrase: NounPhrase = { kind: 'pronoun', name: isPlural ? 'they' : 'it', gender, hasAntecedent: true };
  return noun === undefined ? personSubject(phrase) : { phrase, classes: noun.classes, noun };
}

function pairSubject(scene: Scene): SubjectChoice | undefined {
  if (isPassedOver(scene)) return undefined;
  const { random } = scene;
  const first: NounPhrase = newName(scene);
  const second: NounPhrase | undefined = random.chance(0.7)
    ? newName(scene)
    : samplePlainNoun(scene, kin, 'known');
  if (second === undefined || (second.kind === 'name' && second.name === first.name)) return undefined;
  if (second.kind === 'noun' && (second.isPlural || second.determiner === 'the')) return undefined;
  const phrase: NounPhrase = { kind: 'coordination', first, second, conjunction: 'and' };
  scene.subjectMention = scene.mentions.length;
  mentionPair(scene, agreementOf(phrase).gender);
  return personSubject(phrase);
}

const pronouns = ['I', 'you', 'he', 'she', 'we'] as const;

const kinds: readonly Option<undefined, SubjectChoice>[] = [
  { weight: 5.5, make: (scene) => personSubject(personPronoun(scene.random.pick(pronouns))) },
  { weight: 2.4, make: (scene) => personSubject(newName(scene)) },
  { weight: 4, make: (scene) => nounSubject(scene, person) },
  { weight: 1.8, make: (scene) => nounSubject(scene, animal) },
  { weight: 1.8, make: (scene) => nounSubject(scene, thingClasses) },
  { weight: 0.7, make: pairSubject },
  { weight: 0.35, make: () => personSubject({ kind: 'quantifier', name: 'everyone' }) },
  { weight: 0.35, make: () => personSubject({ kind: 'quantifier', name: 'nobody' }) },
  { weight: 1.5, make: (scene) => antecedentSubject(scene, false) },
  { weight: 2, make: (scene) => antecedentSubject(scene, true) },
];

export function sampleSubject(scene: Scene): SubjectChoice | undefined {
  scene.subjectMention = -1;
  return choose(scene, kinds, undefined);
}

/** The subject of an earlier clause once more, as a pronoun; undefined where that would not be clear. */
export function resumedSubject(
  scene: Scene,
  { phrase, classes, noun }: SubjectChoice,
): SubjectChoice | undefined {
  scene.subjectMention = -1;
  switch (phrase.kind) {
    case 'pronoun':
      return { phrase, classes, noun };
    case 'name':
      return personSubject(personPronoun(phrase.name.gender === 'm' ? 'he' : 'she'));
    case 'noun':
      if (phrase.isPlural) return antecedentSubject(scene, true);
      return classes.has('person')
        ? personSubject(personPronoun(phrase.noun.gender === 'm' ? 'he' : 'she'))
        : antecedentSubject(scene, false);
    case 'coordination':
      return antecedentSubject(scene, true);
    default:
      return undefined;
  }
}
