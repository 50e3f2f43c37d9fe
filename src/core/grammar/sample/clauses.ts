/** Inventing clauses: subject, predicate, tense, polarity and adverbials that go together. */
import type { Random } from '../../random/random.ts';
import type { Clause, Negation, NounPhrase, Predicate } from '../meaning.ts';
import { predicateHead } from '../predicateHead.ts';
import type { PresetSettings } from '../presets.ts';
import { sampleAdjunct } from './adjuncts.ts';
import { choose, type Option } from './choose.ts';
import { sampleNegation } from './negations.ts';
import {
  sampleExistence,
  samplePredicate,
  samplePresentation,
  sampleReason,
  sampleWeather,
} from './predicates.ts';
import { createScene, isPronoun, type Scene, type SubjectChoice, type TimeFrame } from './scene.ts';
import { clauseOf, doing } from './shapes.ts';
import { sampleSubject } from './subjects.ts';
import { sampleAdverb, sampleTense, sampleTime } from './tenses.ts';
import { samplePurpose } from './verbs.ts';

function impersonal(scene: Scene, predicate: Predicate | undefined, frame: TimeFrame): Clause | undefined {
  if (predicate === undefined) return undefined;
  const subject: NounPhrase = { kind: 'expletive' };
  const negation = sampleNegation(scene, predicate, subject);
  const tense = sampleTense(scene, frame, predicate, subject, negation);
  if (tense === undefined) return undefined;
  const clause: Clause = clauseOf(subject, predicate, tense, negation);
  return predicate.kind === 'weather' ? withTime(scene, clause, frame) : clause;
}

function withTime(scene: Scene, clause: Clause, frame: TimeFrame): Clause {
  const { random, settings } = scene;
  if (scene.depth > 0 || !random.chance(settings.time)) return clause;
  const timeIsFirst = random.chance(0.4);
  const { isStative } = predicateHead(clause.predicate);
  const time = sampleTime(scene, clause, frame, isStative, timeIsFirst);
  return time === undefined ? clause : { ...clause, time, timeIsFirst };
}

/** A clause about someone or something. @param isReason whether it explains another clause */
export function clauseAbout(
  scene: Scene,
  subject: SubjectChoice,
  frame: TimeFrame,
  isReason = false,
): Clause | undefined {
  const { random, settings } = scene;
  const sampled = (isReason ? sampleReason : samplePredicate)(scene, { subject, frame });
  if (sampled === undefined) return undefined;
  const negation = sampleNegation(scene, sampled, subject.phrase);
  const predicate: Predicate =
    negation === 'nothing' && sampled.kind === 'verb' ? doing(sampled.verb) : sampled;
  const tense = sampleTense(scene, frame, predicate, subject.phrase, negation);
  if (tense === undefined) return undefined;
  const plain: Clause = clauseOf(subject.phrase, predicate, tense, negation);
  const clause = withAdverb(scene, plain, subject);
  if (scene.depth > 0) return clause;
  if (predicate.kind === 'verb' && predicate.clause === undefined && predicate.infinitive === undefined) {
    const isMotion = predicate.verb.frames.has('motion') && predicate.place !== undefined;
    if (isMotion && negation === 'none' && random.chance(settings.purpose * 5)) {
      const purpose = samplePurpose(scene, { subject, frame });
      if (purpose !== undefined) return { ...clause, purpose };
    }
    const takesAdjunct = negation !== 'not yet' && !predicate.verb.flags.has('stative');
    const adjunct =
      takesAdjunct && random.chance(settings.adjunct) ? sampleAdjunct(scene, predicate) : undefined;
    if (adjunct !== undefined) return withTime(scene, { ...clause, adjuncts: [adjunct] }, frame);
  }
  const isClosed =
    clause.front !== undefined ||
    predicate.kind === 'age' ||
    predicate.kind === 'profession' ||
    (predicate.kind === 'verb' && predicate.clause !== undefined);
  return isClosed ? clause : withTime(scene, clause, frame);
}

type AdverbPlace = 'middle' | 'end' | 'front';

function withAdverb(scene: Scene, clause: Clause, subject: SubjectChoice): Clause {
  const { random, settings } = scene;
  const { predicate, tense, negation } = clause;
  if (!random.chance(settings.adverb) || subject.phrase.kind === 'quantifier') return clause;
  const isPlain =
    predicate.kind === 'verb' && predicate.clause === undefined && predicate.infinitive === undefined;
  const place = random.weighted<AdverbPlace>([
    ['middle', takesMiddle(tense, negation, predicate) ? 3 : 0],
    ['end', isPlain && negation !== 'nothing' && negation !== 'only' ? 2 : 0],
    ['front', scene.depth > 0 ? 0.01 : 1],
  ]);
  if (scene.depth > 0 && place === 'front') return clause;
  const adverb = sampleAdverb(scene, place, tense, negation, predicate);
  if (adverb === undefined || (adverb.notes.has('plural_subject') && !isPlural(subject))) return clause;
  return { ...clause, [place]: adverb };
}

function takesMiddle(tense: Clause['tense'], negation: Negation, predicate: Predicate): boolean {
  if (tense === 'recent' || tense === 'habitual' || tense === 'future') return false;
  if (predicate.kind === 'location' || predicate.kind === 'age') return false;
  return negation === 'none' || (negation === 'not' && predicate.kind === 'verb');
}

const isPlural = ({ phrase }: SubjectChoice): boolean =>
  phrase.kind === 'coordination' ||
  (phrase.kind === 'noun' && phrase.isPlural) ||
  isPronoun(phrase, 'we', 'they');

const clauses: readonly Option<TimeFrame, Clause>[] = [
  {
    weight: 20,
    make(scene, frame) {
      const subject = sampleSubject(scene);
      return subject && clauseAbout(scene, subject, frame);
    },
  },
  { weight: 0.6, make: (scene, frame) => impersonal(scene, sampleWeather(scene), frame) },
  { weight: 1, make: (scene, frame) => impersonal(scene, sampleExistence(scene), frame) },
];

/** A clause with a given subject or one of its own. */
export function sampleClause(
  scene: Scene,
  subject: SubjectChoice | undefined,
  frame: TimeFrame,
): Clause | undefined {
  return subject === undefined ? choose(scene, clauses, frame) : clauseAbout(scene, subject, frame);
}

/** It is my house: only as a sentence of its own. */
export function samplePresentationClause(scene: Scene, frame: TimeFrame): Clause | undefined {
  if (frame === 'future') return undefined;
  const predicate = samplePresentation(scene);
  if (predicate?.kind !== 'presentation') return undefined;
  const isPlural = predicate.object.kind === 'noun' && predicate.object.isPlural;
  return impersonal(scene, predicate, isPlural ? 'present' : frame);
}

export const newScene = (random: Random, settings: PresetSettings): Scene =>
  createScene(random, settings, { clause: sampleClause });
