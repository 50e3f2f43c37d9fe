import type { Hypothesis, SourceToken, TargetToken, Translation } from '../../protocol/translation.ts';
import { countWords } from '../corpus/countWords.ts';
import type { TextCodec } from '../corpus/textCodec.ts';
import type { DecodedToken } from './hypothesis.ts';
import { replaceUnknown } from './replaceUnknown.ts';
import type { ScoredHypothesis } from './search.ts';

/** How the ids of a translation become words. */
export interface Wording {
  readonly target: TextCodec;
  /** The source tokens, </s> last. */
  readonly sourceTokens: readonly SourceToken[];
  /** Words that were given and not chosen: those the vocabulary lacks keep their own names. */
  readonly given: readonly string[];
  readonly replacesUnknown: boolean;
}

/** A decoded token in words, the word it belongs to aside: that is known from its neighbours. */
export function describeToken(
  token: DecodedToken,
  position: number,
  wording: Wording,
): Omit<TargetToken, 'wordIndex'> {
  const { tokens } = wording.target.vocabulary;
  const described = {
    text: wording.given[position] ?? (tokens[token.id] as string),
    probability: Math.exp(token.logProbability),
    attention: token.attention && Array.from(token.attention),
    candidates: token.candidates.map(({ id, probability }) => ({ text: tokens[id] as string, probability })),
    ...(position < wording.given.length && { isGiven: true }),
  };
  return wording.replacesUnknown ? replaceUnknown(described, wording.sourceTokens) : described;
}

/** A hypothesis in words. */
export function describeHypothesis(found: ScoredHypothesis, wording: Wording): Hypothesis {
  const { logProbability, score, isComplete } = found;
  const described = found.tokens.map((token, position) => describeToken(token, position, wording));
  const tokens = countWords(described, wording.target.tokenizer);
  const words = tokens.slice(0, isComplete ? -1 : undefined).map(({ text }) => text);
  return { tokens, text: wording.target.tokenizer.detokenize(words), logProbability, score, isComplete };
}

/** A translation by its hypotheses, best first. */
export function describeTranslation(
  source: string,
  sourceTokens: readonly SourceToken[],
  hypotheses: readonly Hypothesis[],
): Translation {
  const best = hypotheses[0];
  return {
    source,
    sourceTokens,
    targetTokens: best?.tokens ?? [],
    target: best?.text ?? '',
    isComplete: best?.isComplete ?? false,
    hypotheses,
  };
}
