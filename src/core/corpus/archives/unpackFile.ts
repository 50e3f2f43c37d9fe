/**
 * From a file as it came to the files of text in it: a zip's entries, what was gzipped, or the file itself.
 *
 * Nothing is unpacked before it is read, and then piece by piece. A zip is held packed, since its table of contents
 * stands at its end.
 */
import { type ByteFile, byteFile, headOf, sizeOf, sliceOf } from '../byteFile.ts';
import { CorpusError } from '../corpusError.ts';
import type { ArchiveLimits, CorpusFile, ReadCorpusOptions } from '../corpusFile.ts';
import { crc32 } from './crc32.ts';
import { damaged, defaultArchiveLimits, inflateGzip, inflateRaw, refuseExpansion } from './inflate.ts';
import { countZipEntries, isZip, readZipDirectory, type ZipEntry } from './zipDirectory.ts';

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

/** Enough to tell an archive by. */
const SIGNATURE_BYTES = 4;
/** What deflate makes of nothing. */
const EMPTY_DEFLATED_BYTES = 2;

/** @throws CorpusError `corpus/archive` or `corpus/damaged`; so do the files it returns, and `corpus/expands` */
export async function unpackFile(
  file: CorpusFile,
  { limits, chunkBytes }: Pick<ReadCorpusOptions, 'limits' | 'chunkBytes'> = {},
): Promise<ByteFile[]> {
  const bounds = { ...defaultArchiveLimits, ...limits };
  const packed = byteFile(file, chunkBytes);
  const signature = await headOf(packed, SIGNATURE_BYTES);
  if (isZip(signature)) {
    return unzip(await sliceOf(file, 0, sizeOf(file.bytes)), bounds);
  }
  if (!isGzip(signature)) return [packed];
  const unpacked: ByteFile = {
    ...packed,
    name: file.name.replace(/\.gz$/i, ''),
    container: 'gzip',
    chunks: (onRead) => inflateGzip(packed.chunks(onRead), { limits: bounds }),
  };
  await refuseNested(unpacked, 'What the gzip holds');
  return [unpacked];
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

async function unzip(archive: Uint8Array, limits: ArchiveLimits): Promise<ByteFile[]> {
  const count = countZipEntries(archive);
  if (count > limits.entries) {
    throw new CorpusError(
      'corpus/archive',
      `The zip holds ${count} entries; at most ${limits.entries} are read.`,
      'Unpack it and choose the text file inside.',
      { entryCount: count, limit: limits.entries },
    );
  }
  const entries = readZipDirectory(archive);
  const document = DOCUMENTS.find(({ entry }) => entries.some(({ name }) => entry.test(name)));
  if (document) {
    throw new CorpusError('corpus/archive', `Not text: this is ${document.name}.`, document.nextStep, {
      format: document.name,
    });
  }
  let usedBytes = 0;
  const files: ByteFile[] = [];
  for (const entry of entries) {
    const baseName = entry.name.split('/').at(-1) ?? '';
    if (baseName === '' || HIDDEN.test(entry.name) || BESIDE_THE_CORPUS.test(baseName)) continue;
    if (entry.inflatedBytes === 0 && entry.content.length <= EMPTY_DEFLATED_BYTES) continue;
    const file = entryFile(entry, limits, usedBytes);
    // No entry passes that inflates to more than the directory says.
    usedBytes += entry.inflatedBytes;
    await refuseNested(file, entry.name);
    files.push(file);
  }
  if (files.length > 0) return files;
  throw new CorpusError(
    'corpus/no-pairs',
    'The zip holds no file with sentences.',
    'Choose an archive with a file of sentence pairs, or with one file per language.',
    { entryCount: count },
  );
}

function entryFile(entry: ZipEntry, limits: ArchiveLimits, usedBytes: number): ByteFile {
  const { name, method, isEncrypted, content } = entry;
  if (isEncrypted || (method !== STORED && method !== DEFLATED)) {
    throw new CorpusError(
      'corpus/archive',
      isEncrypted ? `${name} in the zip is encrypted.` : `${name} is packed in a way that is not supported.`,
      'Unpack the archive and choose the text file inside.',
      { name, method },
    );
  }
  return {
    name,
    container: 'zip',
    size: content.length,
    chunks: async function* (onRead) {
      const bounds = { entry: name, limits, usedBytes };
      const inflated =
        method === STORED
          ? byteFile({ name, bytes: content }).chunks(onRead)
          : inflateRaw([content], bounds, onRead);
      let length = 0;
      let crc = 0;
      for await (const chunk of inflated) {
        length += chunk.length;
        crc = crc32(chunk, crc);
        refuseExpansion(usedBytes + length, limits);
        yield chunk;
      }
      if (length !== entry.inflatedBytes || crc !== entry.crc) throw damaged('Zip', name);
    },
  };
}

async function refuseNested(file: ByteFile, name: string): Promise<void> {
  const signature = await headOf(file, SIGNATURE_BYTES);
  if (!isZip(signature) && !isGzip(signature)) return;
  throw new CorpusError(
    'corpus/archive',
    `${name} is itself an archive.`,
    'Unpack the outer archive and choose the one inside.',
    { name },
  );
}
