/** What a text is, by how it begins: its name tells nothing. */
import { CorpusError } from '../corpusError.ts';
import { csvDelimiter } from './readCsv.ts';

export type TextKind =
  | { readonly kind: 'tsv' | 'jsonl' | 'tmx' }
  | { readonly kind: 'csv'; readonly delimiter: string }
  /** One sentence a line, as far as can be seen: half of a pair of files. */
  | { readonly kind: 'lines' };

const XML = /^\s*<(?:!--|(?:\?xml|!DOCTYPE|tmx|html|xliff|TEI)\b)/i;
const JSON_OBJECT = /^\s*\{\s*(?:"|\}|$)/m;
const JSON_ARRAY = /^\s*\[\s*\{\s*"/;

/**
 * @param start how the text begins
 * @param isWhole whether that is all of it
 * @throws CorpusError `corpus/json` for a whole file that is one JSON array
 */
export function sniffText(start: string, isWhole: boolean): TextKind {
  if (XML.test(start)) return { kind: 'tmx' };
  if (JSON_ARRAY.test(start)) {
    throw new CorpusError(
      'corpus/json',
      'This is one JSON array, not JSON Lines.',
      'Write one JSON object on each line, without brackets and commas between them.',
    );
  }
  const firstLine = start.trimStart().split(/\r?\n|\r/, 1)[0] ?? '';
  if (JSON_OBJECT.test(firstLine)) return { kind: 'jsonl' };
  const head = isWhole ? start : wholeLines(start);
  const lines = head.split(/\r?\n|\r/).filter((line) => line.trim() !== '');
  const tabbed = lines.filter((line) => line.includes('\t')).length;
  if (tabbed > 0 && tabbed * 2 >= lines.length) return { kind: 'tsv' };
  const delimiter = csvDelimiter(head);
  if (delimiter) return { kind: 'csv', delimiter };
  return { kind: tabbed > 0 ? 'tsv' : 'lines' };
}

/** Without the line that the cut went through. */
function wholeLines(head: string): string {
  const end = Math.max(head.lastIndexOf('\n'), head.lastIndexOf('\r'));
  return end < 0 ? head : head.slice(0, end);
}
