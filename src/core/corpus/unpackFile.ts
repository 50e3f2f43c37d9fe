/**
 * From a file as it came to the files of text in it: a zip's entries, what was gzipped, or the file itself.
 *
 * Nothing is unpacked before it is read, and then piece by piece. A zip is held packed, since its table of contents
 * stands at its end.
 */
import { ArchiveError } from '../archive/archiveError.ts';
import { type ArchiveLimits, refuseManyEntries } from '../archive/archiveLimits.ts';
import { inflateGzip, isGzip } from '../archive/inflate.ts';
import { readEntry, refuseUnreadable } from '../archive/readEntry.ts';
import { countZipEntries, isZip, readZipDirectory, type ZipEntry } from '../archive/zipDirectory.ts';
import { type ByteFile, byteFile, headOf, sizeOf, sliceOf } from './byteFile.ts';
import { CorpusError } from './corpusError.ts';
import type { CorpusFile, ReadCorpusOptions } from './corpusFile.ts';

const defaultLimits: ArchiveLimits = { inflatedBytes: 200_000_000, ratio: 100, entries: 1000 };

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
  const bounds = { ...defaultLimits, ...limits };
  const packed = byteFile(file, chunkBytes);
  const signature = await headOf(packed, SIGNATURE_BYTES);
  if (isZip(signature)) {
    const archive = await sliceOf(file, 0, sizeOf(file.bytes));
    return unzip(archive, bounds).catch(refuse);
  }
  if (!isGzip(signature)) return [packed];
  const unpacked: ByteFile = {
    ...packed,
    name: file.name.replace(/\.gz$/i, ''),
    container: 'gzip',
    chunks: (onRead) => asCorpus(inflateGzip(packed.chunks(onRead), { limits: bounds })),
  };
  await refuseNested(unpacked, 'What the gzip holds');
  return [unpacked];
}

async function unzip(archive: Uint8Array, limits: ArchiveLimits): Promise<ByteFile[]> {
  const count = countZipEntries(archive);
  refuseManyEntries(count, limits);
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
  refuseUnreadable(entry);
  return {
    name: entry.name,
    container: 'zip',
    size: entry.content.length,
    chunks: (onRead) => asCorpus(readEntry(entry, { limits, usedBytes }, onRead)),
  };
}

async function* asCorpus(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    refuse(error);
  }
}

/** What is wrong with an archive, and what a person who wants the sentences in it can do. */
function refuse(error: unknown): never {
  if (!(error instanceof ArchiveError)) throw error;
  const { problem, message, facts } = error;
  switch (problem) {
    case 'damaged':
      throw new CorpusError(
        'corpus/damaged',
        message,
        'Fetch or pack it again, or choose the text file inside.',
        facts,
      );
    case 'expands':
      throw new CorpusError(
        'corpus/expands',
        message,
        'Unpack it and choose a smaller text file inside.',
        facts,
      );
    case 'refused':
      throw new CorpusError('corpus/archive', message, 'Unpack it and choose the text file inside.', facts);
    default:
      throw problem satisfies never;
  }
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
