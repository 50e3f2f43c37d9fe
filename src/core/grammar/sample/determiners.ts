/** Inventing determiners: which articles, possessives and amounts a noun may have in its place. */
import type { Noun } from '../lexemes.ts';
import type { Determiner, Possessor } from '../meaning.ts';
import type { Scene } from './scene.ts';
import { kept } from './selection.ts';

/** Where a noun phrase stands, as far as its determiner depends on it. */
export type NounRole =
  | 'subject'
  | 'object'
  /** The object of liking: the, or no article for things in general. */
  | 'liked'
  /** What one has, or what there is: a or an amount. */
  | 'new'
  /** A place, or after a preposition: known things. */
  | 'known'
  | 'presented';

const possessors: readonly Possessor[] = ['my', 'your', 'his', 'her', 'our', 'their'];
type Weights = readonly (readonly [Determiner | 'possessive', number])[];

const singular: Record<NounRole, Weights> = {
  subject: [
    ['the', 6],
    ['possessive', 3],
    ['this', 1],
    ['that', 0.6],
    ['a', 0.6],
    ['every', 0.3],
  ],
  object: [
    ['the', 5],
    ['a', 3],
    ['possessive', 3],
    ['this', 1],
    ['that', 0.7],
  ],
  liked: [
    ['the', 4],
    ['possessive', 3],
    ['this', 1.5],
    ['that', 1],
  ],
  new: [['a', 1]],
  known: [
    ['the', 6],
    ['possessive', 2],
    ['this', 0.8],
    ['that', 0.4],
  ],
  presented: [
    ['a', 3],
    ['possessive', 3],
    ['the', 1],
  ],
};

const plural: Record<NounRole, Weights> = {
  subject: [
    ['the', 5],
    ['possessive', 3],
    ['this', 1],
    ['that', 0.6],
    ['numeral', 1.2],
    ['some', 0.5],
    ['many', 0.5],
    ['several', 0.4],
    ['a few', 0.4],
    ['all', 0.6],
    ['generic', 0.4],
  ],
  object: [
    ['the', 4],
    ['possessive', 3],
    ['this', 0.9],
    ['that', 0.7],
    ['numeral', 1.4],
    ['some', 2],
    ['bare', 2.2],
    ['many', 0.7],
    ['several', 0.5],
    ['a few', 0.5],
    ['a lot of', 0.6],
    ['too many', 0.3],
    ['enough', 0.2],
    ['all', 0.6],
  ],
  liked: [
    ['generic', 6],
    ['the', 2],
    ['possessive', 1.5],
    ['this', 1],
    ['that', 0.6],
    ['all', 0.4],
  ],
  new: [
    ['numeral', 4],
    ['some', 2],
    ['many', 1.5],
    ['several', 1],
    ['a lot of', 1],
    ['a few', 1],
    ['too many', 0.4],
  ],
  known: [
    ['the', 6],
    ['possessive', 2],
    ['this', 0.8],
    ['that', 0.4],
  ],
  presented: [['possessive', 1]],
};

/** Kin and body parts are always someone's; these may also be just the friend, this colleague. */
const acquaintances = new Set(['friend', 'neighbour', 'colleague', 'boss', 'cousin']);

/** "every cow" is rare enough to be left to persons. */
function isAllowed(determiner: Determiner | 'possessive', noun: Noun, isPlural: boolean): boolean {
  const { classes } = noun;
  if (determiner === 'possessive') return classes.has('owned') && !(isPlural && classes.has('single'));
  if (classes.has('body')) return false;
  if (determiner === 'every') return classes.has('person') && !classes.has('kin');
  if (classes.has('kin')) return determiner !== 'generic';
  return true;
}

/** @returns undefined where nothing suits, as for a plural of what one has only one of */
export function sampleDeterminer(
  scene: Scene,
  noun: Noun,
  role: NounRole,
  isPlural: boolean,
): Determiner | undefined {
  const { random } = scene;
  const { classes } = noun;
  if ((classes.has('kin') || classes.has('body')) && role !== 'new') {
    if (!acquaintances.has(noun.lemma) || random.chance(0.6)) {
      return isAllowed('possessive', noun, isPlural) ? samplePossessor(scene, noun) : undefined;
    }
  }
  const weights = (isPlural ? allowedInPlural : allowedInSingular)(noun)[role];
  if (weights.length === 0) {
    // A number is drawn for every determiner, found or not: the pinned corpora rest on it.
    random.next();
    return undefined;
  }
  const drawn = random.weighted(weights);
  return drawn === 'possessive' ? samplePossessor(scene, noun) : drawn;
}

const allowedIn = (table: Record<NounRole, Weights>, isPlural: boolean) =>
  kept((noun: Noun) => {
    const allowed = (role: NounRole) => table[role].filter(([name]) => isAllowed(name, noun, isPlural));
    return {
      subject: allowed('subject'),
      object: allowed('object'),
      liked: allowed('liked'),
      new: allowed('new'),
      known: allowed('known'),
      presented: allowed('presented'),
    };
  });
const allowedInSingular = allowedIn(singular, false);
const allowedInPlural = allowedIn(plural, true);

const mass: Weights = [
  ['bare', 4],
  ['some', 4],
  ['the', 2.5],
  ['a lot of', 1],
  ['too much', 0.5],
  ['enough', 0.4],
  ['a little', 0.8],
  ['this', 0.7],
];
const likedMass: Weights = [
  ['generic', 5],
  ['the', 2],
  ['this', 1],
];

export function sampleMassDeterminer(scene: Scene, isLiked: boolean): Determiner {
  return scene.random.weighted(isLiked ? likedMass : mass) as Determiner;
}

const numbered: ReadonlySet<Determiner> = new Set<Determiner>([
  'the',
  'my',
  'your',
  'his',
  'her',
  'our',
  'their',
]);

/** A small number after "the" or a possessive, now and then; always where nothing else determines. */
export function sampleNumeral(
  scene: Scene,
  { classes }: Noun,
  determiner: Determiner,
  isPlural: boolean,
): number | undefined {
  const { random } = scene;
  const isWanted =
    determiner === 'numeral' ||
    (isPlural && numbered.has(determiner) && random.chance(0.12) && !classes.has('body'));
  if (!isWanted) return undefined;
  return random.chance(0.8) ? 2 + random.integer(3) : 5 + random.integer(8);
}

/** A husband has one wife. */
export const samplePossessor = (scene: Scene, { lemma }: Noun): Possessor =>
  scene.random.pick(lemma === 'husband' ? (['my', 'your', 'her'] as const) : possessors);
