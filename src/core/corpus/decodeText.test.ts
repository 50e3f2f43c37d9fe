import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteFile } from './byteFile.ts';
import { CorpusError } from './corpusError.ts';
import { decodeText, type TextEncodingName } from './decodeText.ts';

async function decode(bytes: Uint8Array, encoding?: TextEncodingName, chunkBytes = 1000) {
  const decoded = await decodeText(byteFile({ name: 'a', bytes }, chunkBytes), { encoding });
  let text = '';
  for await (const piece of decoded.text()) text += piece;
  return { text, encoding: decoded.encoding, notices: decoded.notices };
}

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) {
    view.setUint16(index * 2, text.charCodeAt(index), order === 'le');
  }
  return bytes;
}

async function failure(bytes: Uint8Array, encoding?: TextEncodingName): Promise<CorpusError> {
  try {
    await decode(bytes, encoding);
  } catch (error) {
    if (error instanceof CorpusError) return error;
    throw error;
  }
  throw new Error('decoded');
}

const text = "Where's the café?\tOù est le café\u202f?\n";

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8(text), 'utf-8'],
    ['UTF-8 with its mark', utf8(`\ufeff${text}`), 'utf-8'],
    ['UTF-16 LE with its mark', utf16(`\ufeff${text}`, 'le'), 'utf-16le'],
    ['UTF-16 BE with its mark', utf16(`\ufeff${text}`, 'be'), 'utf-16be'],
    ['UTF-16 LE by its null bytes', utf16(text, 'le'), 'utf-16le'],
    ['UTF-16 BE by its null bytes', utf16(text, 'be'), 'utf-16be'],
  ] as const)('reads %s', async (_, bytes, encoding) => {
    expect(await decode(bytes)).toEqual({ text, encoding, notices: [] });
    expect(await decode(bytes, undefined, 1)).toEqual({ text, encoding, notices: [] });
  });

  it('reads windows-1252 where asked', async () => {
    const bytes = Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x20, 0x92, 0x80, 0x9c, 0x8d, 0xff);
    expect((await decode(bytes, 'windows-1252')).text).toBe('café ’€œ\u008dÿ');
    const long = new Uint8Array(20_000).fill(0xe9);
    expect((await decode(long, 'windows-1252')).text).toBe('é'.repeat(20_000));
  });

  it.each([
    ['nothing', new Uint8Array(), 'corpus/empty', 'The file is empty.'],
    ['a byte order mark alone', utf8('\ufeff'), 'corpus/empty', 'The file is empty.'],
    [
      'a PNG picture',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d),
      'corpus/not-text',
      'Not text (null bytes at offset 8).',
    ],
    ['a null byte in text', utf8('Go.\tVa\u0000 !'), 'corpus/not-text', 'Not text (null bytes at offset 6).'],
    [
      'a zip archive',
      Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0),
      'corpus/archive',
      'Not text: this is a zip archive or an Office document.',
    ],
    [
      'a gzip archive',
      Uint8Array.of(0x1f, 0x8b, 8, 0),
      'corpus/archive',
      'Not text: this is a gzip archive.',
    ],
    [
      'latin-1 after two lines',
      Uint8Array.of(...utf8('a\tb\r\né\tè\r'), 0x63, 0xe9, 0x0a),
      'corpus/invalid-encoding',
      'Invalid UTF-8 near line 3.',
    ],
    ['half a UTF-16 unit', Uint8Array.of(0xff, 0xfe, 0x61), 'corpus/invalid-encoding', 'Invalid UTF-16LE.'],
  ])('refuses %s in one sentence', async (_, bytes, code, message) => {
    const error = await failure(bytes, bytes[2] === 0x62 ? 'utf-8' : undefined);
    expect({ code: error.code, message: error.message }).toEqual({ code, message });
    expect(error.nextStep).toMatch(/\.$/);
    expect(structuredClone(error.toJSON())).toEqual(error.toJSON());
  });

  it('falls to windows-1252 and names the line of the first byte that is no UTF-8, wherever it stands', async () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replace(/[\r\n\0]/g, ''));
    const lines = fc.array(line, { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(
        lines,
        lines,
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom(0, 2000),
        fc.integer({ min: 1, max: 5000 }),
        async (before, after, end, longer, chunkBytes) => {
          const above = [...Array<string>(longer).fill('Four'), ...before];
          const head = utf8(`x${above.map((text) => text + end).join('')}`);
          const tail = utf8(after.map((text) => end + text).join(''));
          const bytes = new Uint8Array(head.length + 1 + tail.length).fill(0xff);
          bytes.set(head);
          bytes.set(tail, head.length + 1);
          const notice = `Invalid UTF-8 near line ${above.length + 1} of a: read as windows-1252.`;
          expect((await decode(bytes, undefined, chunkBytes)).notices).toEqual([notice]);
          expect((await failure(bytes, 'utf-8')).message).toBe(
            `Invalid UTF-8 near line ${above.length + 1}.`,
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('ends in text or in one sentence for any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 64 }), async (bytes) => {
        try {
          expect(typeof (await decode(bytes)).text).toBe('string');
        } catch (error) {
          expect(error).toBeInstanceOf(CorpusError);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('reads back any text in UTF-8, however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.integer({ min: 1, max: 9 }),
        async (any, chunkBytes) => {
          fc.pre(!any.includes('\u0000'));
          expect((await decode(utf8(`x${any}`), undefined, chunkBytes)).text).toBe(`x${any}`);
        },
      ),
    );
  });
});
