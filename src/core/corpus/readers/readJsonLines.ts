/** Sentence pairs from JSON Lines: `{"translation":{"en":…,"fr":…}}`, as Hugging Face writes, or flat `{"en":…,"fr":…}`. */
import { CorpusError } from '../corpusError.ts';
import type { TakePair, TextReader } from '../corpusFile.ts';
import { type ColumnOptions, type Sides, sidesAmong } from '../tableColumns.ts';
import { createLineReader } from '../textLines.ts';

interface JsonRow {
  /** 1-based. */
  readonly line: number;
  /** The object's texts; a Map, since `constructor` is a key like any other. */
  readonly texts: ReadonlyMap<string, string>;
}

const SAMPLE_ROWS = 200;

/** Its methods throw `corpus/json`, `corpus/columns`, `corpus/languages` or `corpus/missing-column`. */
export function createJsonLinesReader(
  options: Pick<ColumnOptions, 'columns' | 'languages'>,
  take: TakePair,
): TextReader {
  /** The first rows, until the keys are known. */
  let sample: JsonRow[] = [];
  let keys: Keys | undefined;
  let rowCount = 0;
  let pairCount = 0;
  let firstSkipped = 0;

  const addRow = ({ line, texts }: JsonRow, { source, target }: Keys) => {
    rowCount++;
    const [from, to] = [texts.get(source)?.trim(), texts.get(target)?.trim()];
    if (from !== undefined && to !== undefined && to !== '') {
      pairCount++;
      take({ source: from, target: to });
    } else if (firstSkipped === 0) firstSkipped = line;
  };
  const recognise = (): Keys => {
    const found = findKeys(sample, options);
    for (const row of sample) addRow(row, found);
    sample = [];
    return found;
  };
  const lines = createLineReader((content, line) => {
    if (content.trim() === '') return;
    const row = { line, texts: textsOf(content, line) };
    if (keys) addRow(row, keys);
    else if (sample.push(row) === SAMPLE_ROWS) keys = recognise();
  });

  return {
    push: lines.push,
    end() {
      lines.end();
      keys ??= recognise();
      const { source, target, languages, names } = keys;
      const skippedCount = rowCount - pairCount;
      const lacking = `${skippedCount} of ${rowCount} lines lack “${source}” or “${target}” (first: line ${firstSkipped})`;
      if (pairCount === 0) {
        throw new CorpusError(
          'corpus/missing-column',
          `${lacking}.`,
          'Write both sentences into each object.',
          {
            lackingCount: skippedCount,
            lineCount: rowCount,
            firstLine: firstSkipped,
          },
        );
      }
      return {
        format: 'jsonl',
        columns: { source, target },
        columnNames: names.length > 2 ? names : [],
        languages,
        notices: skippedCount === 0 ? [] : [`${lacking}; skipped.`],
      };
    },
  };
}

interface Keys {
  readonly source: string;
  readonly target: string;
  readonly languages: Sides['languages'];
  /** All there are. */
  readonly names: readonly string[];
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
): Keys {
  const keys = [...new Set(rows.flatMap(({ texts }) => [...texts.keys()]))];
  if (columns && keys.includes(columns.source) && keys.includes(columns.target)) {
    return { ...columns, languages: null, names: keys };
  }
  const sides = columns ? undefined : (sidesAmong(keys, wanted) ?? onlyTwo(keys));
  if (sides) {
    const { source, target, languages } = sides;
    return { source: keys[source] as string, target: keys[target] as string, languages, names: keys };
  }
  const list = keys.slice(0, 8).map((key) => `“${[...key].slice(0, 20).join('')}”`);
  throw new CorpusError(
    'corpus/columns',
    list.length === 0
      ? 'The JSON objects hold no texts.'
      : `The JSON objects' texts are ${list.join(', ')}: no two languages.`,
    'Name the sentences en and fr, or source and target, or say which two keys to read.',
    { keyCount: keys.length, columns: keys.join('\t') },
  );
}

function onlyTwo(keys: readonly string[]): Sides | undefined {
  return keys.length === 2 ? { source: 0, target: 1, languages: null } : undefined;
}
