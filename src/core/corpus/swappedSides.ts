/** Whether a file's two columns stand the other way round, by a vote of each language's commonest words. */
import { wordTokens } from '../tokenize/wordTokenizer.ts';
import type { SentencePair } from './sentencePair.ts';

const ENGLISH = new Set(
  'the and is are was were i you he she it we they my your his her this that of to in with not do does have has what'.split(
    ' ',
  ),
);
const FRENCH = new Set(
  "le la les l' et est sont était je j' tu il elle nous vous ils elles mon ma ton son sa ce cette c' de des du d' à un une dans avec ne n' pas que qu'".split(
    ' ',
  ),
);

export interface SideVote {
  /** Pairs in which the words of one language outnumber the other's on each side taken together. */
  readonly votes: number;
  /** Those of them that read French → English. */
  readonly swappedVotes: number;
  /** True where at least 70 % of the votes say so. */
  readonly isSwapped: boolean;
}

const MAJORITY = 0.7;
/** Enough for a vote; the sample is spread over the whole file. */
const SAMPLE_SIZE = 2000;

/** For pairs that should read English → French. */
export function voteOnSides(pairs: readonly SentencePair[]): SideVote {
  const stride = Math.max(1, Math.floor(pairs.length / SAMPLE_SIZE));
  let votes = 0;
  let swappedVotes = 0;
  for (let index = 0; index < pairs.length; index += stride) {
    const { source, target } = pairs[index] as SentencePair;
    const lead = frenchLead(target) - frenchLead(source);
    if (lead !== 0) votes++;
    if (lead < 0) swappedVotes++;
  }
  return { votes, swappedVotes, isSwapped: votes > 0 && swappedVotes / votes >= MAJORITY };
}

/** How many more French words than English ones. */
function frenchLead(text: string): number {
  let lead = 0;
  for (const token of wordTokens(text, 'fr', true)) {
    if (FRENCH.has(token)) lead++;
    if (ENGLISH.has(token)) lead--;
  }
  return lead;
}
