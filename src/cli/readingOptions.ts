import { basename } from 'node:path';
import type { ReadCorpusOptions } from '../core/corpus/corpusFile.ts';
import type { TextEncodingName } from '../core/corpus/decodeText.ts';
import type { CorpusSource } from '../protocol/corpus.ts';
import { readInputFile } from './readInputFile.ts';
import { type Option, type OptionValues, UsageError } from './terminal.ts';

/** Files of sentence pairs as every command takes them, and how to read those that do not say it themselves. */
export const readingOptions: Readonly<Record<string, Option>> = {
  columns: {
    type: 'string',
    value: 'A,B',
    help: 'Which two columns of a table, by name or by number from 1; which two keys of JSON.',
  },
  languages: {
    type: 'string',
    value: 'A,B',
    help: 'Which two languages, where the files name several (default en,fr); what the sides are in, where they name none.',
  },
  encoding: {
    type: 'string',
    value: 'NAME',
    help: 'utf-8, utf-16le, utf-16be or windows-1252; recognised where left out.',
  },
  swap: { type: 'boolean', help: 'Exchange the two sides: translate the other way round.' },
  'cut-to-shorter': {
    type: 'boolean',
    help: 'Read two files of unequal lengths as far as the shorter goes.',
  },
};

export const corpusFilesHelp =
  'TSV, CSV, JSON Lines, TMX, two files of equal lines (give the option twice); as .gz or .zip too.';

const ENCODINGS: readonly TextEncodingName[] = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'];

/** @throws UsageError where an option or a file is none */
export function readFilesSource(
  paths: readonly string[],
  values: OptionValues,
): Extract<CorpusSource, { kind: 'files' }> {
  const options = readReadingOptions(values);
  return {
    kind: 'files',
    files: paths.map((path) => ({ name: basename(path), bytes: readInputFile(path) })),
    options,
    ...(values['swap'] === true ? { sides: { isSwapped: true } } : {}),
  };
}

function readReadingOptions(values: OptionValues): ReadCorpusOptions {
  const columns = twoOf('columns', values['columns']);
  const languages = twoOf('languages', values['languages']);
  const encoding = ENCODINGS.find((known) => known === values['encoding']);
  if (values['encoding'] !== undefined && !encoding) {
    throw new UsageError(`--encoding must be one of ${ENCODINGS.join(', ')}, not "${values['encoding']}".`);
  }
  return {
    ...(columns ? { columns } : {}),
    ...(languages ? { languages } : {}),
    ...(encoding ? { encoding } : {}),
    ...(values['cut-to-shorter'] === true ? { cutToShorter: true } : {}),
  };
}

function twoOf(name: string, value: OptionValues[string]): { source: string; target: string } | undefined {
  if (value === undefined) return undefined;
  const [source, target, third] = String(value)
    .split(',')
    .map((part) => part.trim());
  if (source && target && third === undefined) return { source, target };
  throw new UsageError(`--${name} must be two, parted by a comma, not "${value}".`);
}
