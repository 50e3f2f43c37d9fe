import { corpusBleu } from '../../core/metrics/bleu.ts';
import { greedyDecoding } from '../../core/spec/decodeSpec.ts';
import type { EncodedPair } from '../model/batch.ts';
import type { Network } from '../network.ts';
import { bleuOptionsOf, comparedText } from './comparedText.ts';
import { translateAll } from './translateAll.ts';

export interface ReferredPair extends EncodedPair {
  /** As it is written in the corpus. */
  readonly targetText: string;
}

/** BLEU of greedy translations, as `evaluate` has it on the same pairs; null where there are none. Nothing is drawn. */
export async function sampleBleu(network: Network, pairs: readonly ReferredPair[]): Promise<number | null> {
  if (pairs.length === 0) return null;
  const { target } = network.codecs;
  const sentences = pairs.map(({ source }) => ({ text: '', source: Int32Array.from(source) }));
  const translations = await translateAll(network, sentences, {
    decode: greedyDecoding,
    signal: new AbortController().signal,
    onProgress: () => {},
  });
  const references = pairs.map(({ targetText }) => comparedText(target, targetText));
  return corpusBleu(translations, [references], bleuOptionsOf(target)).score;
}
