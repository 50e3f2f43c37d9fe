import type { Link, SentencePair } from '../../core/corpus/sentencePair.ts';
import { bleuSignature, corpusBleu } from '../../core/metrics/bleu.ts';
import { bleuByLength } from '../../core/metrics/bleuByLength.ts';
import { chrfSignature, corpusChrf } from '../../core/metrics/chrf.ts';
import { exactMatchShare } from '../../core/metrics/exactMatch.ts';
import { normalizeText } from '../../core/tokenize/normalizeText.ts';
import { END_ID } from '../../core/vocab/specialTokens.ts';
import { EngineError } from '../../protocol/errors.ts';
import type { EvaluationReport } from '../../protocol/evaluation.ts';
import type { TextCodec } from '../corpus/textCodec.ts';
import { greedyBatch } from '../decode/greedy.ts';
import type { Network } from '../network.ts';
import { breathe } from '../train/breathe.ts';
import { validate } from '../train/validate.ts';
import { reportAttention } from './reportAttention.ts';

/**
 * Scores a network on pairs with known translations: greedy translations against the references (BLEU, chrF, exact
 * match, on text set together again), and teacher-forced loss, accuracy and alignments.
 */
export interface EvaluationPair extends SentencePair {
  readonly links: readonly Link[] | null;
}

const batchSize = 64;

/** @throws EngineError (`aborted`, or `corpus` where there are no pairs) */
export async function evaluate(
  network: Network,
  pairs: readonly EvaluationPair[],
  options: { signal: AbortSignal; onProgress(done: number, total: number): void },
): Promise<EvaluationReport> {
  if (pairs.length === 0) {
    throw new EngineError({
      code: 'corpus',
      message: 'There are no pairs to evaluate on.',
      nextStep: 'Choose a corpus with held-out pairs.',
    });
  }
  const { source, target } = network.codecs;
  const encoded = pairs.map((pair) => ({
    links: pair.links,
    source: encode(source, pair.source),
    target: encode(target, pair.target),
  }));
  const hypotheses = await translateAll(network, encoded, options);
  const references = pairs.map((pair) => readable(target, pair.target));
  const translations = hypotheses.map((ids) => target.tokenizer.detokenize(target.vocabulary.decode(ids)));
  const textOptions = { lowercase: target.lowerCase };
  const forced = await validate(network.model, encoded);
  return {
    pairs: pairs.length,
    bleu: {
      score: corpusBleu(translations, [references], textOptions).score,
      signature: bleuSignature(1, textOptions),
    },
    chrf: {
      score: corpusChrf(translations, [references], textOptions).score,
      signature: chrfSignature(1, textOptions),
    },
    bleuByLength: bleuByLength(
      pairs.map((_, index) => ({
        sourceLength: (encoded[index] as { source: Int32Array }).source.length,
        hypothesis: translations[index] as string,
        reference: references[index] as string,
      })),
      textOptions,
    ),
    tokenAccuracy: forced.tokenAccuracy,
    lossNatsPerToken: forced.lossNatsPerToken,
    perplexity: forced.perplexity,
    exactMatch: exactMatchShare(
      translations.map((text) => target.tokenizer.tokenize(text)),
      pairs.map((pair) => target.tokenizer.tokenize(pair.target)),
    ),
    attention: await reportAttention(network.model, encoded, source),
  };
}

async function translateAll(
  network: Network,
  pairs: readonly { source: Int32Array }[],
  { signal, onProgress }: { signal: AbortSignal; onProgress(done: number, total: number): void },
): Promise<number[][]> {
  // Like lengths together, so that no row waits long for the others.
  const order = pairs.map((_, index) => index).sort((a, b) => length(pairs, a) - length(pairs, b));
  const results: number[][] = pairs.map(() => []);
  for (let start = 0; start < order.length; start += batchSize) {
    const members = order.slice(start, start + batchSize);
    // A sentence without words reads as </s> alone.
    const ids = await greedyBatch(
      network.model,
      members.map((index) => (pairs[index] as { source: Int32Array }).source),
    );
    members.forEach((index, row) => {
      results[index] = (ids[row] as number[]).filter((id) => id !== END_ID);
    });
    onProgress(Math.min(order.length, start + batchSize), order.length);
    await breathe();
    if (signal.aborted) {
      throw new EngineError({
        code: 'aborted',
        message: 'The evaluation was cancelled.',
        nextStep: 'Start it again when you like.',
      });
    }
  }
  return results;
}

function length(pairs: readonly { source: Int32Array }[], index: number): number {
  return pairs[index]?.source.length ?? 0;
}

function encode({ tokenizer, vocabulary }: TextCodec, text: string): Int32Array {
  return vocabulary.encode(tokenizer.tokenize(text));
}

/** The reference as a person would compare it: normalised, in the letter case the network writes. */
function readable({ lowerCase }: TextCodec, text: string): string {
  const normal = normalizeText(text);
  return lowerCase ? normal.toLowerCase() : normal;
}
