import { sha256 } from '../../core/checksum/sha256.ts';
import type { Weights } from '../model/parameters.ts';

/** SHA-256 over the names and little-endian values of all weights, in their order. @returns 64 hexadecimal digits. */
export async function sha256OfWeights(weights: Weights): Promise<string> {
  const encoder = new TextEncoder();
  const parts = [...weights].flatMap(([name, values]) => [
    encoder.encode(`${name}\0`),
    new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
  ]);
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.byteLength;
  }
  return sha256(joined);
}
