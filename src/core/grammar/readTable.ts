/** Tab-separated tables of the lexicon: a header line, then one entry per line; `#` opens a comment line. */

export interface TableRow {
  /** The cell under a heading. @throws Error where the table has no such column or the line is too short. */
  text(column: string): string;
  has(column: string): boolean;
}

export function readTable(name: string, text: string): TableRow[] {
  const lines = text.split(/\r?\n/);
  const header = (lines[0] ?? '').split('\t');
  const columns = new Map(header.map((column, index) => [column, index]));
  const rows: TableRow[] = [];
  lines.forEach((line, index) => {
    if (index === 0 || line === '' || line.startsWith('#')) return;
    const cells = line.split('\t');
    if (cells.length !== header.length) {
      throw new Error(
        `lexicon: line ${index + 1} of ${name} has ${cells.length} columns; its header has ${header.length}.`,
      );
    }
    rows.push({
      has: (column) => columns.has(column),
      text(column) {
        const cell = cells[columns.get(column) ?? -1];
        if (cell === undefined) throw new Error(`lexicon: ${name} has no column "${column}".`);
        return speltAnew(cell.trim());
      },
    });
  });
  return rows;
}

/**
 * The same text in a string of its own. One œ makes JavaScript engines keep a whole table in two bytes a character,
 * and whatever is cut out of it as well, up to the sentences made of its words; in their own strings most take one.
 */
const speltAnew = (text: string): string =>
  String.fromCharCode(...Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)));
