import { pauseTraining, takeStep, train } from '../../store/actions/training.ts';
import { showTokensUpTo } from '../../store/actions/translation.ts';
import { chooseTheme, setAttentionForm, setSidePane } from '../../store/actions/view.ts';
import { readPlayground } from '../../store/playground.ts';
import type { SidePane } from '../../store/viewSlice.ts';

export type ShortcutName =
  | 'train'
  | 'step'
  | 'heatmap'
  | 'ribbons'
  | 'table'
  | 'network'
  | 'pane'
  | 'wordBack'
  | 'wordOn'
  | 'theme';

/** A single key and what it does; each does what a control of the page does too. */
export const shortcuts: readonly {
  readonly name: ShortcutName;
  readonly key: string;
  run(): void;
}[] = [
  { name: 'train', key: 't', run: trainOrPause },
  { name: 'step', key: 's', run: takeStep },
  { name: 'heatmap', key: '1', run: () => setAttentionForm('heatmap') },
  { name: 'ribbons', key: '2', run: () => setAttentionForm('ribbons') },
  { name: 'table', key: '3', run: () => setAttentionForm('table') },
  { name: 'network', key: '4', run: () => setAttentionForm('network') },
  { name: 'pane', key: 'm', run: nextPane },
  { name: 'wordBack', key: ',', run: () => moveWord(-1) },
  { name: 'wordOn', key: '.', run: () => moveWord(1) },
  { name: 'theme', key: 'd', run: toggleTheme },
];

/** Opens the list of them. */
export const helpKey = '?';

/**
 * What a key is to do, if it is one of them: none while something is typed or chosen, while a dialog stands, or
 * together with Ctrl, Alt or Meta, which belong to the browser.
 */
export function shortcutOf({ key, ctrlKey, altKey, metaKey, target }: KeyboardEvent): string | null {
  if (ctrlKey || altKey || metaKey) return null;
  if (
    target instanceof Element &&
    target.closest(
      'input:not([type=radio], [type=checkbox], [type=range]), textarea, select, dialog, [contenteditable]',
    )
  )
    return null;
  return key.toLowerCase();
}

function trainOrPause(): void {
  if (readPlayground().training.phase === 'resting') train();
  else pauseTraining();
}

function nextPane(): void {
  const panes: readonly SidePane[] = ['training', 'maths', 'coach'];
  setSidePane(panes[(panes.indexOf(readPlayground().view.sidePane) + 1) % panes.length] ?? 'training');
}

function moveWord(by: 1 | -1): void {
  const { playhead, targetTokens } = readPlayground().translation;
  showTokensUpTo((playhead ?? targetTokens.length) + by);
}

function toggleTheme(): void {
  chooseTheme(document.documentElement.dataset['theme'] === 'dark' ? 'light' : 'dark');
}
