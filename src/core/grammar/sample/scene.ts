/**
 * The state of one sentence being invented: who has been mentioned, which decides the pronouns that may be used.
 *
 * "it" and "they" are used only where every earlier candidate has the same gender, so that the French pronoun is
 * never a guess. Without a candidate an object "it" or "them" is masculine by policy; a subject never is.
 */
import type { Random } from '../../random/random.ts';
import type { Gender, Noun, ProperNoun } from '../lexemes.ts';
import { properNouns } from '../lexicon.ts';
import type { Clause, NamedPerson, NounPhrase, Pronoun } from '../meaning.ts';
import type { PresetSettings } from '../presets.ts';

interface Mention {
  readonly noun: Noun | undefined;
  readonly gender: Gender;
  readonly isPlural: boolean;
  readonly isPerson: boolean;
}

/** When the events of a sentence take place. */
export type TimeFrame = 'present' | 'past' | 'future';

/** The subject of a clause and what it can do. */
export interface SubjectChoice {
  readonly phrase: NounPhrase;
  readonly classes: ReadonlySet<string>;
  /** The noun whose qualities it may have; none for persons by name or pronoun. */
  readonly noun: Noun | undefined;
}

/** Makers of constituents that contain each other, passed in so that files need not import in circles. */
interface Makers {
  readonly clause: (scene: Scene, subject: SubjectChoice | undefined, frame: TimeFrame) => Clause | undefined;
}

export interface Scene {
  readonly makers: Makers;
  readonly random: Random;
  readonly settings: PresetSettings;
  readonly mentions: Mention[];
  /** First names already used: everyone is named once. */
  readonly names: ProperNoun[];
  /** Mentions of finished clauses: only these can be antecedents. */
  settled: number;
  /** Which mention is the subject of the present clause. */
  subjectMention: number;
  /** Inside a relative clause "it" and "them" could be its head, and are not used. */
  isInRelative: boolean;
  /** How deep the present clause is embedded. */
  depth: number;
}

export function createScene(random: Random, settings: PresetSettings, makers: Makers): Scene {
  return {
    makers,
    random,
    settings,
    mentions: [],
    names: [],
    settled: 0,
    subjectMention: -1,
    isInRelative: false,
    depth: 0,
  };
}

export function mentionNoun(scene: Scene, noun: Noun, isPlural: boolean): void {
  scene.mentions.push({ noun, gender: noun.gender, isPlural, isPerson: noun.classes.has('person') });
}

/** Two phrases joined by "and" are a plural of their own. */
export function mentionPair(scene: Scene, gender: Gender): void {
  scene.mentions.push({ noun: undefined, gender, isPlural: true, isPerson: true });
}

export function settleClause(scene: Scene): void {
  scene.settled = scene.mentions.length;
}

interface Antecedent {
  readonly gender: Gender;
  /** The last noun it may stand for; none where that is a pair of persons. */
  readonly noun: Noun | undefined;
}

/**
 * The one gender of all candidates, 'none' without a candidate, 'unclear' where they differ.
 *
 * @param isSubject a subject looks back to finished clauses only; an object to everything but its own subject
 */
export function antecedentOf(
  scene: Scene,
  isPlural: boolean,
  isSubject: boolean,
): Antecedent | 'none' | 'unclear' {
  let gender: Gender | undefined;
  let noun: Noun | undefined;
  const end = isSubject ? scene.settled : scene.mentions.length;
  for (let index = 0; index < end; index++) {
    if (index === scene.subjectMention && index >= scene.settled) continue;
    const mention = scene.mentions[index] as Mention;
    if (mention.isPlural !== isPlural || (!isPlural && mention.isPerson)) continue;
    if (gender !== undefined && gender !== mention.gender) return 'unclear';
    gender = mention.gender;
    noun = mention.noun;
  }
  return gender === undefined ? 'none' : { gender, noun };
}

/**
 * it or them as an object, or undefined where its gender would be a guess or its antecedent makes no sense there.
 *
 * @param classes what the verb takes
 */
export function objectPronoun(
  scene: Scene,
  name: 'it' | 'they',
  classes: readonly string[],
): Pronoun | undefined {
  if (scene.isInRelative) return undefined;
  const antecedent = antecedentOf(scene, name === 'they', false);
  if (antecedent === 'unclear') return undefined;
  if (antecedent === 'none') {
    return scene.settled > 0 ? undefined : { kind: 'pronoun', name, gender: 'm', hasAntecedent: false };
  }
  const { noun, gender } = antecedent;
  const isFitting =
    noun === undefined ? classes.includes('person') : classes.some((wanted) => noun.classes.has(wanted));
  return isFitting ? { kind: 'pronoun', name, gender, hasAntecedent: true } : undefined;
}

export function personPronoun(name: 'I' | 'you' | 'he' | 'she' | 'we'): Pronoun {
  return { kind: 'pronoun', name, gender: name === 'she' ? 'f' : 'm', hasAntecedent: false };
}

/** A person not named before in the sentence. */
export function newName(scene: Scene): NamedPerson {
  let name = scene.random.pick(properNouns);
  while (scene.names.includes(name) && scene.names.length < properNouns.length) {
    name = scene.random.pick(properNouns);
  }
  scene.names.push(name);
  return { kind: 'name', name };
}

export const isPronoun = (phrase: NounPhrase, ...names: readonly string[]): boolean =>
  phrase.kind === 'pronoun' && names.includes(phrase.name);
