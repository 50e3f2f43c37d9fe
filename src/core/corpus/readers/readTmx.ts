/**
 * Sentence pairs from TMX 1.4b (LISA OSCAR, 2005), read as a stream of events through saxes.
 *
 * Nothing a file can define is expanded: a document type with declarations of its own is refused, and so is depth.
 */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { CorpusError } from '../corpusError.ts';
import type { ReadCorpusOptions, ReadPairs } from '../corpusFile.ts';
import { chooseLanguages, languageOf } from '../languageName.ts';
import type { SentencePair } from '../sentencePair.ts';
import { unclearLanguages } from '../tableColumns.ts';
import { LONGEST_LINE_BYTES, lineTooLong } from '../textLines.ts';

/** A translation unit: its first variant in each language. */
interface Unit {
  /** 1-based line where it begins. */
  readonly line: number;
  readonly variants: Map<string, string>;
}

const DEEPEST = 64;
const CHUNK_UNITS = 65_536;
/** Inline elements that hold the codes of some program, and text that stands elsewhere (`sub`). `hi` is no code. */
const CODES = new Set(['bpt', 'ept', 'it', 'ph', 'ut', 'sub']);

/** @throws CorpusError `corpus/xml`, `corpus/languages`, `corpus/line-too-long`, `corpus/no-pairs` or `corpus/missing-column` */
export function readTmx(
  text: string,
  { languages: wanted }: Pick<ReadCorpusOptions, 'languages'> = {},
): ReadPairs {
  const units = readUnits(text);
  const available = [...new Set(units.flatMap(({ variants }) => [...variants.keys()]))];
  if (available.length === 0) {
    throw new CorpusError(
      'corpus/no-pairs',
      'No sentence pairs found.',
      'Choose a TMX file whose units hold a segment in each of two languages.',
    );
  }
  const languages = chooseLanguages(available, wanted);
  if (!languages) throw unclearLanguages(available, wanted);
  const pairs: SentencePair[] = [];
  let firstSkipped: Unit | undefined;
  for (const unit of units) {
    const [source, target] = [unit.variants.get(languages.source), unit.variants.get(languages.target)];
    if (source === undefined || !target) firstSkipped ??= unit;
    else pairs.push({ source, target });
  }
  const skippedCount = units.length - pairs.length;
  const lacking = `${skippedCount} of ${units.length} units lack ${languages.source} or ${languages.target} (first: line ${firstSkipped?.line})`;
  if (pairs.length === 0) {
    throw new CorpusError('corpus/missing-column', `${lacking}.`, 'Choose a file with both languages.', {
      lackingCount: skippedCount,
      lineCount: units.length,
      firstLine: firstSkipped?.line ?? 0,
    });
  }
  return {
    pairs,
    format: 'tmx',
    columns: null,
    languages,
    notices: skippedCount === 0 ? [] : [`${lacking}; skipped.`],
  };
}

function readUnits(text: string): Unit[] {
  const parser = new SaxesParser();
  const units: Unit[] = [];
  let depth = 0;
  let language: string | undefined;
  /** The segment being read, and how many code elements are open around what comes next. */
  let segment: string | null = null;
  let openCodes = 0;

  parser.on('error', () => {
    throw invalidXml(`Invalid XML at ${parser.line}:${parser.column}.`, parser.line);
  });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) throw invalidXml('DTD entities are not allowed.', parser.line);
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    if (depth === 0 && tag.name !== 'tmx') throw notTmx(tag.name);
    depth++;
    if (depth > DEEPEST)
      throw invalidXml(`Line ${parser.line} nests deeper than ${DEEPEST} elements.`, parser.line);
    if (segment !== null) {
      if (CODES.has(tag.name)) openCodes++;
    } else if (tag.name === 'tu') units.push({ line: parser.line, variants: new Map() });
    else if (tag.name === 'tuv')
      language = languageOf(tag.attributes['xml:lang'] ?? tag.attributes['lang'] ?? '');
    else if (tag.name === 'seg') segment = '';
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    if (segment === null) {
      if (name === 'tuv') language = undefined;
    } else if (name === 'seg') {
      const variants = units.at(-1)?.variants;
      if (variants && language && !variants.has(language)) variants.set(language, segment.trim());
      segment = null;
      openCodes = 0;
    } else if (CODES.has(name)) openCodes--;
  });
  const addText = (content: string) => {
    if (segment === null || openCodes > 0) return;
    segment += content;
    if (segment.length > LONGEST_LINE_BYTES) throw lineTooLong(parser.line);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);

  for (let start = 0; start < text.length; start += CHUNK_UNITS) {
    parser.write(text.slice(start, start + CHUNK_UNITS));
  }
  parser.close();
  return units;
}

function notTmx(name: string): CorpusError {
  const isPage = name.toLowerCase() === 'html';
  return new CorpusError(
    'corpus/xml',
    isPage ? 'This is a web page.' : `This is XML, but not TMX: it begins with <${name.slice(0, 30)}>.`,
    isPage
      ? 'Download the file itself instead of the page about it.'
      : 'Export the translations as TMX 1.4, or as tab-separated text.',
    { element: name.slice(0, 30) },
  );
}

function invalidXml(message: string, line: number): CorpusError {
  return new CorpusError('corpus/xml', message, 'Export the TMX file again, or as tab-separated text.', {
    line,
  });
}
