import type { AttentionEdit } from '../protocol/translation.ts';

/**
 * Rows of attention set by hand as part of an address: `2:0,500,500;4:1000,0,0`, each its target position, counted from
 * 0, and the weights in thousandths.
 */

const LONGEST_SENTENCE = 1000;
const MOST_WEIGHTS = 200;

const row = /^(\d{1,4}):(\d{1,4}(?:,\d{1,4})*)$/;

/** @returns the edits, their weights to the nearest thousandth, so that they still add up to 1 */
export function editsToLink(edits: readonly AttentionEdit[]): string {
  return edits.map(({ target, weights }) => `${target}:${thousandths(weights).join(',')}`).join(';');
}

/** @returns the rows that can be read, by ascending position, and one sentence where some cannot */
export function editsFromLink(text: string): { edits: AttentionEdit[]; faults: string[] } {
  const edits = new Map<number, AttentionEdit>();
  let isRead = true;
  for (const part of text.split(';')) {
    const edit = readRow(part);
    if (edit && !edits.has(edit.target)) edits.set(edit.target, edit);
    else isRead = false;
  }
  const ordered = [...edits.values()].sort((a, b) => a.target - b.target);
  const faults = isRead ? [] : ['edit has rows that cannot be read; one is written 2:0,500,500.'];
  return { edits: ordered, faults };
}

/** Normalised, to thousandths again; null where it says nothing. */
function readRow(text: string): AttentionEdit | null {
  const [, target, list] = row.exec(text) ?? [];
  if (target === undefined || list === undefined || Number(target) >= LONGEST_SENTENCE) return null;
  const parts = list.split(',').map(Number);
  const sum = parts.reduce((all, part) => all + part, 0);
  if (sum === 0 || parts.length > MOST_WEIGHTS) return null;
  const rounded = thousandths(parts.map((part) => part / sum));
  return { target: Number(target), weights: rounded.map((part) => part / 1000) };
}

/** Whole thousandths that add up to what the weights add up to: the difference of one rounded sum and the next. */
function thousandths(weights: readonly number[]): number[] {
  let sum = 0;
  let before = 0;
  return weights.map((weight) => {
    sum += weight;
    const rounded = Math.round(1000 * sum);
    const part = rounded - before;
    before = rounded;
    return part;
  });
}
