import { sha256 as plainSha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/**
 * SHA-256 of bytes. The platform's own where there is one: browsers keep it from pages that came by plain http, as from
 * a computer in the same classroom.
 *
 * @returns 64 hexadecimal digits
 */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const { crypto } = globalThis as Platform;
  const digest = crypto?.subtle ? await crypto.subtle.digest('SHA-256', bytes) : plainSha256(bytes);
  return bytesToHex(new Uint8Array(digest));
}

/** The part of the Web Cryptography API that is needed here. */
interface Platform {
  readonly crypto?: {
    readonly subtle?: { digest(name: 'SHA-256', bytes: Uint8Array): Promise<ArrayBuffer> };
  };
}
