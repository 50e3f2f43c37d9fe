/**
 * The one door for whatever people have: files as they came, sentence pairs and what they were recognised as.
 *
 * Archives are unpacked, texts decoded, and what each is tells its content; names tell languages alone. All of it
 * happens piece by piece, so that a large file needs no more memory than a small one.
 */
import { findAligned } from './arrangeFiles.ts';
import { type CountBytes, sizeOf } from './byteFile.ts';
import { CorpusError } from './corpusError.ts';
import type {
  CorpusFile,
  CorpusListener,
  CorpusRead,
  ReadCorpusOptions,
  ReadingProgress,
  TakePair,
  TextReader,
} from './corpusFile.ts';
import { refuseLargeFiles } from './fileLimit.ts';
import type { LanguagePair } from './languageName.ts';
import { alignLines } from './lineAligned.ts';
import { openText, type TextFile } from './readers/openText.ts';
import { createCsvReader } from './readers/readCsv.ts';
import { createJsonLinesReader } from './readers/readJsonLines.ts';
import { createTmxReader } from './readers/readTmx.ts';
import { createTsvReader } from './readers/readTsv.ts';
import type { SentencePair } from './sentencePair.ts';
import { unpackFile } from './unpackFile.ts';

/** @throws CorpusError with one sentence, a next step and the facts, where no pair can be read, and what the listener throws */
export async function readCorpusFiles(
  files: readonly CorpusFile[],
  options: ReadCorpusOptions,
  listener: CorpusListener,
): Promise<CorpusRead> {
  const unpacked = await inTurn(files, (file) =>
    naming(file, files.length, () => {
      refuseLargeFiles(sizeOf(file.bytes));
      return unpackFile(file, options);
    }),
  ).then((lists) => lists.flat());
  const { encoding } = options;
  const checking = createMeter('checking', unpacked, listener);
  const { done: texts, leftOut } = await eachOf(unpacked, (file) =>
    openText(file, { encoding, passOn: (byteCount) => checking.pass(byteCount) }),
  );
  const aligned = findAligned(texts.filter(mayBeAligned), options.languages);
  if (aligned) {
    const { source, target, languages } = aligned;
    const others = texts.filter((file) => file !== source && file !== target).map(({ name }) => name);
    return readTwo(source, target, languages, [...leftOut, ...others], options, listener);
  }
  const [first, second, third] = texts;
  if (first && second && !third && [first, second].every(({ kind }) => kind.kind === 'lines')) {
    return readTwo(first, second, null, leftOut, options, listener);
  }
  return readEach(texts, leftOut, options, listener);
}

/** The same with all pairs at once, for files that are known to be small. */
export async function readAllPairs(
  files: readonly CorpusFile[],
  options: ReadCorpusOptions = {},
): Promise<CorpusRead & { readonly pairs: readonly SentencePair[] }> {
  const pairs: SentencePair[] = [];
  const corpus = await readCorpusFiles(files, options, { take: (pair) => pairs.push(pair) });
  return { pairs, ...corpus };
}

/** A few sentences with a comma in each may look like a table. */
function mayBeAligned({ name, kind }: TextFile): boolean {
  return kind.kind === 'lines' || (kind.kind === 'csv' && !/\.csv$/i.test(name));
}

/** Two files that correspond line by line. */
async function readTwo(
  source: TextFile,
  target: TextFile,
  languages: LanguagePair | null,
  leftOut: readonly string[],
  { cutToShorter = false }: ReadCorpusOptions,
  listener: CorpusListener,
): Promise<CorpusRead> {
  const meter = createMeter('reading', [source, target], listener);
  const names = { source: source.name, target: target.name };
  const lines = await alignLines(
    meter.through(source),
    meter.through(target),
    { names, cutToShorter },
    meter.take,
  );
  const cut =
    lines.source === lines.target
      ? []
      : [
          `${names.source} has ${lines.source} lines, ${names.target} ${lines.target}: read as far as the shorter goes.`,
        ];
  return {
    recognised: {
      format: 'lineAligned',
      container: source.container,
      files: [source.name, target.name],
      encoding: source.encoding,
      columns: null,
      columnNames: [],
      languages,
    },
    notices: [...source.notices, ...target.notices, ...cut, ...notRead(leftOut)],
  };
}

/** Files that each hold pairs of their own, one after the other. */
async function readEach(
  texts: readonly TextFile[],
  leftOut: readonly string[],
  options: ReadCorpusOptions,
  listener: CorpusListener,
): Promise<CorpusRead> {
  const meter = createMeter('reading', texts, listener);
  const read = await eachOf(texts, async (file) => {
    const isOptional = mayBeLeftOut(file, texts);
    // What turns out to be left out must not have been taken.
    const held: SentencePair[] = [];
    const reader = readerOf(file, options, isOptional ? (pair) => held.push(pair) : meter.take);
    for await (const piece of meter.through(file)) reader.push(piece);
    const found = reader.end();
    for (const pair of held) meter.take(pair);
    return { file, found };
  });
  const [first] = read.done;
  if (!first) throw nothingFound();
  const { format, columns, columnNames, languages } = first.found;
  return {
    recognised: {
      format,
      container: first.file.container,
      files: read.done.map(({ file }) => file.name),
      encoding: first.file.encoding,
      columns,
      columnNames,
      languages,
    },
    notices: [
      ...read.done.flatMap(({ file, found }) => [...file.notices, ...found.notices]),
      ...notRead([...leftOut, ...read.leftOut]),
    ],
  };
}

function readerOf({ kind }: TextFile, options: ReadCorpusOptions, take: TakePair): TextReader {
  switch (kind.kind) {
    case 'tmx':
      return createTmxReader(options, take);
    case 'jsonl':
      return createJsonLinesReader(options, take);
    case 'csv':
      return createCsvReader(kind.delimiter, options, take);
    case 'tsv':
    case 'lines':
      return createTsvReader(options, take);
    default:
      return kind satisfies never;
  }
}

/** Counts bytes and pairs on their way, and lets the listener know between two pieces. */
function createMeter(
  phase: ReadingProgress['phase'],
  files: readonly { readonly size: number }[],
  { take, onProgress }: CorpusListener,
) {
  const totalBytes = files.reduce((sum, { size }) => sum + size, 0);
  let doneBytes = 0;
  let pairCount = 0;
  const pass = async (byteCount: number) => {
    doneBytes += byteCount;
    await onProgress?.({ phase, doneBytes, totalBytes, pairCount });
  };
  return {
    pass,
    take: (pair: SentencePair) => {
      pairCount++;
      take(pair);
    },
    through: async function* (file: TextFile): AsyncGenerator<string> {
      let readBytes = 0;
      const count: CountBytes = (byteCount) => {
        readBytes += byteCount;
      };
      for await (const piece of file.text(count)) {
        yield piece;
        await pass(readBytes);
        readBytes = 0;
      }
    },
  };
}

/**
 * Does the same to every file. What fails inside an archive is left out as long as something does not; a file that was
 * chosen by itself must not fail.
 */
async function eachOf<File extends Pick<TextFile, 'name' | 'container'>, Done>(
  files: readonly File[],
  read: (file: File) => Promise<Done>,
): Promise<{ done: Done[]; leftOut: string[] }> {
  const leftOut: string[] = [];
  let firstFault: unknown;
  const done = await inTurn(files, async (file) => {
    try {
      return [await naming(file, files.length, () => read(file))];
    } catch (error) {
      if (!mayBeLeftOut(file, files) || !(error instanceof CorpusError) || isOfArchive(error)) throw error;
      firstFault ??= error;
      leftOut.push(file.name);
      return [];
    }
  });
  if (done.flat().length === 0) throw firstFault ?? nothingFound();
  return { done: done.flat(), leftOut };
}

function mayBeLeftOut({ container }: Pick<TextFile, 'container'>, files: readonly unknown[]): boolean {
  return container === 'zip' && files.length > 1;
}

/** Whether it tells of the archive as a whole. */
function isOfArchive({ code }: CorpusError): boolean {
  return code === 'corpus/damaged' || code === 'corpus/expands';
}

/** One after the other, so that no more than one file is in memory. */
async function inTurn<Item, Done>(
  items: readonly Item[],
  run: (item: Item) => Promise<Done>,
): Promise<Done[]> {
  const done: Done[] = [];
  for (const item of items) done.push(await run(item));
  return done;
}

/** Says which of several files was wrong. */
async function naming<Result>(
  { name }: { readonly name: string },
  fileCount: number,
  run: () => Promise<Result>,
): Promise<Result> {
  try {
    return await run();
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
