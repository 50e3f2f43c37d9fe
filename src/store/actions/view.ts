import { patch, readPlayground } from '../playground.ts';
import { type CurveView, type Focus, nothingInFocus, type Theme, type ViewSlice } from '../viewSlice.ts';

const THEME_KEY = 'seq2seq-playground.theme';
const SHORTCUTS_KEY = 'seq2seq-playground.shortcuts';

export function chooseTheme(theme: Theme): void {
  patch('view', { theme });
  keep(THEME_KEY, theme);
}

/** Whether single keys do something. */
export function switchShortcuts(hasShortcuts: boolean): void {
  patch('view', { hasShortcuts });
  keep(SHORTCUTS_KEY, hasShortcuts ? 'on' : 'off');
}

/** Takes up what was chosen on an earlier visit. */
export function restoreView(): void {
  const theme = kept(THEME_KEY);
  if (theme === 'light' || theme === 'dark') patch('view', { theme });
  if (kept(SHORTCUTS_KEY) === 'off') patch('view', { hasShortcuts: false });
}

/** A browser that keeps nothing knows it until the page is closed. */
function keep(key: string, choice: string): void {
  try {
    localStorage.setItem(key, choice);
  } catch {
    // It may not.
  }
}

function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function setAttentionForm(attentionForm: ViewSlice['attentionForm']): void {
  patch('view', { attentionForm, focus: nothingInFocus, locked: null });
}

export function setSidePane(sidePane: ViewSlice['sidePane']): void {
  patch('view', { sidePane });
}

export function setAttentionScale(attentionScale: ViewSlice['attentionScale']): void {
  patch('view', { attentionScale });
}

export function showAttentionByWord(isAttentionByWord: boolean): void {
  patch('view', { isAttentionByWord, focus: nothingInFocus, locked: null });
}

export function openDecoding(isDecodingOpen: boolean): void {
  patch('view', { isDecodingOpen });
}

export function setCurve(change: Partial<CurveView>): void {
  patch('view', { curve: { ...readPlayground().view.curve, ...change } });
}

export function setFocus(focus: Focus): void {
  const { source, target } = readPlayground().view.focus;
  if (source !== focus.source || target !== focus.target) patch('view', { focus });
}

export function lockFocus(locked: Focus | null): void {
  patch('view', { locked });
}
