import type { Link, SentencePair } from '../../core/corpus/sentencePair.ts';
import { bleuSignature, corpusBleu } from '../../core/metrics/bleu.ts';
import { bleuByLength } from '../../core/metrics/bleuByLength.ts';
import { chrfSignature, corpusChrf } from '../../core/metrics/chrf.ts';
import { exactMatchShare } from '../../core/metrics/exactMatch.ts';
import { tokenisedBleu } from '../../core/metrics/tokenisedBleu.ts';
import { type DecodeSpec, greedyDecoding } from '../../core/spec/decodeSpec.ts';
import { EngineError } from '../../protocol/errors.ts';
import type { EvaluationReport } from '../../protocol/evaluation.ts';
import type { TextCodec } from '../corpus/textCodec.ts';
import type { Network } from '../network.ts';
import { validate } from '../train/validate.ts';
import { bleuOptionsOf, comparedText } from './comparedText.ts';
import { reportAttention } from './reportAttention.ts';
import { translateAll } from './translateAll.ts';

/**
 * Scores a network on pairs with known translations: translations against the references (BLEU, chrF, exact
 * match, on text set together again), and teacher-forced loss, accuracy and alignments.
 */
export interface EvaluationPair extends SentencePair {
  readonly links: readonly Link[] | null;
}

interface EvaluateOptions {
  /** Greedy by default. */
  readonly decode?: DecodeSpec;
  readonly signal: AbortSignal;
  onProgress(done: number, total: number): void;
}

/** @throws EngineError (`aborted`, or `corpus` where there are no pairs) */
export async function evaluate(
  network: Network,
  pairs: readonly EvaluationPair[],
  options: EvaluateOptions,
): Promise<EvaluationReport> {
  if (pairs.length === 0) {
    throw new EngineError({
      code: 'corpus',
      message: 'There are no pairs to evaluate on.',
      nextStep: 'Choose a corpus with held-out pairs.',
    });
  }
  const { source, target } = network.codecs;
  const encoded = pairs.map((pair) => {
    const [from, to] = [encode(source, pair.source), encode(target, pair.target)];
    return {
      text: pair.source,
      links: pair.links,
      source: from.ids,
      target: to.ids,
      words: { source: from.words, target: to.words },
    };
  });
  const { decode = greedyDecoding } = options;
  const translations = await translateAll(network, encoded, { ...options, decode });
  const references = pairs.map((pair) => comparedText(target, pair.target));
  const textOptions = { lowercase: target.lowerCase };
  const bleuOptions = bleuOptionsOf(target);
  const inWords = tokenisedBleu(translations, references, target);
  const forced = await validate(network.model, encoded);
  return {
    pairs: pairs.length,
    decode,
    bleu: {
      score: corpusBleu(translations, [references], bleuOptions).score,
      signature: bleuSignature(1, bleuOptions),
    },
    chrf: {
      score: corpusChrf(translations, [references], textOptions).score,
      signature: chrfSignature(1, textOptions),
    },
    tokenisedBleu: { score: inWords.score, signature: inWords.signature },
    bleuByLength: bleuByLength(
      encoded.map(({ words }, index) => ({
        sourceLength: (words.source.at(-1) ?? -1) + 1,
        hypothesis: translations[index] as string,
        reference: references[index] as string,
      })),
      bleuOptions,
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

function encode({ tokenizer, vocabulary }: TextCodec, text: string) {
  const tokens = tokenizer.tokenize(text);
  return { ids: vocabulary.encode(tokens), words: tokenizer.wordIndexes(tokens) };
}
