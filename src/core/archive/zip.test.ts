import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { file, gzip, patchDirectory, utf8, zip } from '../../testing/corpusWriters.ts';
import { ArchiveError } from './archiveError.ts';
import { projectLimits } from './archiveLimits.ts';
import { packZip } from './packZip.ts';
import { unpackZip } from './unpackZip.ts';

const unpack = (bytes: Uint8Array, limits = projectLimits) =>
  unpackZip({ name: 'a.zip', bytes }, undefined, limits);

/** The sentence that a zip is refused with; any other error fails the test. */
async function refusal(bytes: Uint8Array, limits = projectLimits): Promise<string> {
  try {
    await unpack(bytes, limits);
    return 'accepted';
  } catch (error) {
    if (error instanceof ArchiveError) return error.message;
    throw error;
  }
}

type Unpacked = Readonly<Record<string, Uint8Array>>;

/** What `toEqual` says, in a thousandth of its time. */
function isSame(one: Unpacked, other: Unpacked): boolean {
  return (
    Object.keys(one).sort().join('\n') === Object.keys(other).sort().join('\n') &&
    Object.entries(one).every(([key, bytes]) => Buffer.compare(bytes, other[key] ?? new Uint8Array()) === 0)
  );
}

const part = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
  fc.constantFrom('constructor', 'toString', '\ufeffa', 'model.safetensors', ' '),
);
const name = fc
  .array(part, { minLength: 1, maxLength: 3 })
  .map((parts) => parts.map((each) => each.replace(/[/\\:\p{Cc}]/gu, '_').replace(/^\.+$/, '_')).join('/'));
const content = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }).map(utf8),
  // Long enough for several pieces, and for deflate to work on.
  fc
    .tuple(fc.string({ minLength: 1, maxLength: 9 }), fc.integer({ min: 1, max: 90_000 }))
    .map(([text, times]) => utf8(text.repeat(times))),
);
const files = fc.uniqueArray(fc.record({ name, bytes: content }), {
  maxLength: 5,
  selector: (each) => each.name,
});

describe('pack and unpack', () => {
  test('is the identity, whatever is packed', async () => {
    await fc.assert(
      fc.asyncProperty(
        files.filter((all) => all.every(({ bytes }) => bytes[0] !== 0x50 && bytes[0] !== 0x1f)),
        async (all) => {
          const unpacked = await unpack(await packZip(all));
          expect(isSame(unpacked, Object.fromEntries(all.map((each) => [each.name, each.bytes])))).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a zip from here is read by others, and one of theirs here', async () => {
    const all = [file('text/a.txt', 'Bonjour, été. '.repeat(50)), file('numbers', new Uint8Array(300))];
    const archive = await packZip(all);
    expect(unzipSync(archive)).toEqual(Object.fromEntries(all.map((each) => [each.name, each.bytes])));
    expect(await unpack(zip({ 'a.txt': 'text '.repeat(9), 'b/c': '' }))).toEqual({
      'a.txt': strToU8('text '.repeat(9)),
      'b/c': strToU8(''),
    });
  });

  test('text gets smaller and numbers are stored; the same files make the same archive', async () => {
    const text = file('a.tsv', 'a cat\tun chat\n'.repeat(500));
    const numbers = file('b.f32', new Uint8Array(Float32Array.from({ length: 500 }, Math.sin).buffer));
    const archive = await packZip([text, numbers]);
    expect(archive.length).toBeLessThan(numbers.bytes.length + 500);
    expect(strFromU8(archive, true)).toContain(strFromU8(numbers.bytes, true));
    expect(await packZip([text, numbers])).toEqual(archive);
  });

  test('bytes that are fetched piece by piece, such as a File’s', async () => {
    const text = 'les sanglots longs '.repeat(40_000);
    const archive = await packZip([{ name: 'a', bytes: new Blob([text]) }]);
    const [unpacked] = Object.values(await unpackZip({ name: 'z', bytes: new Blob([archive]) }));
    expect(strFromU8(unpacked ?? new Uint8Array())).toBe(text);
  });

  test('text that shrinks to next to nothing, at its beginning or throughout', async () => {
    const same = 'a'.repeat(1_200_000);
    const other = Array.from({ length: 200_000 }, (_, at) => Math.sin(at)).join();
    for (const text of [same, same + other, `${other.slice(0, 2000)}${same}`]) {
      const all = [file('a', text)];
      expect(isSame(await unpack(await packZip(all)), { a: utf8(text) })).toBe(true);
    }
  });

  test('a folder that was packed is nothing but a part of its files’ names', async () => {
    expect(await unpack(zip({ 'model/': '', 'model/a.txt': 'text' }))).toEqual({
      'model/a.txt': strToU8('text'),
    });
  });

  test('a person’s own archives stay as they came, in corpus/', async () => {
    const own = { name: 'corpus/1', bytes: zip({ 'a.tsv': 'a\tb\n' }) };
    expect(await unpack(await packZip([own]))).toEqual({ 'corpus/1': own.bytes });
  });
});

describe('a damaged zip', () => {
  const packed = packZip([
    file('config.json', `{"format": "${'text '.repeat(20)}"}`),
    file(
      'corpus/é.bin',
      Uint8Array.from({ length: 40 }, (_, at) => at * 7),
    ),
  ]);

  /** The same as before, or one sentence. */
  async function survives(bytes: Uint8Array, whole: Unpacked): Promise<void> {
    const outcome = await unpack(bytes).catch((error: unknown) => error);
    if (outcome instanceof ArchiveError) expect(outcome.message).toMatch(/^[^\n]+\.$/);
    else if (outcome instanceof Error || !isSame(outcome as Unpacked, whole)) expect(outcome).toEqual(whole);
  }

  test('with any single bit turned is refused, or holds the same', async () => {
    const archive = await packed;
    const whole = await unpack(archive);
    for (let at = 0; at < archive.length; at++) {
      for (const mask of [0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80, 0xff]) {
        await survives(archive.with(at, (archive[at] as number) ^ mask), whole);
      }
    }
  });

  test('cut short anywhere is refused', async () => {
    const archive = await packed;
    for (let length = 0; length < archive.length; length++) {
      expect(await refusal(archive.slice(0, length))).toMatch(
        length === 0 ? /^The file is empty\.$/ : length < 4 ? /^Not a zip archive\.$/ : /^Zip is damaged\.$/,
      );
    }
  });

  test('of anything, changed anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.nat(), fc.nat(255), async (all, place, byte) => {
        const archive = await packZip(all.map((each) => ({ ...each, name: `corpus/${each.name}` })));
        await survives(archive.with(place % archive.length, byte), await unpack(archive));
      }),
      { numRuns: 60 },
    );
  });

  test('random bytes behind a zip’s signature', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await refusal(Uint8Array.of(0x50, 0x4b, 3, 4, ...bytes))).toMatch(/^[^\n]+\.$/);
      }),
    );
  });
});

const archive = zip({ 'a.json': 'text '.repeat(30) });
/** Central directory: flags at 8, method at 10, packed size at 20, inflated at 24, local header at 42. */
const patched = (offset: number, value: number, width: 2 | 4 = 4) =>
  patchDirectory(archive, offset, value, width);
const named = (name: string) => zip({ [name]: 'text' });
const namedProto = (before: string) => {
  const bytes = named(`${before}__pr0to__`);
  return bytes.map((byte, at) => (byte === 0x30 && bytes[at - 1] === 0x72 ? 0x6f : byte));
};
const twice = (() => {
  const bytes = zip({ 'a.json': 'one', 'b.json': 'two' });
  bytes.forEach((byte, at) => {
    if (byte === 0x62 && bytes[at + 1] === 0x2e) bytes[at] = 0x61;
  });
  return bytes;
})();

describe('is refused with one sentence', () => {
  test.each([
    ['nothing', new Uint8Array(), 'The file is empty.'],
    ['no zip', utf8('format: none'), 'Not a zip archive.'],
    ['a name that climbs', named('../../x'), '“../../x” in the zip is a path; names are never paths.'],
    ['one from the root', named('/etc/x'), '“/etc/x” in the zip is a path; names are never paths.'],
    ['one of Windows', named('C:\\x'), '“C:\\x” in the zip is a path; names are never paths.'],
    ['one that stays', named('a/./b'), '“a/./b” in the zip is a path; names are never paths.'],
    ['a control character', named('a\nb'), '“a?b” in the zip is a path; names are never paths.'],
    ['a part without a name', named('a//b'), '“a//b” in the zip has a part without a name.'],
    ['__proto__', namedProto(''), '“__proto__” in the zip is no name for a file.'],
    ['__proto__ in a folder', namedProto('a/'), '“a/__proto__” in the zip is no name for a file.'],
    ['a folder that holds something', named('a/'), '“a/” in the zip is a folder.'],
    ['a long name', named('a'.repeat(201)), 'A name in the zip is longer than 200 characters.'],
    ['the same name twice', twice, 'Two files in the zip are called “a.json”.'],
    ['another name in the other table', patchName(), 'Zip is damaged.'],
    ['an encrypted entry', patched(8, 1, 2), 'a.json in the zip is encrypted.'],
    ['another way to pack', patched(10, 12, 2), 'a.json is packed in a way that is not supported.'],
    ['a zip in a zip', zip({ 'inner.zip': archive }), 'inner.zip is itself an archive.'],
    ['a gzip in a zip', zip({ 'a.gz': gzip('text') }), 'a.gz is itself an archive.'],
    ['a size that is too small', patched(24, 3), 'Zip is damaged (a.json).'],
    ['a size that is too large', patched(24, 900), 'Zip is damaged (a.json).'],
    ['a size beyond all limits', patched(24, 4_000_000_000), 'Expands past 1000 MB; stopped.'],
    ['a checksum that is wrong', patched(16, 1), 'Zip is damaged (a.json).'],
    ['an entry that leaves the archive', patched(20, 4_000_000), 'Zip is damaged.'],
    ['a bomb', zip({ bomb: new Uint8Array(20_000_000) }), 'Expands past 100 times its size; stopped.'],
  ])('%s', async (_, bytes, sentence) => {
    expect(await refusal(bytes)).toBe(sentence);
  });

  test('too much altogether, though each entry says that it is small', async () => {
    const limits = { ...projectLimits, inflatedBytes: 1000 };
    const entries = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`${at}`, `${at} `.repeat(40)]));
    expect(await refusal(zip(entries), limits)).toBe('Expands past 0.001 MB; stopped.');
    const lying = patchDirectory(zip(entries), 24, 3, 4);
    expect(await refusal(lying, limits)).toBe('Zip is damaged (0).');
    expect(await refusal(new Uint8Array(6_000_000), limits)).toBe('Larger than 0.001 MB.');
  });

  test('too many entries', async () => {
    const entries = Object.fromEntries(Array.from({ length: 4 }, (_, at) => [`${at}`, 'a']));
    const limits = { ...projectLimits, entries: 3 };
    expect(await refusal(zip(entries), limits)).toBe('The zip holds 4 entries; at most 3 are read.');
  });

  test('what could not be unpacked is not packed', async () => {
    const packing = (...names: string[]) => packZip(names.map((each) => file(each, 'text')));
    await expect(packing('../x')).rejects.toThrow('“../x” in the zip is a path; names are never paths.');
    await expect(packing('a', 'a')).rejects.toThrow('Two files in the zip are called “a”.');
    await expect(packing('a\ud800')).rejects.toThrow(ArchiveError);
    const small = { ...projectLimits, inflatedBytes: 3 };
    await expect(packZip([file('a', 'text')], undefined, small)).rejects.toThrow('Larger than 0.000003 MB.');
    const few = { ...projectLimits, entries: 0 };
    await expect(packZip([file('a', 'text')], undefined, few)).rejects.toThrow('1 files are too many');
  });

  test('no name reaches an object’s prototype', async () => {
    const unpacked = await unpack(zip({ constructor: 'a', toString: 'b' }));
    expect(Object.keys(unpacked).sort()).toEqual(['constructor', 'toString']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

/** The name in the local header differs from the directory's. */
function patchName(): Uint8Array {
  return archive.with(30, 0x62);
}

test('the pause comes between pieces, and what it throws ends the work', async () => {
  let pauses = 0;
  const stop = async () => {
    if (++pauses === 2) throw new Error('stopped');
  };
  const long = file('a', new Uint8Array(1_000_000).fill(1));
  await expect(packZip([long], stop)).rejects.toThrow('stopped');
  expect(pauses).toBe(2);
});
