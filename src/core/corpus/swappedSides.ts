/** Which way round a corpus's pairs stand, by a vote of each language's commonest words or of its script. */
import { leaning } from '../language/guessLanguage.ts';
import type { LanguagePair } from './languageName.ts';
import type { SentencePair } from './sentencePair.ts';

export interface SideVote {
  /** Pairs that tell: those in which a side leans one way and none the other. */
  readonly votes: number;
  /** Those of them that stand the other way round. */
  readonly swappedVotes: number;
  /** True where at least 70 % of the votes say so. */
  readonly isSwapped: boolean;
}

const MAJORITY = 0.7;
/** Enough for a vote; the sample is spread over the whole file. */
const SAMPLE_SIZE = 2000;

/** @param languages what the sides should read */
export function voteOnSides(pairs: readonly SentencePair[], { source, target }: LanguagePair): SideVote {
  const stride = Math.max(1, Math.floor(pairs.length / SAMPLE_SIZE));
  let votes = 0;
  let swappedVotes = 0;
  for (let index = 0; index < pairs.length; index += stride) {
    const pair = pairs[index] as SentencePair;
    const signs = [leaning(pair.source, source, target), leaning(pair.target, target, source)].map(Math.sign);
    const isRight = signs.includes(1);
    const isTurned = signs.includes(-1);
    if (isRight !== isTurned) votes++;
    if (isTurned && !isRight) swappedVotes++;
  }
  return { votes, swappedVotes, isSwapped: votes > 0 && swappedVotes / votes >= MAJORITY };
}
