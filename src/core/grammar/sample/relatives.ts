/** Inventing relative clauses for a noun phrase. */

import type { Clause, CommonNoun, Gap, NounPhrase, Relative, VerbPredicate } from '../meaning.ts';
import { choose, embedded, type Option, pickFrom } from './choose.ts';
import { newName, personPronoun, type Scene, type SubjectChoice } from './scene.ts';
import { placeVerbsFor, transitivesFor } from './selection.ts';
import { clauseOf, doing } from './shapes.ts';
import { sampleTense } from './tenses.ts';

const relatives: readonly Option<CommonNoun, Relative>[] = [
  { weight: 1, make: subjectRelative },
  { weight: 1.2, make: objectRelative },
  { weight: 1, make: placeRelative },
];

export function sampleRelative(scene: Scene, phrase: CommonNoun): Relative | undefined {
  scene.isInRelative = true;
  const relative = embedded(scene, () => choose(scene, relatives, phrase));
  scene.isInRelative = false;
  return relative;
}

const gap = ({ noun, isPlural }: CommonNoun): Gap => ({ kind: 'gap', gender: noun.gender, isPlural });

function subjectRelative(scene: Scene, phrase: CommonNoun): Relative | undefined {
  const subject: SubjectChoice = { phrase: gap(phrase), classes: phrase.noun.classes, noun: phrase.noun };
  const outer = scene.subjectMention;
  const clause = scene.makers.clause(scene, subject, scene.random.pick(['present', 'past'] as const));
  scene.subjectMention = outer;
  return clause === undefined ? undefined : { kind: 'subject', clause };
}

function sampleShortSubject(scene: Scene): NounPhrase {
  return scene.random.chance(0.7)
    ? personPronoun(scene.random.pick(['I', 'you', 'he', 'she', 'we'] as const))
    : newName(scene);
}

function withVerb(scene: Scene, predicate: VerbPredicate): Clause | undefined {
  const subject = sampleShortSubject(scene);
  const tense = sampleTense(
    scene,
    scene.random.pick(['present', 'past'] as const),
    predicate,
    subject,
    'none',
  );
  return tense === undefined ? undefined : clauseOf(subject, predicate, tense, 'none');
}

function objectRelative(scene: Scene, phrase: CommonNoun): Relative | undefined {
  const verb = pickFrom(scene, transitivesFor(phrase.noun));
  if (verb === undefined) return undefined;
  const clause = withVerb(scene, doing(verb, { object: gap(phrase) }));
  return clause === undefined ? undefined : { kind: 'object', clause };
}

/** the house where she lives */
function placeRelative(scene: Scene, { noun }: CommonNoun): Relative | undefined {
  const verb = pickFrom(scene, placeVerbsFor(noun));
  if (verb === undefined) return undefined;
  const clause = withVerb(scene, doing(verb));
  return clause === undefined ? undefined : { kind: 'place', clause };
}
