import { END_ID } from '../../core/vocab/specialTokens.ts';
import type { SourceToken, TargetToken, Translation } from '../../protocol/translation.ts';
import type { TextCodec } from '../corpus/textCodec.ts';
import type { Network } from '../network.ts';
import { breathe } from '../train/breathe.ts';
import { type GreedyStep, greedy } from './greedy.ts';

const candidateCount = 5;

/** The tokens the network will read, </s> last, and whether it knows each. */
export function readSource(
  { tokenizer, vocabulary }: TextCodec,
  sentence: string,
): { ids: number[]; tokens: SourceToken[] } {
  const words = tokenizer.tokenize(sentence);
  return {
    ids: Array.from(vocabulary.encode(words)),
    tokens: [
      ...words.map((text) => ({ text, isKnown: vocabulary.has(text) })),
      { text: vocabulary.tokens[END_ID] as string, isKnown: true },
    ],
  };
}

/**
 * Translates greedily.
 * @param options.onToken hears each token as it is written.
 * @param options.signal aborting it ends the translation where it is.
 */
export async function translate(
  network: Network,
  sentence: string,
  options: { onToken?: (token: TargetToken, position: number) => void; signal?: AbortSignal } = {},
): Promise<Translation> {
  const { source, target } = network.codecs;
  const { ids, tokens: sourceTokens } = readSource(source, sentence);
  const targetTokens: TargetToken[] = [];
  let lastId: number | null = null;
  if (ids.length > 0) {
    for await (const step of greedy(network.model, ids)) {
      const token = describeStep(step, target);
      targetTokens.push(token);
      lastId = step.id;
      options.onToken?.(token, targetTokens.length - 1);
      if (options.signal?.aborted) break;
      await breathe();
    }
  }
  const isComplete = lastId === END_ID;
  const words = targetTokens.slice(0, isComplete ? -1 : undefined).map((token) => token.text);
  return {
    source: sentence,
    sourceTokens,
    targetTokens,
    target: target.tokenizer.detokenize(words),
    isComplete,
  };
}

/** A decoded step in words. */
export function describeStep(
  { id, probabilities, attention }: GreedyStep,
  { vocabulary }: TextCodec,
): TargetToken {
  const best = largest(probabilities, candidateCount);
  return {
    text: vocabulary.tokens[id] as string,
    probability: probabilities[id] as number,
    attention: attention && Array.from(attention),
    candidates: best.map((candidate) => ({
      text: vocabulary.tokens[candidate] as string,
      probability: probabilities[candidate] as number,
    })),
  };
}

/** Indices of the largest values, largest first; the lower index wins a tie. */
function largest(values: Float32Array, count: number): number[] {
  const best: number[] = [];
  values.forEach((value, index) => {
    const rank = best.findIndex((other) => value > (values[other] as number));
    if (rank === -1) {
      if (best.length < count) best.push(index);
    } else {
      best.splice(rank, 0, index);
      best.length = Math.min(best.length, count);
    }
  });
  return best;
}
