/** Inventing questions: yes or no, and the question words. */
import type { Clause, NounPhrase, Question, Sentence, VerbPredicate } from '../meaning.ts';
import { choose, type Option, pickFrom } from './choose.ts';
import { clauseAbout, sampleClause } from './clauses.ts';
import { samplePlainNoun } from './nounPhrases.ts';
import type { Scene, SubjectChoice, TimeFrame } from './scene.ts';
import { verbsFor } from './selection.ts';
import { clauseOf, doing } from './shapes.ts';
import { personSubject, sampleSubject } from './subjects.ts';
import { sampleFrame, sampleTense } from './tenses.ts';

/** One asks about known persons and things. */
const known = new Set<string>(['the', 'this', 'that', 'my', 'your', 'his', 'her', 'our', 'their']);

/** One does not ask what one does oneself, and nobody is no one to ask about. */
function isAskable(subject: NounPhrase): boolean {
  if (subject.kind === 'quantifier') return subject.name !== 'nobody';
  if (subject.kind === 'noun') return known.has(subject.determiner);
  return subject.kind !== 'pronoun' || (subject.name !== 'I' && subject.name !== 'we');
}

const isUnclear = ({ front, timeIsFirst, middle, tense }: Clause): boolean =>
  front !== undefined ||
  timeIsFirst === true ||
  middle !== undefined ||
  tense === 'habitual' ||
  tense === 'recent';

/** A clause that can be asked about: someone else's, plain, affirmative or with not. */
function askable(scene: Scene, frame: TimeFrame): Clause | undefined {
  const clause = sampleClause(scene, undefined, frame);
  if (clause === undefined || isUnclear(clause) || !isAskable(clause.subject)) return undefined;
  const { predicate, negation } = clause;
  if (predicate.kind === 'verb' && predicate.clause !== undefined) return undefined;
  return negation === 'none' || negation === 'not' ? clause : undefined;
}

function yesOrNo(scene: Scene, frame: TimeFrame): Sentence | undefined {
  const clause = askable(scene, frame);
  return clause && { kind: 'question', question: { kind: 'yes or no' }, clause };
}

/** "Where does she come?" would be whence: verbs of coming and leaving are not asked so. */
const whences = new Set(['venir', 'revenir', 'partir', 'sortir', 'entrer']);

/** @returns the weight of asking where */
function canBeWhere({ predicate, negation, adjuncts }: Clause, isOpen: boolean): number {
  if (predicate.kind !== 'verb' || whences.has(predicate.verb.french.infinitive)) return 0;
  if (predicate.place !== undefined) return negation === 'none' && adjuncts === undefined ? 3 : 0;
  return isOpen ? 1 : 0;
}

function askAdverb(scene: Scene, frame: TimeFrame): Sentence | undefined {
  const clause = askable(scene, frame);
  if (clause?.predicate.kind !== 'verb' || clause.time !== undefined) return undefined;
  const { verb, place, infinitive, recipient } = clause.predicate;
  const isDynamic = !verb.flags.has('stative') && infinitive === undefined;
  const isPlain = clause.negation === 'none' && clause.adjuncts === undefined;
  const word = scene.random.weighted([
    ['why', 2],
    ['where', canBeWhere(clause, isDynamic && isPlain && recipient === undefined)],
    ['when', isDynamic && isPlain && frame !== 'present' ? 1.5 : 0],
    ['how', verb.flags.has('pace') && isPlain && clause.end === undefined ? 0.8 : 0],
  ] as const);
  const predicate: VerbPredicate = word === 'where' && place !== undefined ? doing(verb) : clause.predicate;
  return { kind: 'question', question: { kind: 'adverb', word }, clause: { ...clause, predicate } };
}

/** A question about an object, which leaves a gap after the verb. */
function withGap(
  scene: Scene,
  frame: TimeFrame,
  ask: (
    subject: SubjectChoice,
    verb: VerbPredicate['verb'],
  ) => { question: Question; gap: VerbPredicate['object'] } | undefined,
): Sentence | undefined {
  const subject = sampleSubject(scene);
  if (subject === undefined || !isAskable(subject.phrase)) return undefined;
  const verb = pickFrom(scene, verbsFor(subject.classes, 'transitive'));
  const asked = verb && ask(subject, verb);
  if (verb === undefined || asked === undefined) return undefined;
  const predicate: VerbPredicate = doing(verb, { object: asked.gap });
  // As after do: a past written like the present is told by did.
  const tense = sampleTense(scene, frame, predicate, subject.phrase, 'not');
  if (tense === undefined || tense === 'habitual' || tense === 'recent') return undefined;
  const clause: Clause = clauseOf(subject.phrase, predicate, tense, 'none');
  return { kind: 'question', question: asked.question, clause };
}

const askObject = (scene: Scene, frame: TimeFrame): Sentence | undefined =>
  withGap(scene, frame, (_subject, { objectClasses }) => {
    const takesPerson = objectClasses.includes('person');
    const takesThing = objectClasses.some(
      (name) => !['person', 'kin', 'artist', 'pet', 'animal'].includes(name),
    );
    if (!takesPerson && !takesThing) return undefined;
    const kind = takesPerson && (!takesThing || scene.random.chance(0.5)) ? 'who' : 'what';
    return { question: { kind }, gap: { kind: 'gap', gender: 'm', isPlural: false } };
  });

const askPhrase = (scene: Scene, frame: TimeFrame): Sentence | undefined =>
  withGap(scene, frame, (_subject, verb) => {
    const sampled = samplePlainNoun(scene, verb.objectClasses, 'object');
    if (sampled === undefined || sampled.noun.classes.has('kin')) return undefined;
    const determiner = sampled.isPlural && scene.random.chance(0.6) ? 'how many' : 'which';
    const phrase = { ...sampled, determiner, numeral: undefined } as const;
    const gap = { kind: 'gap', gender: phrase.noun.gender, isPlural: phrase.isPlural } as const;
    return { question: { kind: 'phrase', phrase }, gap };
  });

function askSubject(scene: Scene, frame: TimeFrame): Sentence | undefined {
  const clause = clauseAbout(scene, personSubject({ kind: 'quantifier', name: 'who' }), frame);
  if (clause === undefined || isUnclear(clause)) return undefined;
  return { kind: 'question', question: { kind: 'subject' }, clause };
}

const questions: readonly Option<TimeFrame, Sentence>[] = [
  { weight: 4, make: yesOrNo },
  { weight: 2, make: askAdverb },
  { weight: 1.2, make: askObject },
  { weight: 1, make: askSubject },
  { weight: 1.2, make: askPhrase },
];

export const sampleQuestion = (scene: Scene): Sentence | undefined =>
  choose(scene, questions, sampleFrame(scene));
