/** Files as people have them, written for the tests of the readers. */
import { gzipSync, type Zippable, zipSync } from 'fflate';
import type { CorpusFile } from '../core/corpus/corpusFile.ts';
import type { SentencePair } from '../core/corpus/sentencePair.ts';

type Pairs = readonly SentencePair[];

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A file of the given text in UTF-8, or of bytes. */
export const file = (
  name: string,
  content: string | Uint8Array,
): CorpusFile & { readonly bytes: Uint8Array } => ({
  name,
  bytes: typeof content === 'string' ? utf8(content) : content,
});

/** @param order of the two bytes of a unit; with a byte order mark if the text has one */
export function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) {
    view.setUint16(index * 2, text.charCodeAt(index), order === 'le');
  }
  return bytes;
}

/** Latin-1 characters, a byte each. */
export const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (unit) => unit.charCodeAt(0));

export const gzip = (content: string | Uint8Array): Uint8Array =>
  gzipSync(typeof content === 'string' ? utf8(content) : content);

/** @param entries name → content */
export function zip(entries: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files = Object.entries(entries).map(([name, content]) => [
    name,
    typeof content === 'string' ? utf8(content) : content,
  ]);
  return zipSync(Object.fromEntries(files) as Zippable);
}

/** The same zip with a field of its central directory written over, entry by entry. @param offset in an entry's record */
export function patchDirectory(archive: Uint8Array, offset: number, value: number, width: 2 | 4): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 <= bytes.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (width === 2) view.setUint16(at + offset, value, true);
    else view.setUint32(at + offset, value, true);
  }
  return bytes;
}

export const writeTsv = (pairs: Pairs): string =>
  pairs.map(({ source, target }) => `${source}\t${target}\n`).join('');

export const writeTatoeba = (pairs: Pairs): string =>
  pairs.map(({ source, target }, index) => `${index + 1}\t${source}\t${index + 9}\t${target}\n`).join('');

export function writeCsv(pairs: Pairs, delimiter = ','): string {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = pairs.map(({ source, target }) => `${cell(source)}${delimiter}${cell(target)}\r\n`);
  return `en${delimiter}fr\r\n${rows.join('')}`;
}

export const writeJsonLines = (pairs: Pairs, isFlat = false): string =>
  pairs
    .map(({ source: en, target: fr }) => JSON.stringify(isFlat ? { en, fr } : { translation: { en, fr } }))
    .map((line) => `${line}\n`)
    .join('');

export function writeTmx(pairs: Pairs): string {
  const escaped = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const variant = (language: string, text: string) =>
    `<tuv xml:lang="${language}"><seg>${escaped(text)}</seg></tuv>`;
  const units = pairs.map(
    ({ source, target }) => `<tu>${variant('en-GB', source)}${variant('fr', target)}</tu>`,
  );
  return `<?xml version="1.0"?>\n<tmx version="1.4"><header/><body>\n${units.join('\n')}\n</body></tmx>\n`;
}
