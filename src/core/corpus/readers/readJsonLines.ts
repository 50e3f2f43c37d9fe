/** Sentence pairs from JSON Lines: `{"translation":{"en":…,"fr":…}}`, as Hugging Face writes, or flat `{"en":…,"fr":…}`. */
import { CorpusError } from '../corpusError.ts';
import type { ReadPairs } from '../corpusFile.ts';
import type { SentencePair } from '../sentencePair.ts';
import { type ColumnOptions, type Sides, sidesAmong } from '../tableColumns.ts';
import { textLines } from '../textLines.ts';

interface JsonRow {
  /** 1-based. */
  readonly line: number;
  /** The object's texts; a Map, since `constructor` is a key like any other. */
  readonly texts: ReadonlyMap<string, string>;
}

const SAMPLE_ROWS = 200;

/** @throws CorpusError `corpus/json`, `corpus/columns`, `corpus/languages` or `corpus/missing-column` */
export function readJsonLines(
  text: string,
  options: Pick<ColumnOptions, 'columns' | 'languages'> = {},
): ReadPairs {
  const rows: JsonRow[] = [];
  textLines(text).forEach((content, index) => {
    if (content.trim() !== '') rows.push({ line: index + 1, texts: textsOf(content, index + 1) });
  });
  const { source, target, languages } = findKeys(rows.slice(0, SAMPLE_ROWS), options);
  const pairs: SentencePair[] = [];
  let firstSkipped: JsonRow | undefined;
  for (const row of rows) {
    const [from, to] = [row.texts.get(source)?.trim(), row.texts.get(target)?.trim()];
    if (from === undefined || to === undefined || to === '') firstSkipped ??= row;
    else pairs.push({ source: from, target: to });
  }
  const skippedCount = rows.length - pairs.length;
  const lacking = `${skippedCount} of ${rows.length} lines lack “${source}” or “${target}” (first: line ${firstSkipped?.line})`;
  if (pairs.length === 0) {
    throw new CorpusError('corpus/missing-column', `${lacking}.`, 'Write both sentences into each object.', {
      lackingCount: skippedCount,
      lineCount: rows.length,
      firstLine: firstSkipped?.line ?? 0,
    });
  }
  return {
    pairs,
    format: 'jsonl',
    columns: { source, target },
    languages,
    notices: skippedCount === 0 ? [] : [`${lacking}; skipped.`],
  };
}

function textsOf(content: string, line: number): Map<string, string> {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    throw new CorpusError('corpus/json', `Line ${line} is not JSON.`, 'Write one JSON object on each line.', {
      line,
    });
  }
  const object = entriesOf(value);
  const inner = object.find(([key]) => key === 'translation')?.[1];
  const entries = typeof inner === 'object' && inner !== null ? entriesOf(inner) : object;
  return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

function findKeys(
  rows: readonly JsonRow[],
  { columns, languages: wanted }: Pick<ColumnOptions, 'columns' | 'languages'>,
): { source: string; target: string; languages: Sides['languages'] } {
  const keys = [...new Set(rows.flatMap(({ texts }) => [...texts.keys()]))];
  if (columns && keys.includes(columns.source) && keys.includes(columns.target)) {
    return { ...columns, languages: null };
  }
  const sides = columns ? undefined : (sidesAmong(keys, wanted) ?? onlyTwo(keys));
  if (sides) {
    const { source, target, languages } = sides;
    return { source: keys[source] as string, target: keys[target] as string, languages };
  }
  const list = keys.slice(0, 8).map((key) => `“${[...key].slice(0, 20).join('')}”`);
  throw new CorpusError(
    'corpus/columns',
    list.length === 0
      ? 'The JSON objects hold no texts.'
      : `The JSON objects' texts are ${list.join(', ')}: no two languages.`,
    'Name the sentences en and fr, or source and target, or say which two keys to read.',
    { keyCount: keys.length },
  );
}

function onlyTwo(keys: readonly string[]): Sides | undefined {
  return keys.length === 2 ? { source: 0, target: 1, languages: null } : undefined;
}
