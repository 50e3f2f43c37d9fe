/** Inventing predicates headed by a verb of the lexicon, frame by frame. */

import type { Verb } from '../lexemes.ts';
import type { Clause, NounPhrase, VerbPredicate } from '../meaning.ts';
import { choose, embedded, isPassedOver, type Option, pickFrom } from './choose.ts';
import { sampleCommonNoun, sampleMass, samplePerson, samplePlainNoun } from './nounPhrases.ts';
import { isFond, sampleObject, sampleObjectPronoun, sampleObliqueObject, takes } from './objects.ts';
import { objectPronoun, type Scene, type SubjectChoice, type TimeFrame } from './scene.ts';
import { type Frame, isPurpose, verbsFor } from './selection.ts';
import { doing } from './shapes.ts';

export interface PredicateRequest {
  readonly subject: SubjectChoice;
  readonly frame: TimeFrame;
}

const verb = (scene: Scene, { subject }: PredicateRequest, frame: Frame): Verb | undefined =>
  pickFrom(scene, verbsFor(subject.classes, frame));

function intransitive(scene: Scene, request: PredicateRequest): VerbPredicate | undefined {
  const chosen = verb(scene, request, 'intransitive');
  // "You died": one tells it of others.
  if (chosen?.flags.has('once') === true && request.subject.phrase.kind === 'pronoun') return undefined;
  return chosen && doing(chosen);
}

function transitive(scene: Scene, request: PredicateRequest): VerbPredicate | undefined {
  const chosen = verb(scene, request, 'transitive');
  if (chosen === undefined) return undefined;
  const { random } = scene;
  if (takes(chosen, 'portable') && random.chance(0.05)) {
    return doing(chosen, { object: { kind: 'part', numeral: 2 + random.integer(4) } });
  }
  const object = sampleObject(scene, chosen, request.subject.phrase);
  return object && doing(chosen, { object });
}

/** The object of an amount: some bread, some (en). */
function mass(scene: Scene, request: PredicateRequest): VerbPredicate | undefined {
  const chosen = verb(scene, request, 'mass');
  if (chosen === undefined) return undefined;
  if (scene.random.chance(0.12)) return doing(chosen, { object: { kind: 'part' } });
  const object = sampleMass(scene, chosen.objectClasses, false);
  return object && doing(chosen, { object });
}

function likedMass(scene: Scene, request: PredicateRequest): VerbPredicate | undefined {
  const chosen = verb(scene, request, 'transitive');
  if (chosen === undefined || !isFond(chosen)) return undefined;
  const object = sampleMass(scene, chosen.objectClasses, true);
  return object && doing(chosen, { object });
}

/** Verbs that let the receiver stand first: gives Mary the book. */
const doubleObjectVerbs = new Set([
  'give',
  'show',
  'send',
  'lend',
  'offer',
  'bring',
  'tell',
  'write',
  'sell',
  'serve',
  'teach',
  'promise',
]);
const clearDeterminers = new Set(['the', 'a', 'this', 'that']);

function ditransitive(scene: Scene, request: PredicateRequest): VerbPredicate | undefined {
  if (isPassedOver(scene)) return undefined;
  const chosen = verb(scene, request, 'ditransitive');
  if (chosen === undefined) return undefined;
  const { random, settings } = scene;
  const recipient: NounPhrase | undefined = random.chance(settings.objectPronoun + 0.1)
    ? sampleObjectPronoun(scene, ['person'], request.subject.phrase)
    : samplePerson(scene);
  if (recipient === undefined) return undefined;
  const object = random.chance(settings.objectPronoun * 0.6)
    ? objectPronoun(scene, random.chance(0.6) ? 'it' : 'they', chosen.objectClasses)
    : samplePlainNoun(scene, chosen.objectClasses, 'object');
  if (object === undefined) return undefined;
  // "gives her flowers" could be her flowers: the thing needs an article of its own.
  const isClear = object.kind === 'noun' && clearDeterminers.has(object.determiner);
  const recipientIsFirst = isClear && doubleObjectVerbs.has(chosen.english.base) && random.chance(0.5);
  return doing(chosen, { object, recipient, recipientIsFirst });
}

const toPlace =
  (frame: 'motion' | 'place') =>
  (scene: Scene, request: PredicateRequest): VerbPredicate | undefined => {
    const chosen = verb(scene, request, frame);
    if (chosen === undefined) return undefined;
    // "y arriver" is to manage.
    const canBeThere = chosen.french.infinitive !== 'arriver';
    if (canBeThere && scene.random.chance(0.15)) return doing(chosen, { place: { kind: 'there' } });
    const place = sampleCommonNoun(scene, chosen.objectClasses, 'known');
    return place && doing(chosen, { place });
  };

function prepositional(scene: Scene, request: PredicateRequest): VerbPredicate | undefined {
  const chosen = verb(scene, request, 'prepositional');
  const object = chosen && sampleObliqueObject(scene, chosen, request.subject.phrase);
  return chosen && object && doing(chosen, { object });
}

const actions: readonly Option<PredicateRequest, VerbPredicate>[] = [
  { weight: 3, make: transitive },
  { weight: 1.2, make: intransitive },
  { weight: 1, make: mass },
  { weight: 1, make: ditransitive },
  { weight: 1, make: toPlace('motion') },
  { weight: 0.4, make: toPlace('place') },
  { weight: 1, make: prepositional },
];

/** What one does not set out to do. */
const accidental = new Set([
  'find',
  'lose',
  'receive',
  'see',
  'hear',
  'fall',
  'die',
  'forget',
  'breathe',
  'cry',
  'have',
  'arrive',
  'meet',
  'continue',
  'refuse',
  'promise',
]);

/** Something one can want, begin or try to do. */
function sampleAction(scene: Scene, request: PredicateRequest): VerbPredicate | undefined {
  const predicate = embedded(scene, () => choose(scene, actions, request));
  if (predicate === undefined || predicate.verb.flags.has('stative')) return undefined;
  return accidental.has(predicate.verb.lemma) ? undefined : predicate;
}

/** To see the castle, to buy bread: what one goes somewhere for. */
export function samplePurpose(scene: Scene, request: PredicateRequest): VerbPredicate | undefined {
  for (let attempt = 0; attempt < 6; attempt++) {
    const predicate = sampleAction(scene, request);
    if (predicate !== undefined && isPurpose(predicate.verb) && predicate.place === undefined)
      return predicate;
  }
  return undefined;
}

function modal(scene: Scene, request: PredicateRequest): VerbPredicate | undefined {
  if (isPassedOver(scene)) return undefined;
  const chosen = verb(scene, request, 'modal_infinitive');
  if (chosen === undefined || scene.depth > 1) return undefined;
  const infinitive = sampleAction(scene, request);
  return infinitive && doing(chosen, { infinitive });
}

/** thinks that …; after a past the clause tells a state or something going on, in the imparfait */
function clausal(scene: Scene, request: PredicateRequest): VerbPredicate | undefined {
  if (scene.depth > 0 || request.frame === 'future' || isPassedOver(scene)) return undefined;
  const chosen = verb(scene, request, 'clausal');
  if (chosen === undefined) return undefined;
  const isAboutFuture = chosen.english.base === 'promise' || chosen.english.base === 'hope';
  const isPast = request.frame === 'past';
  if (isPast && isAboutFuture) return undefined;
  const frame = isPast
    ? 'past'
    : isAboutFuture
      ? 'future'
      : scene.random.pick(['present', 'present', 'past', 'future'] as const);
  for (let attempt = 0; attempt < 4; attempt++) {
    const mentioned = scene.mentions.length;
    const clause = embedded(scene, () => scene.makers.clause(scene, undefined, frame));
    if (clause !== undefined && (!isPast || isImperfect(clause))) return doing(chosen, { clause });
    scene.mentions.length = mentioned;
  }
  return undefined;
}

function isImperfect({ tense, predicate }: Clause): boolean {
  if (tense === 'past progressive') return true;
  if (tense !== 'past') return false;
  return predicate.kind === 'verb'
    ? predicate.verb.flags.has('stative')
    : typeof predicate !== 'string' && predicate.kind !== 'weather';
}

/** All verb frames with their weights. */
export const verbOptions: readonly Option<PredicateRequest, VerbPredicate>[] = [
  { weight: 6.5, make: transitive },
  { weight: 2, make: intransitive },
  { weight: 1.6, make: mass },
  { weight: 0.7, make: likedMass },
  { weight: 2, make: ditransitive },
  { weight: 1.6, make: toPlace('motion') },
  { weight: 1, make: toPlace('place') },
  { weight: 2.2, make: prepositional },
  { weight: 1.8, make: modal },
  { weight: 1.4, make: clausal },
];
