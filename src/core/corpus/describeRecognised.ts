/** What files were recognised as, in words. */
import type { CorpusFormat, RecognisedCorpus } from './corpusFile.ts';
import type { TextEncodingName } from './decodeText.ts';

const FORMATS: Readonly<Record<CorpusFormat, string>> = {
  tsv: 'tab-separated text',
  tatoeba: 'tab-separated text with Tatoeba’s ids',
  csv: 'CSV',
  jsonl: 'JSON Lines',
  tmx: 'TMX',
  lineAligned: 'two files, line by line',
};

export const encodingNames: Readonly<Record<TextEncodingName, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'windows-1252',
};

/** Such as "CSV in gzip, UTF-8, columns 2 and 3, en → fr (pairs.csv)". */
export function describeRecognised(recognised: RecognisedCorpus): string {
  return `${recognisedFacts(recognised).join(', ')} (${recognised.files.join(', ')})`;
}

/** The same one by one, without the files: format, encoding, and the columns and languages where there are any. */
export function recognisedFacts(recognised: Omit<RecognisedCorpus, 'files'>): string[] {
  const { format, container, encoding, columns, languages } = recognised;
  const what = container === null ? FORMATS[format] : `${FORMATS[format]} in ${container}`;
  return [
    what,
    encodingNames[encoding],
    ...(columns
      ? [
          format === 'jsonl'
            ? `keys ${columns.source} and ${columns.target}`
            : `columns ${columns.source} and ${columns.target}`,
        ]
      : []),
    ...(languages ? [`${languages.source} → ${languages.target}`] : []),
  ];
}
