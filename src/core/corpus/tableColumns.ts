/** Which two columns of a table hold the sentences: by its first row's names, by what was asked, by leaving ids out. */
import { CorpusError } from './corpusError.ts';
import type { ReadCorpusOptions } from './corpusFile.ts';
import { chooseLanguages, knownLanguage, type LanguagePair } from './languageName.ts';

export interface Sides {
  /** 0-based positions among the names. */
  readonly source: number;
  readonly target: number;
  readonly languages: LanguagePair | null;
}

export interface TableColumns extends Sides {
  readonly hasHeader: boolean;
  /** Tatoeba's id, sentence, id, translation. */
  readonly hasIds: boolean;
}

export type ColumnOptions = Pick<ReadCorpusOptions, 'columns' | 'languages'> & {
  /** Whether columns beyond the first two are a matter of course, as an attribution is, or make the choice unclear. */
  readonly mayHaveMore?: boolean;
};

const SOURCE_ROLES = new Set(['src', 'source', 'source text', 'source_text', 'sentence1']);
const TARGET_ROLES = new Set([
  'tgt',
  'trg',
  'target',
  'target text',
  'target_text',
  'sentence2',
  'translation',
]);
/** Indonesian nowhere but in files of it. */
const ID = /^\s*id(?:[\s_-]|$)/i;
const INTEGER = /^\s*\d+\s*$/;

/**
 * The two sides among names of columns or keys, if they name two: by language or as source and target.
 *
 * @throws CorpusError `corpus/languages` where there are several languages to choose from
 */
export function sidesAmong(names: readonly string[], wanted?: LanguagePair): Sides | undefined {
  const languages = names.map((name) => (ID.test(name) ? undefined : knownLanguage(name)));
  const available = [...new Set(languages.filter((language) => language !== undefined))];
  if (available.length >= 2) {
    const chosen = chooseLanguages(available, wanted);
    if (!chosen) throw unclearLanguages(available, wanted);
    const [source, target] = [languages.indexOf(chosen.source), languages.indexOf(chosen.target)] as const;
    return { source, target, languages: chosen };
  }
  const roles = names.map((name) => name.trim().toLowerCase());
  const [source, target] = [SOURCE_ROLES, TARGET_ROLES].map((role) =>
    roles.findIndex((name) => role.has(name)),
  ) as [number, number];
  return source < 0 || target < 0 ? undefined : { source, target, languages: null };
}

export function unclearLanguages(available: readonly string[], wanted?: LanguagePair): CorpusError {
  const languages = available.join(', ');
  return new CorpusError(
    'corpus/languages',
    wanted
      ? `The languages here are ${languages}, not both ${wanted.source} and ${wanted.target}.`
      : `The languages here are ${languages}.`,
    'Say which two of them to read.',
    { languages },
  );
}

/**
 * @param rows the first rows, none of them blank
 * @throws CorpusError `corpus/columns` or `corpus/languages`
 */
export function findColumns(rows: readonly (readonly string[])[], options: ColumnOptions = {}): TableColumns {
  const [first = []] = rows;
  if (options.columns) return askedColumns(options.columns, first);
  const named = sidesAmong(first, options.languages);
  if (named) return { ...named, hasHeader: true, hasIds: false };
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const texts = [...Array(width).keys()].filter((column) => !holdsIds(rows, column));
  const [source = 0, target = 1] = texts.length >= 2 ? texts : [];
  if (!options.mayHaveMore && texts.length > 2) {
    throw new CorpusError(
      'corpus/columns',
      `The table has ${width} columns, and its first row names no two languages: ${shown(first)}.`,
      'Say which two columns to read, or name them in the first row: en and fr, source and target.',
      { columnCount: width, columns: shownCells(first).join('\t') },
    );
  }
  return { source, target, languages: null, hasHeader: false, hasIds: source === 1 && target === 3 };
}

function askedColumns(columns: { source: string; target: string }, first: readonly string[]): TableColumns {
  const [source, target] = [positionOf(columns.source, first), positionOf(columns.target, first)];
  const named = sidesAmong([first[source.index] ?? '', first[target.index] ?? '']);
  return {
    source: source.index,
    target: target.index,
    languages: null,
    hasHeader: source.isName || target.isName || named !== undefined,
    hasIds: false,
  };
}

/** Two columns are sentences, whatever they hold; among three or more a column of whole numbers is none. */
function holdsIds(rows: readonly (readonly string[])[], column: number): boolean {
  const wide = rows.filter((cells) => cells.length >= 3);
  return wide.length * 2 > rows.length && wide.every((cells) => INTEGER.test(cells[column] ?? ''));
}

/** @param column a name in the first row, or a number counted from 1 */
function positionOf(column: string, first: readonly string[]): { index: number; isName: boolean } {
  const wanted = column.trim().toLowerCase();
  const byName = first.findIndex((cell) => cell.trim().toLowerCase() === wanted);
  if (byName >= 0) return { index: byName, isName: true };
  const byNumber = INTEGER.test(wanted) ? Number(wanted) - 1 : -1;
  if (byNumber >= 0 && byNumber < first.length) return { index: byNumber, isName: false };
  throw new CorpusError(
    'corpus/columns',
    `There is no column “${column}”; the first row reads ${shown(first)}.`,
    `Name one of these, or its number from 1 to ${first.length}.`,
    { column, columnCount: first.length },
  );
}

/** The cells of a row, short enough to choose from. */
export function shownCells(cells: readonly string[]): string[] {
  return cells.map((cell) => [...cell.trim().slice(0, 40)].slice(0, 20).join(''));
}

/** The same for a sentence. */
function shown(cells: readonly string[]): string {
  const short = shownCells(cells.slice(0, 8)).map((cell) => `“${cell}”`);
  return short.length === cells.length ? short.join(', ') : `${short.join(', ')} …`;
}
