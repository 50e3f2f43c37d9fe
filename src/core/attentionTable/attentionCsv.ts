import type { AttentionTable } from './attentionTable.ts';

/**
 * Comma-separated values (RFC 4180): source tokens across, target tokens down, weights to six decimals. What readers
 * would take for a formula stays as it is: it is a word.
 */
export function attentionCsv({ source, target, weights }: AttentionTable): string {
  const rows = [
    ['', ...source],
    ...target.map((word, at) => [word, ...(weights[at] ?? []).map((weight) => weight.toFixed(6))]),
  ];
  return `${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
