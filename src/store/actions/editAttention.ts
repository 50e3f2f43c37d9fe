import { patch, readPlayground } from '../playground.ts';
import type { AttentionEdit } from '../translationSlice.ts';
import { translateQuietly } from './translation.ts';

/** How many changes can be taken back. */
const MOST_UNDO = 20;

/** Sets a row of attention by hand; decoding goes on from there. @param weights one per source token, adding up to 1 */
export function setAttentionRow({ target, weights }: AttentionEdit): void {
  const { edits } = readPlayground().translation;
  const others = edits.filter((edit) => edit.target !== target);
  change([...others, { target, weights }].sort((a, b) => a.target - b.target));
}

/** Lets the network look as it would at a row again. */
export function freeAttentionRow(target: number): void {
  change(readPlayground().translation.edits.filter((edit) => edit.target !== target));
}

export function undoAttentionEdit(): void {
  const { formerEdits } = readPlayground().translation;
  const former = formerEdits.at(-1);
  if (!former) return;
  patch('translation', { edits: former, formerEdits: formerEdits.slice(0, -1) });
  translateQuietly();
}

function change(edits: readonly AttentionEdit[]): void {
  const { translation } = readPlayground();
  const formerEdits = [...translation.formerEdits, translation.edits].slice(-MOST_UNDO);
  patch('translation', { edits, formerEdits, playhead: null });
  translateQuietly();
}
