/** Inventing sentences: one clause, several, or a question. */
import type { Clause, Conjunction, Continuation, Sentence } from '../meaning.ts';
import { predicateHead } from '../predicateHead.ts';
import { clauseAbout, sampleClause, samplePresentationClause } from './clauses.ts';
import { sampleQuestion } from './questions.ts';
import { type Scene, type SubjectChoice, settleClause, type TimeFrame } from './scene.ts';
import { moodAdjectives } from './selection.ts';
import { personSubject, resumedSubject, sampleSubject } from './subjects.ts';
import { sampleFrame } from './tenses.ts';

type Weights = readonly (readonly [Conjunction, number])[];
/** Conjunctions by time frame; "if" is the present before a present or a future. */
const conjunctions: Record<TimeFrame, Weights> = {
  present: [
    ['and', 4],
    ['but', 3],
    ['so', 0.8],
    ['because', 3],
    ['when', 1.5],
    ['while', 0.8],
    ['since', 0.5],
    ['if', 1],
  ],
  past: [
    ['and', 4],
    ['but', 3],
    ['so', 0.8],
    ['because', 3],
    ['when', 1.5],
    ['while', 0.8],
    ['as soon as', 0.5],
  ],
  future: [
    ['and', 3],
    ['but', 2],
    ['because', 2],
    ['if', 2],
  ],
};

const hasTime = (clause: Clause): boolean => clause.time !== undefined || clause.front !== undefined;

/** Whether a clause can follow a conjunction. */
function suits(conjunction: Conjunction, clause: Clause): boolean {
  const { subject, tense, predicate, negation, middle } = clause;
  const isVerb = predicate.kind === 'verb' && predicate.clause === undefined;
  const isCondition = isTimed(conjunction) || conjunction === 'if';
  if (isTimed(conjunction) && negation !== 'none' && negation !== 'not') return false;
  if (isCondition && (subject.kind === 'quantifier' || middle?.kind === 'sentence')) return false;
  switch (conjunction) {
    case 'while':
      return (tense === 'progressive' || tense === 'past progressive') && negation === 'none';
    case 'as soon as':
      return isPastEvent(clause);
    case 'when':
      if (tense === 'perfect' || tense === 'recent' || tense === 'habitual' || negation === 'not yet')
        return false;
      return isVerb || predicate.kind === 'state' || predicate.kind === 'weather';
    case 'if':
      return isVerb || predicate.kind === 'state' || predicate.kind === 'weather';
    default:
      return true;
  }
}

/** What can have a reason or a time: doing and feeling, not being big or being there. */
function isEvent({ predicate }: Clause): boolean {
  if (predicate.kind === 'verb' || predicate.kind === 'state') return true;
  return predicate.kind === 'adjective' && moodAdjectives.includes(predicate.adjective);
}

function subjectOf({ subject }: Clause): SubjectChoice | undefined {
  if (subject.kind === 'expletive' || subject.kind === 'quantifier') return undefined;
  // What "it" stands for is not told here.
  if (subject.kind === 'pronoun' && subject.hasAntecedent) return undefined;
  return subject.kind === 'noun'
    ? { phrase: subject, classes: subject.noun.classes, noun: subject.noun }
    : personSubject(subject);
}

/** One more clause with its conjunction; often about the same subject, said once or resumed by a pronoun. */
function sampleContinuation(
  scene: Scene,
  first: Clause,
  frame: TimeFrame,
  used: ReadonlySet<Conjunction>,
  earlier: readonly Clause[],
): Continuation | undefined {
  const { random } = scene;
  const conjunction = random.weighted(conjunctions[frame]);
  if (used.has(conjunction)) return undefined;
  if (conjunction !== 'and' && conjunction !== 'but' && !isEvent(first)) return undefined;
  if (conjunction === 'and' && random.chance(0.45)) return sharedSubject(scene, first, frame, earlier);
  const own = subjectOf(first);
  const resumed = own !== undefined && random.chance(0.6) ? resumedSubject(scene, own) : undefined;
  const isReason = conjunction === 'because' || conjunction === 'since' || conjunction === 'so';
  const clauseFrame = conjunction === 'if' || (isReason && frame === 'future') ? 'present' : frame;
  const clause =
    resumed === undefined && !isReason
      ? sampleClause(scene, undefined, clauseFrame)
      : reasonOrMore(scene, resumed, clauseFrame, isReason);
  if (clause === undefined || clause.front !== undefined || clause.timeIsFirst === true) return undefined;
  if ((hasTime(clause) && hasTime(first)) || !suits(conjunction, clause)) return undefined;
  if (isTimed(conjunction) && isPerfect(first)) return undefined;
  if (conjunction === 'as soon as' && !isPastEvent(first)) return undefined;
  if (earlier.some((other) => repeats(other, clause))) return undefined;
  return { conjunction, clause };
}

const isTimed = (conjunction: Conjunction): boolean =>
  conjunction === 'when' || conjunction === 'while' || conjunction === 'as soon as';
const isPastEvent = ({ tense, predicate, negation }: Clause): boolean =>
  tense === 'past' && negation === 'none' && !predicateHead(predicate).isStative;
const isPerfect = ({ tense }: Clause): boolean => tense === 'perfect' || tense === 'recent';

/** The same verb, quality or name in two clauses of a sentence. */
function repeats(first: Clause, second: Clause): boolean {
  if (first.subject.kind === 'name' && second.subject.kind === 'name') {
    if (first.subject.name === second.subject.name) return true;
  }
  const [before, after] = [first.predicate, second.predicate];
  if (before.kind === 'verb' && after.kind === 'verb') return before.verb === after.verb;
  if (before.kind === 'adjective' && after.kind === 'adjective') return before.adjective === after.adjective;
  return before.kind === after.kind && before.kind !== 'verb';
}

function reasonOrMore(
  scene: Scene,
  resumed: SubjectChoice | undefined,
  frame: TimeFrame,
  isReason: boolean,
): Clause | undefined {
  const subject = resumed ?? sampleSubject(scene);
  return subject && clauseAbout(scene, subject, frame, isReason);
}

/** he opens the door and closes the window */
function sharedSubject(
  scene: Scene,
  first: Clause,
  frame: TimeFrame,
  earlier: readonly Clause[],
): Continuation | undefined {
  const { predicate, negation } = first;
  if (predicate.kind !== 'verb' || predicate.clause !== undefined || negation !== 'none') return undefined;
  if (predicate.infinitive !== undefined || first.purpose !== undefined) return undefined;
  const subject = subjectOf(first);
  if (subject === undefined) return undefined;
  const clause = clauseAbout(scene, subject, frame);
  if (clause?.predicate.kind !== 'verb' || clause.tense !== first.tense || hasTime(clause)) return undefined;
  if (clause.negation !== 'none' || earlier.some((other) => repeats(other, clause))) return undefined;
  return { conjunction: 'and', clause, sharesSubject: true };
}

/** Tries a few times, since the first draw may not fit. */
function continueSentence(
  scene: Scene,
  first: Clause,
  frame: TimeFrame,
  used: ReadonlySet<Conjunction>,
  earlier: readonly Clause[],
): Continuation | undefined {
  const mentioned = scene.mentions.length;
  for (let attempt = 0; attempt < 12; attempt++) {
    const continuation = sampleContinuation(scene, first, frame, used, earlier);
    if (continuation !== undefined) return continuation;
    scene.mentions.length = mentioned;
  }
  return undefined;
}

const opening: ReadonlySet<Conjunction> = new Set<Conjunction>(['when', 'if', 'while', 'since']);

/** When she sings, he dances: the subordinate clause moved to the front. */
function openSentence(scene: Scene, frame: TimeFrame): Sentence | undefined {
  const seed: Clause = {
    subject: { kind: 'expletive' },
    predicate: { kind: 'state', state: 'hungry' },
    tense: 'present',
    negation: 'none',
  };
  const first = continueSentence(
    scene,
    seed,
    frame,
    new Set<Conjunction>(['and', 'but', 'so', 'because']),
    [],
  );
  if (first === undefined || !opening.has(first.conjunction)) return undefined;
  settleClause(scene);
  const clause = sampleClause(scene, undefined, frame);
  if (clause === undefined || clause.front !== undefined || clause.timeIsFirst === true) return undefined;
  if (isPerfect(clause) || repeats(first.clause, clause)) return undefined;
  return { kind: 'statement', opening: first, clause };
}

/** A sentence of the wanted number of clauses, or undefined where the choices did not fit together. */
function sampleStatement(scene: Scene, clauseCount: number): Sentence | undefined {
  const { random } = scene;
  const frame = sampleFrame(scene);
  let sentence: Sentence | undefined;
  if (clauseCount > 1 && random.chance(0.15)) {
    sentence = openSentence(scene, frame);
  } else if (clauseCount === 1 && random.chance(0.025)) {
    const clause = samplePresentationClause(scene, frame);
    return clause && { kind: 'statement', clause };
  } else {
    const clause = sampleClause(scene, undefined, frame);
    sentence = clause && { kind: 'statement', clause };
  }
  if (sentence?.kind !== 'statement') return undefined;
  const continuations: Continuation[] = [];
  const used = new Set<Conjunction>();
  if (sentence.opening !== undefined) used.add(sentence.opening.conjunction);
  for (let count = sentence.opening === undefined ? 1 : 2; count < clauseCount; count++) {
    settleClause(scene);
    const last = continuations.at(-1)?.clause ?? sentence.clause;
    const earlier = [sentence.clause, ...continuations.map(({ clause }) => clause)];
    if (sentence.opening !== undefined) earlier.push(sentence.opening.clause);
    const continuation = continueSentence(scene, last, frame, used, earlier);
    if (continuation === undefined) break;
    if (continuation.conjunction !== 'and') used.add(continuation.conjunction);
    continuations.push(continuation);
  }
  return { ...sentence, continuations };
}

/** A statement or question as the preset mixes them. @param clauseCount of a statement */
export function sampleSentence(scene: Scene, clauseCount: number): Sentence | undefined {
  return scene.random.chance(scene.settings.question)
    ? sampleQuestion(scene)
    : sampleStatement(scene, clauseCount);
}
