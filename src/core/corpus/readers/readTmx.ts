/**
 * Sentence pairs from TMX 1.4b (LISA OSCAR, 2005), read as a stream of events through saxes.
 *
 * Nothing a file can define is expanded: a document type with declarations of its own is refused, and so is depth.
 */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { CorpusError } from '../corpusError.ts';
import type { ReadCorpusOptions, TakePair, TextReader } from '../corpusFile.ts';
import { chooseLanguages, type LanguagePair, languageOf } from '../languageName.ts';
import { unclearLanguages } from '../tableColumns.ts';
import { LONGEST_LINE_BYTES, lineTooLong } from '../textLines.ts';

/** A translation unit: its first variant in each language. */
interface Unit {
  /** 1-based line where it begins. */
  readonly line: number;
  readonly variants: Map<string, string>;
}

const DEEPEST = 64;
/** Units looked at to find out which languages there are. */
const SAMPLE_UNITS = 1000;
const CHUNK_UNITS = 65_536;
/** Inline elements that hold the codes of some program, and text that stands elsewhere (`sub`). `hi` is no code. */
const CODES = new Set(['bpt', 'ept', 'it', 'ph', 'ut', 'sub']);

/** Its methods throw `corpus/xml`, `corpus/languages`, `corpus/line-too-long`, `corpus/no-pairs` or `corpus/missing-column`. */
export function createTmxReader(
  { languages: wanted }: Pick<ReadCorpusOptions, 'languages'>,
  take: TakePair,
): TextReader {
  /** The first units, until the languages are known. */
  let sample: Unit[] = [];
  let languages: LanguagePair | undefined;
  let unitCount = 0;
  let pairCount = 0;
  let firstSkipped = 0;

  const addUnit = ({ line, variants }: Unit, pair: LanguagePair) => {
    unitCount++;
    const [source, target] = [variants.get(pair.source), variants.get(pair.target)];
    if (source !== undefined && target) {
      pairCount++;
      take({ source, target });
    } else if (firstSkipped === 0) firstSkipped = line;
  };
  const recognise = (available: readonly string[]): LanguagePair => {
    const found = chooseLanguages(available, wanted);
    if (!found) throw unclearLanguages(available, wanted);
    for (const unit of sample) addUnit(unit, found);
    sample = [];
    return found;
  };
  const parser = createUnitParser((unit) => {
    if (languages) addUnit(unit, languages);
    else if (sample.push(unit) % SAMPLE_UNITS === 0) {
      // A long beginning in one language says nothing of the others.
      const available = languagesOf(sample);
      if (available.length >= 2) languages = recognise(available);
    }
  });
  return {
    push: parser.push,
    end() {
      parser.end();
      if (!languages) {
        const available = languagesOf(sample);
        if (available.length === 0) throw noUnits();
        languages = recognise(available);
      }
      const skippedCount = unitCount - pairCount;
      const lacking = `${skippedCount} of ${unitCount} units lack ${languages.source} or ${languages.target} (first: line ${firstSkipped})`;
      if (pairCount === 0) {
        throw new CorpusError('corpus/missing-column', `${lacking}.`, 'Choose a file with both languages.', {
          lackingCount: skippedCount,
          lineCount: unitCount,
          firstLine: firstSkipped,
        });
      }
      return {
        format: 'tmx',
        columns: null,
        columnNames: [],
        languages,
        notices: skippedCount === 0 ? [] : [`${lacking}; skipped.`],
      };
    },
  };
}

function languagesOf(units: readonly Unit[]): string[] {
  return [...new Set(units.flatMap(({ variants }) => [...variants.keys()]))];
}

/** @param take hears of each unit once it is whole */
function createUnitParser(take: (unit: Unit) => void): { push(text: string): void; end(): void } {
  const parser = new SaxesParser();
  let unit: Unit | null = null;
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
    } else if (tag.name === 'tu') unit = { line: parser.line, variants: new Map() };
    else if (tag.name === 'tuv')
      language = languageOf(tag.attributes['xml:lang'] ?? tag.attributes['lang'] ?? '');
    else if (tag.name === 'seg') segment = '';
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    if (segment === null) {
      if (name === 'tuv') language = undefined;
      if (name === 'tu' && unit) {
        take(unit);
        unit = null;
      }
    } else if (name === 'seg') {
      if (unit && language && !unit.variants.has(language)) unit.variants.set(language, segment.trim());
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
  return {
    push(text) {
      for (let start = 0; start < text.length; start += CHUNK_UNITS) {
        parser.write(text.slice(start, start + CHUNK_UNITS));
      }
    },
    end: () => void parser.close(),
  };
}

function noUnits(): CorpusError {
  return new CorpusError(
    'corpus/no-pairs',
    'No sentence pairs found.',
    'Choose a TMX file whose units hold a segment in each of two languages.',
  );
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
