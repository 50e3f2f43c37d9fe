/** Inventing what may be added to an action: where, towards what, with whom, after or because of what. */
import type { Preposition } from '../lexemes.ts';
import type { NounPhrase, Place, VerbPredicate } from '../meaning.ts';
import { choose, type Option, pickFrom } from './choose.ts';
import { samplePerson, samplePlainNoun } from './nounPhrases.ts';
import type { Scene } from './scene.ts';
import { prepositionsFor, scenePrepositions } from './selection.ts';

function phrase(
  scene: Scene,
  prepositions: readonly Preposition[],
  object: (preposition: Preposition) => NounPhrase | undefined,
): Place | undefined {
  const preposition = pickFrom(scene, prepositions);
  const made = preposition && object(preposition);
  return preposition && made && { kind: 'phrase', preposition, object: made };
}

const known = (scene: Scene) => (preposition: Preposition) =>
  samplePlainNoun(scene, preposition.objectClasses, 'known');

const byWord = (...words: readonly string[]): readonly Preposition[] =>
  ['company', 'cause'].flatMap((kind) =>
    prepositionsFor(kind).filter(({ english }) => words.includes(english.join(' '))),
  );
const companions = byWord('with', 'without');
const beneficiaries = byWord('for');
const causes = byWord('because of', 'despite').filter(({ objectClasses }) =>
  objectClasses.includes('accident'),
);
const helpers = byWord('thanks to');
/** What is done to these is not done in a room or near another. */
const immovable = new Set(['building', 'built', 'crossable', 'visited', 'drivable', 'dwelling', 'inside']);
/** What one needs no one's help for. */
const unhelped = new Set([
  'destroy',
  'break',
  'lose',
  'die',
  'fall',
  'steal',
  'wake',
  'disturb',
  'breathe',
  'cry',
  'forget',
]);
/** Things are made, bought and taken for someone. */
const forSomeone = new Set([
  'make',
  'buy',
  'cook',
  'draw',
  'choose',
  'find',
  'order',
  'borrow',
  'work',
  'sing',
  'translate',
  'play',
  'dance',
]);

const building = ['building'];

const adjuncts: readonly Option<VerbPredicate, Place>[] = [
  {
    weight: 2,
    make(scene, { place, verb }) {
      if (place !== undefined || verb.flags.has('stative') || verb.frames.has('motion')) return undefined;
      if (verb.objectClasses.some((name) => immovable.has(name)) && !verb.frames.has('place'))
        return undefined;
      return phrase(scene, scenePrepositions, ({ objectClasses }) =>
        samplePlainNoun(scene, objectClasses[0] === 'building' ? building : objectClasses, 'known'),
      );
    },
  },
  {
    weight: 0.6,
    make(scene, { object, verb }) {
      if (object !== undefined || !verb.flags.has('pace') || verb.frames.has('transitive')) return undefined;
      return verb.frames.has('place') || verb.lemma.startsWith('speak')
        ? undefined
        : phrase(scene, prepositionsFor('direction'), known(scene));
    },
  },
  {
    weight: 1,
    make: (scene, { verb, recipient }) =>
      verb.flags.has('activity') && recipient === undefined && verb.lemma !== 'speak'
        ? phrase(scene, companions, () => samplePerson(scene))
        : undefined,
  },
  {
    weight: 0.7,
    make: (scene, { verb, recipient }) =>
      forSomeone.has(verb.lemma) && recipient === undefined
        ? phrase(scene, beneficiaries, () => samplePerson(scene))
        : undefined,
  },
  { weight: 0.9, make: (scene) => phrase(scene, prepositionsFor('time'), known(scene)) },
  { weight: 0.4, make: (scene) => phrase(scene, causes, known(scene)) },
  {
    weight: 0.2,
    make: (scene, { verb }) =>
      unhelped.has(verb.lemma) ? undefined : phrase(scene, helpers, () => samplePerson(scene)),
  },
];

export const sampleAdjunct = (scene: Scene, predicate: VerbPredicate): Place | undefined =>
  choose(scene, adjuncts, predicate);
