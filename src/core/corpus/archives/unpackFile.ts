/** From a file as it came to the files of text in it: a zip's entries, what was gzipped, or the file itself. */
import { CorpusError } from '../corpusError.ts';
import type { ArchiveLimits, CorpusFile, RecognisedCorpus } from '../corpusFile.ts';
import { crc32 } from './crc32.ts';
import { damaged, defaultArchiveLimits, inflateGzip, inflateRaw, refuseExpansion } from './inflate.ts';
import { countZipEntries, isZip, readZipDirectory, type ZipEntry } from './zipDirectory.ts';

export interface UnpackedFile extends CorpusFile {
  readonly container: RecognisedCorpus['container'];
}

const STORED = 0;
const DEFLATED = 8;

/** Entries that tell about the corpus and are not part of it, and what systems leave behind. */
const BESIDE_THE_CORPUS =
  /^(?:readme|licen[cs]e|copying|notice|citation|authors|_?about)\b|\.(?:ids|scores|info)$/i;
const HIDDEN = /(?:^|\/)(?:__MACOSX\/|\.(?!\.?\/))/;

/** Documents that are zip archives in disguise, by an entry each of them has. */
const DOCUMENTS: readonly { readonly entry: RegExp; readonly name: string; readonly nextStep: string }[] = [
  {
    entry: /^xl\//,
    name: 'an Excel workbook (.xlsx)',
    nextStep: 'Export the sheet as tab-separated text or CSV in UTF-8.',
  },
  {
    entry: /^word\//,
    name: 'a Word document (.docx)',
    nextStep: 'Save it as plain text in UTF-8, one sentence pair per line, a tab between the two.',
  },
  {
    entry: /^(?:\[Content_Types\]\.xml|mimetype|META-INF\/)/,
    name: 'an office document, a book or a program',
    nextStep: 'Export its sentences as tab-separated text in UTF-8.',
  },
];

/** @throws CorpusError `corpus/archive`, `corpus/damaged` or `corpus/expands` */
export function unpackFile(file: CorpusFile, limits: Partial<ArchiveLimits> = {}): UnpackedFile[] {
  const bounds = { ...defaultArchiveLimits, ...limits };
  if (isZip(file.bytes)) return unzip(file, bounds);
  if (!isGzip(file.bytes)) return [{ ...file, container: null }];
  const bytes = inflateGzip(file.bytes, { limits: bounds });
  refuseNested(bytes, 'What the gzip holds');
  return [{ name: file.name.replace(/\.gz$/i, ''), bytes, container: 'gzip' }];
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function unzip(archive: CorpusFile, limits: ArchiveLimits): UnpackedFile[] {
  const count = countZipEntries(archive.bytes);
  if (count > limits.entries) {
    throw new CorpusError(
      'corpus/archive',
      `The zip holds ${count} entries; at most ${limits.entries} are read.`,
      'Unpack it and choose the text file inside.',
      { entryCount: count, limit: limits.entries },
    );
  }
  const entries = readZipDirectory(archive.bytes);
  const document = DOCUMENTS.find(({ entry }) => entries.some(({ name }) => entry.test(name)));
  if (document) {
    throw new CorpusError('corpus/archive', `Not text: this is ${document.name}.`, document.nextStep, {
      format: document.name,
    });
  }
  let usedBytes = 0;
  const files: UnpackedFile[] = [];
  for (const entry of entries) {
    const baseName = entry.name.split('/').at(-1) ?? '';
    if (baseName === '' || HIDDEN.test(entry.name) || BESIDE_THE_CORPUS.test(baseName)) continue;
    const bytes = inflateEntry(entry, limits, usedBytes);
    usedBytes += bytes.length;
    refuseNested(bytes, entry.name);
    if (bytes.length > 0) files.push({ name: entry.name, bytes, container: 'zip' });
  }
  if (files.length > 0) return files;
  throw new CorpusError(
    'corpus/no-pairs',
    'The zip holds no file with sentences.',
    'Choose an archive with a file of sentence pairs, or with one file per language.',
    { entryCount: count },
  );
}

function inflateEntry(entry: ZipEntry, limits: ArchiveLimits, usedBytes: number): Uint8Array {
  const { name, method, isEncrypted, content } = entry;
  if (isEncrypted || (method !== STORED && method !== DEFLATED)) {
    throw new CorpusError(
      'corpus/archive',
      isEncrypted ? `${name} in the zip is encrypted.` : `${name} is packed in a way that is not supported.`,
      'Unpack the archive and choose the text file inside.',
      { name, method },
    );
  }
  const bytes = method === STORED ? content : inflateRaw(content, { entry: name, limits, usedBytes });
  refuseExpansion(usedBytes + bytes.length, limits);
  if (bytes.length !== entry.inflatedBytes || crc32(bytes) !== entry.crc) throw damaged('Zip', name);
  return bytes;
}

function refuseNested(bytes: Uint8Array, name: string): void {
  if (!isZip(bytes) && !isGzip(bytes)) return;
  throw new CorpusError(
    'corpus/archive',
    `${name} is itself an archive.`,
    'Unpack the outer archive and choose the one inside.',
    { name },
  );
}
