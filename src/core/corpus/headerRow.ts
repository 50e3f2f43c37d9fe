/** Whether the first row of a table names its columns. */

const SOURCE_NAMES = new Set(['en', 'eng', 'english', 'anglais', 'src', 'source']);
const TARGET_NAMES = new Set(['fr', 'fra', 'fre', 'french', 'français', 'francais', 'tgt', 'trg', 'target']);

/** True for `en`/`fr`, `English`/`French`, `source`/`target` and the like, in either order. */
export function isHeaderRow(first: string, second: string): boolean {
  const a = columnName(first);
  const b = columnName(second);
  return (SOURCE_NAMES.has(a) && TARGET_NAMES.has(b)) || (TARGET_NAMES.has(a) && SOURCE_NAMES.has(b));
}

function columnName(cell: string): string {
  return cell.trim().normalize('NFC').toLowerCase();
}
