import { sha256 } from '../../core/checksum/sha256.ts';
import type { EncodedPair } from '../model/batch.ts';
import type { Codecs } from './textCodec.ts';

/**
 * SHA-256 over the words of both vocabularies and the token ids of all pairs, each sentence after its length, in their
 * order: who has the same one trains on the same.
 *
 * @returns 64 hexadecimal digits
 */
export function sha256OfPairs(pairs: readonly EncodedPair[], { source, target }: Codecs): Promise<string> {
  const words = new TextEncoder().encode(JSON.stringify([source.vocabulary, target.vocabulary]));
  const sentences = pairs.flatMap((pair) => [pair.source, pair.target]);
  const ids = new Int32Array(sentences.reduce((sum, { length }) => sum + 1 + length, 0));
  let at = 0;
  for (const sentence of sentences) {
    ids[at] = sentence.length;
    ids.set(sentence, at + 1);
    at += 1 + sentence.length;
  }
  const bytes = new Uint8Array(words.length + ids.byteLength);
  bytes.set(words);
  bytes.set(new Uint8Array(ids.buffer), words.length);
  return sha256(bytes);
}
