/** Inventing predicates: what the subject does, is or has. */
import { agreementOf } from '../agreement.ts';
import type { AvoirState, NounPhrase, Predicate, WeatherState } from '../meaning.ts';
import { choose, isPassedOver, type Option, pickFrom } from './choose.ts';
import { sampleMass, samplePerson, samplePlainNoun } from './nounPhrases.ts';
import { isPronoun, type Scene } from './scene.ts';
import {
  comparedAdjectives,
  locationPrepositions,
  moodAdjectives,
  personAdjectives,
  predicativesFor,
  prepositionsFor,
  professions,
  weatherVerbs,
} from './selection.ts';
import { sampleDegree } from './tenses.ts';
import { type PredicateRequest, verbOptions } from './verbs.ts';

const weatherWords = new Set(['hot', 'cold', 'dark']);

/** "The easy exercise is difficult", "the cat that is small": one quality is enough, and stands by its noun. */
const isQualified = (phrase: NounPhrase): boolean =>
  phrase.kind === 'gap' || (phrase.kind === 'noun' && phrase.adjectives.length > 0);

function quality(scene: Scene, { subject }: PredicateRequest): Predicate | undefined {
  const { noun, phrase } = subject;
  if (isQualified(phrase)) return undefined;
  const adjective = pickFrom(scene, noun === undefined ? personAdjectives : predicativesFor(noun));
  if (adjective === undefined) return undefined;
  // "It is cold" is the weather, whatever "it" was before.
  if (isPronoun(phrase, 'it') && weatherWords.has(adjective.lemma)) return undefined;
  const isGraded = !adjective.flags.has('not_graded') && scene.random.chance(0.25);
  return { kind: 'adjective', adjective, degree: isGraded ? sampleDegree(scene) : undefined };
}

function mood(scene: Scene, { subject }: PredicateRequest): Predicate | undefined {
  if (!subject.classes.has('person') || isQualified(subject.phrase)) return undefined;
  const adjective = scene.random.pick(moodAdjectives);
  const isGraded = !adjective.flags.has('not_graded') && scene.random.chance(0.3);
  return { kind: 'adjective', adjective, degree: isGraded ? sampleDegree(scene) : undefined };
}

function comparison(scene: Scene, { subject }: PredicateRequest): Predicate | undefined {
  if (!subject.classes.has('person') || isQualified(subject.phrase)) return undefined;
  // A pronoun could be the very person named.
  if (scene.settled > 0 && subject.phrase.kind === 'pronoun') return undefined;
  const adjective = pickFrom(scene, comparedAdjectives);
  const standard = samplePerson(scene);
  if (adjective === undefined || standard === undefined) return undefined;
  const isSame =
    standard.kind === 'name' && subject.phrase.kind === 'name' && standard.name === subject.phrase.name;
  const isSameNoun = standard.kind === 'noun' && standard.noun === subject.noun;
  if (isSame || isSameNoun) return undefined;
  const kind = adjective.flags.has('more')
    ? scene.random.pick(['as', 'less', 'more', 'more'] as const)
    : scene.random.pick(['as', 'less'] as const);
  return { kind: 'adjective', adjective, comparison: { kind, standard } };
}

function location(scene: Scene, { subject }: PredicateRequest): Predicate | undefined {
  if (subject.phrase.kind === 'noun' && subject.phrase.relative !== undefined) return undefined;
  if (isPassedOver(scene)) return undefined;
  const preposition = pickFrom(scene, locationPrepositions(subject.classes));
  if (preposition === undefined) return undefined;
  const object = samplePlainNoun(scene, preposition.objectClasses, 'known');
  if (object === undefined || subject.noun === object.noun) return undefined;
  return { kind: 'location', place: { kind: 'phrase', preposition, object } };
}

/** He is a doctor; the noun has the gender of the subject or is the same for both. */
function profession(scene: Scene, { subject }: PredicateRequest): Predicate | undefined {
  const { phrase, noun: own, classes } = subject;
  if (!classes.has('person') || phrase.kind === 'quantifier' || phrase.kind === 'gap') return undefined;
  if (own !== undefined && !own.flags.has('kin')) return undefined;
  const { gender, isPlural } = agreementOf(phrase);
  const noun = pickFrom(scene, professions);
  if (noun === undefined || (noun.gender !== gender && !noun.flags.has('epicene'))) return undefined;
  return { kind: 'profession', noun, isPlural };
}

const animal = ['animal'];

const states: readonly AvoirState[] = [
  'hungry',
  'thirsty',
  'cold',
  'hot',
  'afraid',
  'sleepy',
  'right',
  'wrong',
];
const animalStates: readonly AvoirState[] = ['hungry', 'thirsty', 'cold', 'afraid'];

function state(scene: Scene, { subject }: PredicateRequest): Predicate | undefined {
  const { classes, phrase } = subject;
  if (!classes.has('person') && !classes.has('animal')) return undefined;
  const state = scene.random.pick(classes.has('person') ? states : animalStates);
  if (isPronoun(phrase, 'it') && weatherWords.has(state)) return undefined;
  if (state === 'afraid' && scene.random.chance(0.7)) {
    const of = samplePlainNoun(scene, animal, 'known');
    return of === undefined || of.noun === subject.noun ? undefined : { kind: 'state', state, of };
  }
  const isGraded = state !== 'right' && state !== 'wrong' && scene.random.chance(0.2);
  return { kind: 'state', state, degree: isGraded ? sampleDegree(scene) : undefined };
}

const ages = [5, 6, 7, 8, 9, 10, 11, 12, 20, 30, 40, 50, 60];

function age(scene: Scene, { subject }: PredicateRequest): Predicate | undefined {
  if (!subject.classes.has('person') || subject.phrase.kind === 'quantifier') return undefined;
  const years = scene.random.pick(ages);
  const isChild = subject.noun !== undefined && !subject.classes.has('adult');
  const isUnknown = subject.noun === undefined && scene.settled === 0;
  const isFitting = years < 20 ? isChild || isUnknown : !isChild;
  return isFitting ? { kind: 'age', years } : undefined;
}

const options: readonly Option<PredicateRequest, Predicate>[] = [
  ...verbOptions,
  { weight: 1.8, make: quality },
  { weight: 0.6, make: mood },
  { weight: 0.5, make: comparison },
  { weight: 1, make: location },
  { weight: 0.4, make: profession },
  { weight: 0.9, make: state },
  { weight: 0.3, make: age },
];

/** What a subject of these classes may be said to do or be. */
export const samplePredicate = (scene: Scene, request: PredicateRequest): Predicate | undefined =>
  choose(scene, options, request);

/** Reasons: how one feels, what one wants, what one has or has not. */
const reasons: readonly Option<PredicateRequest, Predicate>[] = [
  { weight: 2, make: mood },
  { weight: 2, make: state },
  ...verbOptions,
];
export const sampleReason = (scene: Scene, request: PredicateRequest): Predicate | undefined =>
  choose(scene, reasons, request);

const weathers: readonly WeatherState[] = ['cold', 'hot', 'nice', 'windy', 'sunny', 'foggy'];

export function sampleWeather(scene: Scene): Predicate {
  const { random } = scene;
  const verb = random.chance(0.4) ? pickFrom(scene, weatherVerbs) : undefined;
  return { kind: 'weather', weather: verb ?? random.pick(weathers) };
}

const existencePrepositions = prepositionsFor('place').filter(
  ({ subjectClasses }) => subjectClasses.length > 0,
);

const drink = ['drink'];

export function sampleExistence(scene: Scene): Predicate | undefined {
  if (isPassedOver(scene)) return undefined;
  const preposition = pickFrom(scene, existencePrepositions);
  if (preposition === undefined) return undefined;
  const place = samplePlainNoun(scene, preposition.objectClasses, 'known');
  if (place === undefined) return undefined;
  const object: NounPhrase | undefined =
    preposition.objectClasses[0] === 'container' && scene.random.chance(0.5)
      ? sampleMass(scene, drink, false)
      : samplePlainNoun(scene, preposition.subjectClasses, 'new');
  if (object?.kind !== 'noun' || object.noun === place.noun || object.noun.classes.has('kin'))
    return undefined;
  if (object.determiner === 'the' || object.determiner === 'this') return undefined;
  return { kind: 'existence', object, place: { kind: 'phrase', preposition, object: place } };
}

const presentable = ['object', 'pet', 'person', 'building', 'vehicle', 'food'];

export function samplePresentation(scene: Scene): Predicate | undefined {
  const object = samplePlainNoun(scene, presentable, 'presented');
  return object && { kind: 'presentation', object };
}
