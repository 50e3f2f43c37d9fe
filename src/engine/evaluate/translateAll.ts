import type { DecodeSpec } from '../../core/spec/decodeSpec.ts';
import { EngineError } from '../../protocol/errors.ts';
import { decodeSentences } from '../decode/decodeSentences.ts';
import { describeHypothesis } from '../decode/describe.ts';
import { greedyBatch } from '../decode/greedy.ts';
import { readSource } from '../decode/translate.ts';
import type { Network } from '../network.ts';
import { breathe } from '../train/breathe.ts';

/** How many hypotheses are followed at once: one a sentence, or a beam each. */
const batchRows = 64;

interface Sentence {
  /** As it is written. */
  readonly text: string;
  /** Token ids without </s>; none reads as </s> alone. */
  readonly source: Int32Array;
}

/**
 * The best translation of each sentence, as text.
 * @throws EngineError (`aborted`)
 */
export async function translateAll(
  network: Network,
  sentences: readonly Sentence[],
  options: { decode: DecodeSpec; signal: AbortSignal; onProgress(done: number, total: number): void },
): Promise<string[]> {
  const { decode, signal, onProgress } = options;
  const width = decode.method === 'beam' ? decode.beamWidth : 1;
  const batchSize = Math.max(1, Math.floor(batchRows / width));
  // Like lengths together, so that no row waits long for the others.
  const order = [...sentences.keys()].sort((a, b) => length(a) - length(b));
  const results: string[] = sentences.map(() => '');
  for (let start = 0; start < order.length; start += batchSize) {
    const members = order.slice(start, start + batchSize);
    const texts = await translateBatch(
      network,
      members.map((index) => sentences[index] as Sentence),
      decode,
      signal,
    );
    members.forEach((index, row) => {
      results[index] = texts[row] as string;
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

  function length(index: number): number {
    return sentences[index]?.source.length ?? 0;
  }
}

async function translateBatch(
  { model, codecs }: Network,
  sentences: readonly Sentence[],
  decode: DecodeSpec,
  signal: AbortSignal,
): Promise<string[]> {
  const { source, target } = codecs;
  if (decode.method === 'greedy' && !decode.replaceUnknown) {
    const batch = await greedyBatch(
      model,
      sentences.map((sentence) => sentence.source),
      decode,
    );
    return batch.map((ids) => target.tokenizer.detokenize(target.vocabulary.decode(ids)));
  }
  const found = await decodeSentences(model, sentences, { ...decode, nBest: 1 }, { signal });
  return found.map(([best], index) => {
    if (!best) return '';
    const { tokens: sourceTokens } = readSource(source, sentences[index]?.text ?? '');
    const wording = { target, sourceTokens, given: [], replacesUnknown: decode.replaceUnknown };
    return describeHypothesis(best, wording).text;
  });
}
