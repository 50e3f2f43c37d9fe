import { END_ID } from '../../core/vocab/specialTokens.ts';
import { largest } from './largest.ts';

/** One decoded token, with everything the network knew at that step. */
export interface DecodedToken {
  readonly id: number;
  /** ln P(token | source, tokens before it) */
  readonly logProbability: number;
  /** One weight per source position, </s> included; null without attention. */
  readonly attention: Float32Array | null;
  /** The likeliest tokens of this step, likeliest first. */
  readonly candidates: readonly { readonly id: number; readonly probability: number }[];
}

/** A translation, or the beginning of one. */
export interface Hypothesis {
  readonly tokens: readonly DecodedToken[];
  /** ln P(tokens | source): the sum over the tokens. */
  readonly logProbability: number;
}

export const emptyHypothesis: Hypothesis = { tokens: [], logProbability: 0 };

/** What the decoder says after a hypothesis. */
export interface Outlook {
  /** [V] ln P(token | source, hypothesis); −∞ for what is never an answer. */
  readonly logProbabilities: Float64Array;
  readonly attention: Float32Array | null;
}

const candidateCount = 5;

export function extend({ tokens, logProbability }: Hypothesis, id: number, outlook: Outlook): Hypothesis {
  const token = decodedToken(id, outlook);
  return { tokens: [...tokens, token], logProbability: logProbability + token.logProbability };
}

function decodedToken(id: number, { logProbabilities, attention }: Outlook): DecodedToken {
  return {
    id,
    logProbability: logProbabilities[id] as number,
    attention,
    candidates: largest(logProbabilities, candidateCount).map((candidate) => ({
      id: candidate,
      probability: Math.exp(logProbabilities[candidate] as number),
    })),
  };
}

/** Whether it ended by itself. */
export function isComplete({ tokens }: Hypothesis): boolean {
  return tokens.at(-1)?.id === END_ID;
}
