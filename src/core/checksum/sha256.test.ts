import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { sha256 } from './sha256.ts';

afterEach(() => vi.unstubAllGlobals());

/** FIPS 180-2, appendix B.1 and B.2. */
const published = [
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
] as const;

test.each(published)('of %s is as published, with and without help of the platform', async (text, digest) => {
  const bytes = new TextEncoder().encode(text);
  expect(await sha256(bytes)).toBe(digest);
  vi.stubGlobal('crypto', {});
  expect(await sha256(bytes)).toBe(digest);
});

test('is the same with and without help of the platform, also of a part of a buffer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.nat(20), async (all, from) => {
      const bytes = all.subarray(Math.min(from, all.length));
      const helped = await sha256(bytes);
      vi.stubGlobal('crypto', {});
      expect(await sha256(bytes)).toBe(helped);
      vi.unstubAllGlobals();
    }),
  );
});

test('without help a large file is hashed in pieces, between which others have their turn', async () => {
  const bytes = Uint8Array.from({ length: 2_500_000 }, (_, at) => at % 251);
  const helped = await sha256(bytes);
  vi.stubGlobal('crypto', {});
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  expect(await sha256(bytes)).toBe(helped);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(0);
});
