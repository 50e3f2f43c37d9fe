import { present } from '../../store/actions/classroom.ts';
import { pauseTraining, takeStep, train } from '../../store/actions/training.ts';
import { showTokensUpTo } from '../../store/actions/translation.ts';
import { chooseTheme, setAttentionForm, setSidePane } from '../../store/actions/view.ts';
import { type PagePart, ruleOf } from '../../store/classroomSlice.ts';
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
  | 'present'
  | 'theme';

/** A single key and what it does; each does what a control of the page does too. */
export const shortcuts: readonly {
  readonly name: ShortcutName;
  readonly key: string;
  /** Of the page: where a link has hidden or locked it, the key rests too. Null for none. */
  readonly part: PagePart | null;
  run(): void;
}[] = [
  { name: 'train', key: 't', part: 'transport', run: trainOrPause },
  { name: 'step', key: 's', part: 'transport', run: takeStep },
  { name: 'heatmap', key: '1', part: 'attention', run: () => setAttentionForm('heatmap') },
  { name: 'ribbons', key: '2', part: 'attention', run: () => setAttentionForm('ribbons') },
  { name: 'table', key: '3', part: 'attention', run: () => setAttentionForm('table') },
  { name: 'network', key: '4', part: 'attention', run: () => setAttentionForm('network') },
  { name: 'pane', key: 'm', part: 'side', run: nextPane },
  { name: 'wordBack', key: ',', part: 'attention', run: () => moveWord(-1) },
  { name: 'wordOn', key: '.', part: 'attention', run: () => moveWord(1) },
  { name: 'present', key: 'p', part: null, run: present },
  { name: 'theme', key: 'd', part: null, run: toggleTheme },
];

/** Opens the list of them. */
export const helpKey = '?';

export function runShortcut(key: string | null): void {
  const { classroom } = readPlayground();
  const shortcut = shortcuts.find((one) => one.key === key);
  if (shortcut && (shortcut.part === null || ruleOf(classroom, shortcut.part) === 'open')) shortcut.run();
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
