import { attentionTerms } from './attentionTerms.ts';
import { cellTerms } from './cellTerms.ts';
import { corpusTerms } from './corpusTerms.ts';
import { decodingTerms } from './decodingTerms.ts';
import { deviceTerms } from './deviceTerms.ts';
import type { Entry } from './entry.ts';
import { networkTerms } from './networkTerms.ts';
import { optimizerTerms } from './optimizerTerms.ts';
import { scoreTerms } from './scoreTerms.ts';
import { trainingTerms } from './trainingTerms.ts';

/** Every term, symbol and control of the page, in groups. */
export const termGroups = {
  network: networkTerms,
  cells: cellTerms,
  attention: attentionTerms,
  corpus: corpusTerms,
  training: trainingTerms,
  optimizer: optimizerTerms,
  decoding: decodingTerms,
  scores: scoreTerms,
  device: deviceTerms,
} as const;

export type TermGroup = keyof typeof termGroups;

export type TermName = { [Group in TermGroup]: keyof (typeof termGroups)[Group] }[TermGroup];

/** By name, in the order of the groups. */
export const dictionary: Readonly<Record<TermName, Entry>> = {
  ...networkTerms,
  ...cellTerms,
  ...attentionTerms,
  ...corpusTerms,
  ...trainingTerms,
  ...optimizerTerms,
  ...decodingTerms,
  ...scoreTerms,
  ...deviceTerms,
};

export const isTerm = (name: string): name is TermName => Object.hasOwn(dictionary, name);

/** The other terms that an entry names. */
export const relatedTerms = (term: TermName): TermName[] => dictionary[term].related.filter(isTerm);
