/** Inventing objects: noun phrases and pronouns that a verb can take. */
import { agreementOf } from '../agreement.ts';
import type { Verb } from '../lexemes.ts';
import type { NounPhrase, Pronoun } from '../meaning.ts';
import { choose, type Option } from './choose.ts';
import { sampleCommonNoun, samplePerson } from './nounPhrases.ts';
import { isPronoun, objectPronoun, personPronoun, type Scene } from './scene.ts';

/** aimer and its like take the definite article for things in general */
const fondness = new Set(['aimer', 'adorer', 'détester', 'préférer', 'haïr']);
export const isFond = (verb: Verb): boolean => fondness.has(verb.french.infinitive);

export const takes = (verb: Verb, name: string): boolean => verb.objectClasses.includes(name);

interface PronounRequest {
  readonly classes: readonly string[];
  readonly subject: NounPhrase;
}

const takesPersons = (classes: readonly string[]): boolean =>
  classes.includes('person') || classes.includes('kin') || classes.includes('profession');
const takesThings = (classes: readonly string[]): boolean =>
  classes.some((name) => name !== 'person' && name !== 'kin' && name !== 'profession' && name !== 'artist');

/** No one helps himself here: that would be a reflexive. */
const speaks = (subject: NounPhrase): boolean =>
  agreementOf(subject).person === 0 || agreementOf(subject).person === 3;

const pronouns: readonly Option<PronounRequest, Pronoun>[] = [
  {
    weight: 1.4,
    make: (scene, { classes, subject }) =>
      takesPersons(classes) && !speaks(subject)
        ? personPronoun(scene.random.pick(['I', 'we'] as const))
        : undefined,
  },
  {
    weight: 0.7,
    make: (_scene, { classes, subject }) =>
      takesPersons(classes) && !isPronoun(subject, 'you') ? personPronoun('you') : undefined,
  },
  {
    weight: 1.6,
    make: (scene, { classes }) =>
      takesPersons(classes) ? personPronoun(scene.random.pick(['he', 'she'] as const)) : undefined,
  },
  {
    weight: 2,
    make: (scene, { classes, subject }) =>
      takesThings(classes) && !isPronoun(subject, 'it') ? objectPronoun(scene, 'it', classes) : undefined,
  },
  {
    weight: 1,
    make: (scene, { classes, subject }) =>
      isPronoun(subject, 'they') || classes.every((name) => name === 'drink')
        ? undefined
        : objectPronoun(scene, 'they', classes),
  },
];

/** me, you, him, her, us, it, them, as the verb and the subject allow */
export const sampleObjectPronoun = (
  scene: Scene,
  classes: readonly string[],
  subject: NounPhrase,
): Pronoun | undefined => choose(scene, pronouns, { classes, subject });

/** The direct object of a verb. */
export function sampleObject(scene: Scene, verb: Verb, subject: NounPhrase): NounPhrase | undefined {
  const { random, settings } = scene;
  const role = verb.french.infinitive === 'avoir' ? 'new' : isFond(verb) ? 'liked' : 'object';
  if (role !== 'new' && random.chance(settings.objectPronoun)) {
    return sampleObjectPronoun(scene, verb.objectClasses, subject);
  }
  if (takes(verb, 'person') && random.chance(0.25)) return samplePerson(scene);
  return sampleCommonNoun(scene, verb.objectClasses, role);
}

/** The object of a verb with a preposition in French: y and en stand for things, lui for persons. */
export function sampleObliqueObject(scene: Scene, verb: Verb, subject: NounPhrase): NounPhrase | undefined {
  const { random, settings } = scene;
  const last = verb.frenchPreposition.at(-1);
  if (random.chance(settings.objectPronoun)) {
    if (last === undefined) return sampleObjectPronoun(scene, verb.objectClasses, subject);
    const hasPersons = takesPersons(verb.objectClasses);
    if (hasPersons && random.chance(0.7)) {
      const pronoun = sampleObjectPronoun(scene, ['person'], subject);
      if (pronoun !== undefined && pronoun.name !== 'they') return pronoun;
    }
    const hasThings = verb.objectClasses.some(
      (name) => !['person', 'kin', 'profession', 'pet'].includes(name),
    );
    if (hasThings && (last === 'à' || last === 'de')) return objectPronoun(scene, 'it', verb.objectClasses);
  }
  if (takes(verb, 'person') && random.chance(0.25)) return samplePerson(scene);
  return sampleCommonNoun(scene, verb.objectClasses, last === undefined ? 'object' : 'known');
}
