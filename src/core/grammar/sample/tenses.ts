/** Choosing a tense that suits the verb, and a time that suits the tense. */

import { agreementOf } from '../agreement.ts';
import type { Adverb, Time } from '../lexemes.ts';
import { adverbs, times } from '../lexicon.ts';
import type { Clause, Negation, NounPhrase, Predicate, Tense, VerbPredicate } from '../meaning.ts';
import { predicateHead } from '../predicateHead.ts';
import { isPassedOver, pickFrom } from './choose.ts';
import type { Scene, TimeFrame } from './scene.ts';
import { kept, moodAdjectives } from './selection.ts';

export function sampleFrame(scene: Scene): TimeFrame {
  return scene.random.weighted<TimeFrame>([
    ['present', 5],
    ['past', 4],
    // "is going to" takes three words.
    ['future', isPassedOver(scene) ? 0.3 : 1.3],
  ]);
}

const hasPast = (predicate: Predicate): boolean => /[a-z]/.test(predicateHead(predicate).english.past);

/**
 * "They read": without -s or do, such a past looks like the present.
 * @returns whether the simple past would be taken for the present
 */
function pastIsHidden(predicate: Predicate, subject: NounPhrase, negation: Negation): boolean {
  const { base, past } = predicateHead(predicate).english;
  if (base !== past) return false;
  return (
    negation !== 'not' &&
    negation !== 'not yet' &&
    negation !== 'nothing' &&
    agreementOf(subject).person !== 2
  );
}

export function sampleTense(
  scene: Scene,
  frame: TimeFrame,
  predicate: Predicate,
  subject: NounPhrase,
  negation: Negation,
): Tense | undefined {
  const { random } = scene;
  const { isStative, english } = predicateHead(predicate);
  const flags = predicate.kind === 'verb' ? predicate.verb.flags : undefined;
  const canProgress = !isStative && english.kind === 'ordinary';
  const isMomentary = flags?.has('no_progressive') === true;
  const isOnce = flags?.has('once') === true;
  // "vient de venir" and "va aller" are clumsy; only the first is avoided.
  const isComing = predicateHead(predicate).french.infinitive === 'venir';
  if (isOnce && (negation === 'never' || negation === 'no longer')) return undefined;
  if (negation === 'not yet') return canProgress && frame !== 'future' ? 'perfect' : undefined;
  if (negation === 'no longer')
    return frame === 'present'
      ? 'present'
      : frame === 'past' && isStative && hasPast(predicate)
        ? 'past'
        : undefined;
  if (english.kind === 'modal') {
    if (frame === 'future') return undefined;
    return frame === 'past' ? (hasPast(predicate) ? 'past' : undefined) : 'present';
  }
  const isNever = negation === 'never';
  if (frame === 'present') {
    if (isStative) return 'present';
    return random.weighted<Tense>([
      ['present', predicate.kind === 'weather' ? 0.5 : isOnce ? 0 : 3],
      ['progressive', isNever || isMomentary ? 0 : 2],
    ]);
  }
  if (frame === 'past') {
    const past = pastIsHidden(predicate, subject, negation) ? 0 : 1;
    if (isStative) return predicate.kind === 'verb' && past === 0 ? undefined : 'past';
    const canBeHabit = negation === 'none' && predicate.kind !== 'weather' && !isOnce && !isMomentary;
    return random.weighted<Tense>([
      ['past', past * 5],
      ['perfect', 1.5],
      ['recent', negation === 'none' && !isComing && subject.kind !== 'quantifier' ? 0.7 : 0],
      ['habitual', canBeHabit ? 0.9 : 0],
      ['past progressive', isNever || isMomentary ? 0 : 1.2],
    ]);
  }
  if (isNever || predicate.kind === 'age' || predicate.kind === 'presentation') return undefined;
  return isStative && predicate.kind === 'verb' ? undefined : 'future';
}

/** Aspect that a time may have beside a tense. */
const aspects: Record<Tense, readonly string[]> = {
  present: ['habitual', '-'],
  progressive: ['ongoing', '-'],
  past: ['punctual', '-'],
  perfect: [],
  recent: [],
  habitual: ['habitual'],
  'past progressive': ['punctual'],
  future: ['punctual', '-'],
};

/** Liking, and being big or famous: true at all times. */
function isLasting(predicate: Predicate): boolean {
  if (predicate.kind === 'adjective') return !moodAdjectives.includes(predicate.adjective);
  if (predicate.kind !== 'verb' || !predicate.verb.flags.has('stative')) return false;
  return !['live', 'have', 'wear', 'can', 'must', 'want'].includes(predicate.verb.lemma);
}

export function sampleTime(
  scene: Scene,
  { tense, negation, predicate }: Pick<Clause, 'tense' | 'negation' | 'predicate'>,
  frame: TimeFrame,
  isStative: boolean,
  isFirst: boolean,
): Time | undefined {
  if (negation === 'never' || negation === 'not yet' || isLasting(predicate)) return undefined;
  const isOnce = predicate.kind === 'verb' && predicate.verb.flags.has('once');
  const allowed = tense === 'present' && isStative ? statePresent : aspects[tense];
  return pickFrom(
    scene,
    timesFor(isOnce ? withoutHabit(allowed) : allowed)[frame][isFirst ? 'front' : 'end'],
  );
}

const statePresent = ['ongoing', '-'];
const withoutHabit = kept((allowed: readonly string[]) => allowed.filter((aspect) => aspect !== 'habitual'));

const timesFor = kept((allowed: readonly string[]) => {
  const inFrame = (frame: TimeFrame) => {
    const fitting = times.filter(
      ({ aspect, tenses }) => allowed.includes(aspect) && (tenses.has('any') || tenses.has(frame)),
    );
    return {
      front: fitting.filter(({ positions }) => positions.has('front')),
      end: fitting.filter(({ positions }) => positions.has('end')),
    };
  };
  return { present: inFrame('present'), past: inFrame('past'), future: inFrame('future') };
});

const adverbsAt = (place: string): readonly Adverb[] => adverbs.filter(({ position }) => position === place);
const byPosition = { middle: adverbsAt('middle'), end: adverbsAt('end'), front: adverbsAt('front') };

export function sampleAdverb(
  scene: Scene,
  position: 'middle' | 'end' | 'front',
  tense: Tense,
  negation: Negation,
  predicate: Predicate,
): Adverb | undefined {
  const verb = predicate.kind === 'verb' ? predicate : undefined;
  return pickFrom(
    scene,
    byPosition[position].filter(
      ({ kind, notes, manners }) =>
        suitsTense(kind, notes, tense) &&
        !(negation !== 'none' && notes.has('no_negation')) &&
        !(kind === 'frequency' && verb?.verb.isStative === true) &&
        !(notes.has('before_participle') && !isSkilful(tense, verb)) &&
        !(notes.has('no_object') && verb?.object !== undefined) &&
        manners.every((manner) => verb?.verb.flags.has(manner) === true),
    ),
  );
}

/** well, badly: beside a definite object or none, and not of what is still to come */
function isSkilful(tense: Tense, predicate: VerbPredicate | undefined): boolean {
  const object = predicate?.object;
  if (tense === 'future' || (object !== undefined && object.kind !== 'noun')) return false;
  return object === undefined || object.determiner === 'the' || object.determiner === 'this';
}

function suitsTense(kind: string, notes: ReadonlySet<string>, tense: Tense): boolean {
  if (notes.has('past')) return tense === 'perfect';
  if (notes.has('habitual')) return tense === 'present';
  if (kind === 'frequency') return tense === 'present' || tense === 'perfect';
  if (kind === 'manner') return tense !== 'recent';
  return tense !== 'recent' && tense !== 'habitual';
}

const degrees = adverbs.filter(({ kind }) => kind === 'degree');
export const sampleDegree = (scene: Scene): Adverb => scene.random.pick(degrees);
