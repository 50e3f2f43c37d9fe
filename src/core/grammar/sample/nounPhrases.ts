/** Inventing noun phrases: a noun of the wanted classes with what may stand around it. */
import type { Adjective, Noun } from '../lexemes.ts';
import type { CommonNoun, NounPhrase } from '../meaning.ts';
import { choose, embedded, type Option, pickFrom } from './choose.ts';
import {
  type NounRole,
  sampleDeterminer,
  sampleMassDeterminer,
  sampleNumeral,
  samplePossessor,
} from './determiners.ts';
import { sampleRelative } from './relatives.ts';
import { mentionNoun, newName, type Scene } from './scene.ts';
import { attributivesFor, countNouns, massNouns } from './selection.ts';
import { nounOf } from './shapes.ts';

const pluralChance: Record<NounRole, number> = {
  subject: 0.28,
  object: 0.32,
  liked: 0.7,
  new: 0.5,
  known: 0.04,
  presented: 0.25,
};

/** Pairs that contradict or repeat each other. */
const clashes = new Set(
  ['good', 'bad']
    .flatMap((first) =>
      ['excellent', 'delicious', 'wonderful', 'terrible'].map((second) => `${first} ${second}`),
    )
    .concat(
      'long short',
      'pretty ugly',
      'beautiful ugly',
      'old modern',
      'fat thin',
      'beautiful elegant',
      'pretty elegant',
    ),
);

function sampleAdjectives(scene: Scene, noun: Noun): readonly Adjective[] {
  const { random, settings } = scene;
  if (!random.chance(settings.adjective)) return [];
  const candidates = attributivesFor(noun);
  const first = pickFrom(scene, candidates);
  if (first === undefined) return [];
  if (!random.chance(0.15)) return [first];
  // One on each side of the French noun; English puts the preposed one first.
  const second = pickFrom(
    scene,
    candidates.filter(
      (other) =>
        other.isPreposed !== first.isPreposed &&
        !clashes.has(first.isPreposed ? `${first.lemma} ${other.lemma}` : `${other.lemma} ${first.lemma}`),
    ),
  );
  if (second === undefined) return [first];
  return first.isPreposed ? [first, second] : [second, first];
}

/** A count noun of the classes, with determiner, adjectives and what may follow. */
export function sampleCommonNoun(
  scene: Scene,
  classes: readonly string[],
  role: NounRole,
): CommonNoun | undefined {
  const { random, settings } = scene;
  const noun = pickFrom(scene, countNouns(classes));
  if (noun === undefined) return undefined;
  const isPlural = noun.hasPlural && random.chance(pluralChance[role]);
  const determiner = sampleDeterminer(scene, noun, role, isPlural);
  if (determiner === undefined) return undefined;
  const numeral = role === 'known' ? undefined : sampleNumeral(scene, noun, determiner, isPlural);
  const phrase = nounOf(noun, isPlural, determiner, sampleAdjectives(scene, noun), numeral);
  mentionNoun(scene, noun, isPlural);
  if (scene.depth > 0 || role === 'presented') return phrase;
  if (determiner === 'the' && noun.classes.has('owned') && random.chance(settings.owner)) {
    const owner = samplePerson(scene);
    return owner === undefined ? phrase : { ...phrase, numeral: undefined, owner };
  }
  if (determiner === 'the' && random.chance(settings.owner)) return withComplement(scene, phrase);
  const isOpen = determiner === 'the' || determiner === 'a';
  if (isOpen && role !== 'new' && random.chance(settings.relative)) {
    return { ...phrase, relative: sampleRelative(scene, phrase) };
  }
  return phrase;
}

/** Wholes by the class of their parts: the door of the house, the mayor of the village. */
const wholes: Readonly<Record<string, readonly string[]>> = {
  door: ['building', 'room', 'vehicle'],
  window: ['building', 'room'],
  wall: ['building', 'room'],
  key: ['building', 'room', 'drivable'],
  garden: ['building'],
  kitchen: ['dwelling'],
  cellar: ['dwelling'],
  street: ['dwelling'],
  mayor: ['dwelling'],
};
/** Town and village are no kitchens' wholes, and so on: the parts of buildings go with buildings alone. */
const partsOfHouses = new Set(['kitchen', 'cellar']);
const partsOfTowns = new Set(['street', 'mayor']);

function withComplement(scene: Scene, phrase: CommonNoun): CommonNoun {
  const classes = wholes[phrase.noun.lemma];
  if (classes === undefined) return phrase;
  const whole = pickFrom(
    scene,
    countNouns(classes).filter(
      (noun) =>
        (!partsOfHouses.has(phrase.noun.lemma) || noun.classes.has('building')) &&
        (!partsOfTowns.has(phrase.noun.lemma) || !noun.classes.has('building')),
    ),
  );
  if (whole === undefined || whole === phrase.noun) return phrase;
  mentionNoun(scene, whole, false);
  const complement = nounOf(whole, false, scene.random.pick(['the', 'the', 'this'] as const), []);
  return { ...phrase, complement };
}

const person = ['person'];

const persons: readonly Option<undefined, NounPhrase>[] = [
  { weight: 1, make: (scene) => newName(scene) },
  {
    weight: 1,
    make(scene) {
      const noun = pickFrom(scene, countNouns(person));
      if (noun === undefined) return undefined;
      const determiner = noun.classes.has('kin')
        ? samplePossessor(scene, noun)
        : scene.random.pick(['the', 'the', 'this'] as const);
      mentionNoun(scene, noun, false);
      return nounOf(noun, false, determiner, []);
    },
  },
];

/** A person who can own or receive: a name, the teacher, my sister. */
export const samplePerson = (scene: Scene): NounPhrase | undefined => choose(scene, persons, undefined);

/** some bread, bread, a lot of bread, the good bread */
export function sampleMass(
  scene: Scene,
  classes: readonly string[],
  isLiked: boolean,
): CommonNoun | undefined {
  const noun = pickFrom(scene, massNouns(classes));
  if (noun === undefined) return undefined;
  const determiner = sampleMassDeterminer(scene, isLiked);
  const adjectives = determiner === 'the' || determiner === 'bare' ? sampleAdjectives(scene, noun) : [];
  mentionNoun(scene, noun, false);
  return nounOf(noun, false, determiner, adjectives);
}

/** A noun phrase without owner or relative clause. */
export const samplePlainNoun = (
  scene: Scene,
  classes: readonly string[],
  role: NounRole,
): CommonNoun | undefined => embedded(scene, () => sampleCommonNoun(scene, classes, role));
