/** Selectional restrictions: which nouns, verbs, adjectives and places go together, looked up once and kept. */
import type { Adjective, Noun, Preposition, Verb } from '../lexemes.ts';
import { adjectives, nouns, prepositions, verbs } from '../lexicon.ts';

const matches = (classes: ReadonlySet<string>, wanted: readonly string[]): boolean =>
  wanted.some((name) => classes.has(name));

/** Fish and sheep have one English form for both numbers: only the singular is used. */
const isUsable = ({ english }: Noun): boolean => english.singular.length > 0;

/** Selections by the very object they are made for, a word or a list of classes, as long as that lives. */
export function kept<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = compute(key);
      known.set(key, value);
    }
    return value;
  };
}

export const countNouns: (classes: readonly string[]) => readonly Noun[] = kept((classes) =>
  nouns.filter((noun) => !noun.isMass && isUsable(noun) && matches(noun.classes, classes)),
);
export const massNouns: (classes: readonly string[]) => readonly Noun[] = kept((classes) =>
  nouns.filter((noun) => noun.isMass && matches(noun.classes, classes)),
);

const allAdjectivesFor: (noun: Noun) => readonly Adjective[] = kept((noun) =>
  adjectives.filter((adjective) => matches(noun.classes, [...adjective.classes])),
);
/** Adjectives after be. */
export const predicativesFor: (noun: Noun) => readonly Adjective[] = kept((noun) =>
  allAdjectivesFor(noun).filter(({ flags }) => !flags.has('attributive_only')),
);
/** Adjectives beside the noun. */
export const attributivesFor: (noun: Noun) => readonly Adjective[] = kept((noun) =>
  allAdjectivesFor(noun).filter(({ flags }) => !flags.has('predicate_only')),
);
/** Temperatures of persons are states (avoir froid), and so are hunger and fear. */
const personStates = new Set([
  'hot',
  'cold',
  'hungry',
  'thirsty',
  'afraid',
  'sleepy',
  'right',
  'wrong',
  'ashamed',
]);
export const personAdjectives: readonly Adjective[] = adjectives.filter(
  ({ classes, flags, lemma }) =>
    classes.has('person') && !personStates.has(lemma) && !flags.has('attributive_only'),
);
export const comparedAdjectives: readonly Adjective[] = personAdjectives.filter(
  ({ flags }) => !flags.has('not_graded'),
);
/** Moods and troubles that explain what someone does, rather than what someone is like. */
const moods = new Set([
  'happy',
  'sad',
  'tired',
  'sick',
  'worried',
  'furious',
  'jealous',
  'curious',
  'ready',
  'alone',
]);
export const moodAdjectives: readonly Adjective[] = personAdjectives.filter(({ lemma }) => moods.has(lemma));

const frames = [
  'intransitive',
  'transitive',
  'mass',
  'ditransitive',
  'motion',
  'place',
  'prepositional',
  'modal_infinitive',
  'clausal',
] as const;
export type Frame = (typeof frames)[number];

/** The classes of any person, for pronouns and names. */
export const personClasses: ReadonlySet<string> = new Set(['person']);

const verbsByFrame = kept((classes: ReadonlySet<string>) => {
  const usable = verbs.filter(({ subjectClasses }) => matches(classes, subjectClasses));
  return new Map(frames.map((frame) => [frame, usable.filter((verb) => verb.frames.has(frame))]));
});

export const verbsFor = (classes: ReadonlySet<string>, frame: Frame): readonly Verb[] =>
  verbsByFrame(classes).get(frame) as readonly Verb[];

const verbsTaking = (frame: Frame): ((noun: Noun) => readonly Verb[]) =>
  kept(({ classes }) =>
    verbsFor(personClasses, frame).filter(({ objectClasses }) => matches(classes, objectClasses)),
  );
/** What a person may do with it. */
export const transitivesFor: (noun: Noun) => readonly Verb[] = verbsTaking('transitive');
/** How a person may be there. */
export const placeVerbsFor: (noun: Noun) => readonly Verb[] = verbsTaking('place');

export const weatherVerbs: readonly Verb[] = verbs.filter(({ frames }) => frames.has('weather'));
export const professions: readonly Noun[] = nouns.filter(({ flags }) => flags.has('profession'));

const prepositionsOfKind = new Map<string, Preposition[]>();
for (const preposition of prepositions) {
  const { kind } = preposition;
  prepositionsOfKind.set(kind, [...(prepositionsOfKind.get(kind) ?? []), preposition]);
}

export const prepositionsFor = (kind: string): readonly Preposition[] => prepositionsOfKind.get(kind) ?? [];

export const locationPrepositions: (classes: ReadonlySet<string>) => readonly Preposition[] = kept(
  (classes) => prepositionsFor('place').filter(({ subjectClasses }) => matches(classes, subjectClasses)),
);

/** Where things are done. */
export const scenePrepositions: readonly Preposition[] = prepositionsFor('place').filter(
  ({ english, objectClasses }) =>
    ['in', 'near', 'behind', 'in front of', 'next to', 'far from'].includes(english.join(' ')) &&
    ['inside', 'room', 'outdoors', 'building'].some((name) => objectClasses.includes(name)),
);

/** What one may go somewhere to do. */
const purposes = new Set(
  'buy,see,visit,meet,help,find,take,look for,look at,wait,speak,drink,eat,study,thank,invite,sell,feed,pick,work,dance,swim,rent,listen to,borrow,learn,sing,play'.split(
    ',',
  ),
);
export const isPurpose = ({ lemma }: Verb): boolean => purposes.has(lemma);
