/** Files that are plainly no text, told by their first bytes and refused by name. */
import { CorpusError } from './corpusError.ts';

interface KnownFormat {
  readonly signature: readonly number[];
  /** As in "This is …". */
  readonly name: string;
  readonly nextStep: string;
}

const CHOOSE_TEXT = 'Choose a text file: one sentence pair per line, a tab between the two.';

const ARCHIVES: readonly KnownFormat[] = [
  {
    signature: [0x50, 0x4b, 0x03, 0x04],
    name: 'a zip archive or an Office document',
    nextStep: 'Unpack it and choose the text file inside; from a spreadsheet, export tab-separated text.',
  },
  { signature: [0x1f, 0x8b], name: 'a gzip archive', nextStep: 'Unpack it and choose the text file inside.' },
  {
    signature: [0x50, 0x41, 0x52, 0x31],
    name: 'a Parquet file',
    nextStep: 'Export the two columns as tab-separated text.',
  },
  { signature: [0x25, 0x50, 0x44, 0x46, 0x2d], name: 'a PDF document', nextStep: CHOOSE_TEXT },
];

const PICTURES: readonly KnownFormat[] = [
  { signature: [0x89, 0x50, 0x4e, 0x47], name: 'a PNG picture', nextStep: CHOOSE_TEXT },
  { signature: [0xff, 0xd8, 0xff], name: 'a JPEG picture', nextStep: CHOOSE_TEXT },
];

/**
 * @throws CorpusError `corpus/archive` for files that may hold text inside, `corpus/not-text` for pictures
 */
export function refuseKnownFormats(bytes: Uint8Array): void {
  const isFormat = ({ signature }: KnownFormat) => signature.every((byte, index) => bytes[index] === byte);
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
