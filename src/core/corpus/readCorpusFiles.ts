/**
 * The one door for whatever people have: files as they came, sentence pairs and what they were recognised as.
 *
 * Archives are unpacked, texts decoded, and what each is tells its content; names tell languages alone.
 */
import { type UnpackedFile, unpackFile } from './archives/unpackFile.ts';
import { findAligned } from './arrangeFiles.ts';
import { CorpusError } from './corpusError.ts';
import type { CorpusFile, ReadCorpus, ReadCorpusOptions, ReadPairs, RecognisedCorpus } from './corpusFile.ts';
import type { TextEncodingName } from './decodeText.ts';
import type { LanguagePair } from './languageName.ts';
import { readLineAligned } from './lineAligned.ts';
import { decodeFile } from './readers/decodeFile.ts';
import { readCsv } from './readers/readCsv.ts';
import { readJsonLines } from './readers/readJsonLines.ts';
import { readTmx } from './readers/readTmx.ts';
import { sniffText, type TextKind } from './readers/sniffText.ts';
import { refuseLargeFiles } from './readText.ts';
import { readTsv } from './readTsv.ts';
import { textLines } from './textLines.ts';

interface TextFile {
  readonly name: string;
  readonly text: string;
  /** The text's length. */
  readonly size: number;
  readonly kind: TextKind;
  readonly encoding: TextEncodingName;
  readonly container: RecognisedCorpus['container'];
  readonly notices: readonly string[];
}

/** @throws CorpusError with one sentence, a next step and the facts, where no pair can be read */
export function readCorpusFiles(files: readonly CorpusFile[], options: ReadCorpusOptions = {}): ReadCorpus {
  const unpacked = files.flatMap((file) =>
    naming(file, files.length, () => {
      refuseLargeFiles(file.bytes.length);
      return unpackFile(file, options.limits);
    }),
  );
  const { done: texts, leftOut } = eachOf(unpacked, (file) => readTextFile(file, options.encoding));
  const aligned = findAligned(texts.filter(mayBeAligned), options.languages);
  if (aligned) {
    const { source, target, languages } = aligned;
    const others = texts.filter((file) => file !== source && file !== target).map(({ name }) => name);
    return readTwo(source, target, languages, [...leftOut, ...others], options);
  }
  const [first, second, third] = texts;
  if (first && second && !third && [first, second].every(({ kind }) => kind.kind === 'lines')) {
    return readTwo(first, second, null, leftOut, options);
  }
  return readEach(texts, leftOut, options);
}

/** A few sentences with a comma in each may look like a table. */
function mayBeAligned({ name, kind }: TextFile): boolean {
  return kind.kind === 'lines' || (kind.kind === 'csv' && !/\.csv$/i.test(name));
}

/** Two files that correspond line by line. */
function readTwo(
  source: TextFile,
  target: TextFile,
  languages: LanguagePair | null,
  leftOut: readonly string[],
  options: ReadCorpusOptions,
): ReadCorpus {
  const pairs = readLineAligned(source.text, target.text, {
    names: { source: source.name, target: target.name },
    cutToShorter: options.cutToShorter ?? false,
  });
  const recognised: RecognisedCorpus = {
    format: 'lineAligned',
    container: source.container,
    files: [source.name, target.name],
    encoding: source.encoding,
    columns: null,
    languages,
  };
  const cut = options.cutToShorter ? cutNotice(source, target) : [];
  return { pairs, recognised, notices: [...source.notices, ...target.notices, ...cut, ...notRead(leftOut)] };
}

function cutNotice(source: TextFile, target: TextFile): string[] {
  const [a, b] = [textLines(source.text).length, textLines(target.text).length];
  return a === b
    ? []
    : [`${source.name} has ${a} lines, ${target.name} ${b}: read as far as the shorter goes.`];
}

/** Files that each hold pairs of their own, one after the other. */
function readEach(
  texts: readonly TextFile[],
  leftOut: readonly string[],
  options: ReadCorpusOptions,
): ReadCorpus {
  const read = eachOf(texts, (file) => ({ file, corpus: readPairs(file, options) }));
  const [first] = read.done;
  if (!first) throw nothingFound();
  const { format, columns, languages } = first.corpus;
  return {
    pairs: read.done.length === 1 ? first.corpus.pairs : read.done.flatMap(({ corpus }) => corpus.pairs),
    recognised: {
      format,
      container: first.file.container,
      files: read.done.map(({ file }) => file.name),
      encoding: first.file.encoding,
      columns,
      languages,
    },
    notices: [
      ...read.done.flatMap(({ file, corpus }) => [...file.notices, ...corpus.notices]),
      ...notRead([...leftOut, ...read.leftOut]),
    ],
  };
}

function readPairs({ text, kind }: TextFile, options: ReadCorpusOptions): ReadPairs {
  switch (kind.kind) {
    case 'tmx':
      return readTmx(text, options);
    case 'jsonl':
      return readJsonLines(text, options);
    case 'csv':
      return readCsv(text, kind.delimiter, options);
    case 'tsv':
    case 'lines':
      return readTsv(text, columnsOf(options));
    default:
      return kind satisfies never;
  }
}

/** Without the encoding, since the text is decoded. */
function columnsOf({
  columns,
  languages,
}: ReadCorpusOptions): Pick<ReadCorpusOptions, 'columns' | 'languages'> {
  return { ...(columns ? { columns } : {}), ...(languages ? { languages } : {}) };
}

function readTextFile(file: UnpackedFile, encoding: TextEncodingName | undefined): TextFile {
  const { text, encoding: found, notices } = decodeFile(file, encoding);
  const { name, container } = file;
  return { name, text, size: text.length, kind: sniffText(text), encoding: found, container, notices };
}

/**
 * Does the same to every file. What fails inside an archive is left out as long as something does not; a file that was
 * chosen by itself must not fail.
 */
function eachOf<File extends Pick<TextFile, 'name' | 'container'>, Done>(
  files: readonly File[],
  read: (file: File) => Done,
): { done: Done[]; leftOut: string[] } {
  const done: Done[] = [];
  const leftOut: string[] = [];
  let firstFault: unknown;
  for (const file of files) {
    try {
      done.push(naming(file, files.length, () => read(file)));
    } catch (error) {
      if (file.container !== 'zip') throw error;
      firstFault ??= error;
      leftOut.push(file.name);
    }
  }
  if (done.length === 0) throw firstFault ?? nothingFound();
  return { done, leftOut };
}

/** Says which of several files was wrong. */
function naming<Result>({ name }: { readonly name: string }, fileCount: number, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (fileCount < 2 || !(error instanceof CorpusError)) throw error;
    throw new CorpusError(error.code, `${name}: ${error.message}`, error.nextStep, error.facts);
  }
}

function notRead(names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`Left out: ${names.join(', ')}.`];
}

function nothingFound(): CorpusError {
  return new CorpusError(
    'corpus/no-pairs',
    'No sentence pairs found.',
    'Choose a file of sentence pairs, or one file per language.',
  );
}
