/** Files that are no text and hold none we can reach, told by their first bytes and refused by name. */
import { CorpusError } from './corpusError.ts';

interface KnownFormat {
  readonly signature: readonly number[];
  /** Where the signature stands, in bytes. */
  readonly offset?: number;
  /** As in "This is …". */
  readonly name: string;
  readonly nextStep: string;
}

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));

const CHOOSE_TEXT = 'Choose a text file: one sentence pair per line, a tab between the two.';
const UNPACK = 'Unpack it and choose the text file inside; .zip and .gz need no unpacking.';
const EXPORT_TABLE = 'Export the two columns as tab-separated text or CSV.';

const ARCHIVES: readonly KnownFormat[] = [
  {
    signature: [0x50, 0x4b, 0x03, 0x04],
    name: 'a zip archive or an Office document',
    nextStep: 'Unpack it and choose the text file inside; from a spreadsheet, export tab-separated text.',
  },
  { signature: [0x1f, 0x8b], name: 'a gzip archive', nextStep: 'Unpack it and choose the text file inside.' },
  { signature: ascii('PAR1'), name: 'a Parquet file', nextStep: EXPORT_TABLE },
  { signature: ascii('ARROW1'), name: 'an Arrow file', nextStep: EXPORT_TABLE },
  { signature: ascii('SQLite format 3\u0000'), name: 'an SQLite database', nextStep: EXPORT_TABLE },
  { signature: ascii('%PDF-'), name: 'a PDF document', nextStep: CHOOSE_TEXT },
  { signature: ascii('{\\rtf'), name: 'an RTF document', nextStep: 'Save it as plain text in UTF-8.' },
  {
    signature: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    name: 'an old Office document (.doc, .xls)',
    nextStep: 'Save it as plain text, or from a spreadsheet export tab-separated text.',
  },
  { signature: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], name: 'a 7z archive', nextStep: UNPACK },
  { signature: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], name: 'a RAR archive', nextStep: UNPACK },
  { signature: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], name: 'an xz archive', nextStep: UNPACK },
  { signature: [0x28, 0xb5, 0x2f, 0xfd], name: 'a Zstandard archive', nextStep: UNPACK },
  { signature: ascii('1AY&SY'), offset: 4, name: 'a bzip2 archive', nextStep: UNPACK },
  { signature: ascii('ustar'), offset: 257, name: 'a tar archive', nextStep: UNPACK },
];

const PICTURES: readonly KnownFormat[] = [
  { signature: [0x89, 0x50, 0x4e, 0x47], name: 'a PNG picture', nextStep: CHOOSE_TEXT },
  { signature: [0xff, 0xd8, 0xff], name: 'a JPEG picture', nextStep: CHOOSE_TEXT },
  { signature: ascii('GIF8'), name: 'a GIF picture', nextStep: CHOOSE_TEXT },
  { signature: ascii('WEBP'), offset: 8, name: 'a WebP picture', nextStep: CHOOSE_TEXT },
];

/**
 * @throws CorpusError `corpus/archive` for files that may hold text inside, `corpus/not-text` for pictures
 */
export function refuseKnownFormats(bytes: Uint8Array): void {
  const isFormat = ({ signature, offset = 0 }: KnownFormat) =>
    signature.every((byte, index) => bytes[offset + index] === byte);
  const archive = ARCHIVES.find(isFormat);
  if (archive) {
    throw new CorpusError('corpus/archive', `Not text: this is ${archive.name}.`, archive.nextStep, {
      format: archive.name,
    });
  }
  const picture = PICTURES.find(isFormat);
  if (!picture) return;
  const offset = bytes.indexOf(0);
  throw new CorpusError(
    'corpus/not-text',
    offset < 0 ? `Not text: this is ${picture.name}.` : `Not text (null bytes at offset ${offset}).`,
    `This is ${picture.name}. ${picture.nextStep}`,
    { format: picture.name, ...(offset < 0 ? {} : { offset }) },
  );
}
