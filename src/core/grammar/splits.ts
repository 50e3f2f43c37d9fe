/**
 * Ways to part the built-in corpus into training and test, each asking a question of its own.
 *
 * A pair's place is decided by hashes of its template and its lemmas alone, so that it does not depend on the other
 * pairs or on their order, and no two pairs alike in both stand on different sides. Held-out combinations follow
 * Lake and Baroni (2018) and Keysers et al. (2020) in spirit: every word is known, its company is not.
 */
import type { AlignedPair } from '../corpus/sentencePair.ts';
import type { SplitCorpus } from '../corpus/splitPairs.ts';
import type { Preset } from './presets.ts';

export type SplitName = 'iid' | 'combinations' | 'structural' | 'length';

interface SplitDescription {
  readonly title: string;
  /** What the test set asks, in one sentence. */
  readonly question: string;
  /** The preset that has sentences of the kind that is held out. */
  readonly preset: Preset;
}

export const splits: Readonly<Record<SplitName, SplitDescription>> = {
  iid: {
    title: 'New sentences',
    question: 'Does the model translate new sentences of the kinds and words it was trained on?',
    preset: 'everyday',
  },
  combinations: {
    title: 'New combinations of words',
    question: 'Does it put together words that it knows well but has never seen side by side?',
    preset: 'everyday',
  },
  structural: {
    title: 'New combinations of rules',
    question:
      'Does it join a pronoun, a negation and the passé composé in one clause, having seen only two of the three at a time?',
    preset: 'everyday',
  },
  length: {
    title: 'Longer sentences',
    question: 'Does it translate sentences of up to 50 words after training on none longer than 20?',
    preset: 'long',
  },
};

/** Occurrences in training that a lemma of the combinations test has at least. */
export const minLemmaCount = 20;
/** Longest source sentence, in tokens, that the length split trains on. */
export const maxTrainTokens = 20;
/** Chance that two neighbouring lemmas are kept apart until the test. */
const heldOutShare = 0.02;

/**
 * @param shares the share of all pairs that tests new sentences (the other tests are as large as they come), and of
 *   the pairs that remain the share for validation
 */
export function splitPairs(
  pairs: readonly AlignedPair[],
  name: SplitName,
  shares = { validation: 0.05, test: 0.05 },
): SplitCorpus<AlignedPair> {
  const [training, validation, test]: [AlignedPair[], AlignedPair[], AlignedPair[]] = [[], [], []];
  for (const pair of pairs) {
    const side = sideOf(pair, name, shares.test);
    if (side === 'test') test.push(pair);
    else if (side === 'known') {
      const isValidation = fraction(`validation ${keyOf(pair)}`) < shares.validation;
      (isValidation ? validation : training).push(pair);
    }
  }
  return { training, validation, test: name === 'combinations' ? withKnownLemmas(test, training) : test };
}

/** Undefined where a pair stands on neither side. */
function sideOf(pair: AlignedPair, name: SplitName, testShare: number): 'known' | 'test' | undefined {
  switch (name) {
    case 'iid':
      return fraction(`test ${keyOf(pair)}`) < testShare ? 'test' : 'known';
    case 'combinations':
      return combinationsOf(pair).some(isHeldOut) ? 'test' : 'known';
    case 'structural':
      if (joinsAllThree(pair)) return 'test';
      return hasAllThree(pair.template) ? undefined : 'known';
    case 'length':
      return pair.sourceTokens.length > maxTrainTokens ? 'test' : 'known';
    default:
      return name satisfies never;
  }
}

const keyOf = ({ template, lemmas }: AlignedPair): string => `${template} ${lemmas.join(' ')}`;

/** Neighbours in the order of derivation: subject and verb, verb and object, noun and adjective. */
export function combinationsOf({ lemmas }: AlignedPair): string[] {
  return lemmas.slice(1).map((lemma, index) => `${lemmas[index]} + ${lemma}`);
}

const isHeldOut = (combination: string): boolean => fraction(combination) < heldOutShare;

function withKnownLemmas(test: readonly AlignedPair[], training: readonly AlignedPair[]): AlignedPair[] {
  const counts = new Map<string, number>();
  for (const { lemmas } of training) {
    for (const lemma of lemmas) counts.set(lemma, (counts.get(lemma) ?? 0) + 1);
  }
  return test.filter(({ lemmas }) => lemmas.every((lemma) => (counts.get(lemma) ?? 0) >= minLemmaCount));
}

const negations = ['not', 'never', 'no-longer', 'not-yet', 'nothing', 'nobody', 'only'];
const compoundPasts = ['passe-compose', 'present-perfect'];

function hasAllThree(template: string): boolean {
  const rules = template.split(' ');
  return (
    rules.some((rule) => rule.startsWith('clitic-')) &&
    rules.some((rule) => negations.includes(rule)) &&
    rules.some((rule) => compoundPasts.includes(rule))
  );
}

/** Whether one clause has a pronoun before the auxiliary, a negation and the passé composé. */
function joinsAllThree({ template }: AlignedPair): boolean {
  return clausesOf(template).some(
    (rules) =>
      rules.includes('clitic-before-auxiliary') &&
      rules.some((rule) => negations.includes(rule)) &&
      rules.some((rule) => compoundPasts.includes(rule)),
  );
}

/** The rules of each clause without those of the clauses inside it; brackets mark clauses in a template. */
function clausesOf(template: string): string[][] {
  const clauses: string[][] = [];
  const open: string[][] = [];
  for (const word of template.split(' ')) {
    if (word === '(') {
      const rules: string[] = [];
      clauses.push(rules);
      open.push(rules);
    } else if (word === ')') {
      open.pop();
    } else {
      open.at(-1)?.push(word);
    }
  }
  return clauses;
}

/** A number in [0, 1) from a text: FNV-1a (Fowler, Noll, Vo) with a final mix (Murmur3's, by Appleby). */
function fraction(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
}
