import { patch, readPlayground } from '../playground.ts';
import { type Focus, nothingInFocus, type Theme, type ViewSlice } from '../viewSlice.ts';

const THEME_KEY = 'seq2seq-playground.theme';

export function chooseTheme(theme: Theme): void {
  patch('view', { theme });
  try {
    localStorage.setItem(THEME_KEY, theme);
  } catch {
    // A browser that keeps nothing shows the choice until the page is closed.
  }
}

/** Takes up the theme chosen on an earlier visit. */
export function restoreTheme(): void {
  try {
    const kept = localStorage.getItem(THEME_KEY);
    if (kept === 'light' || kept === 'dark') patch('view', { theme: kept });
  } catch {
    // Nothing was kept.
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

export function setLossScale(lossScale: ViewSlice['lossScale']): void {
  patch('view', { lossScale });
}

export function setFocus(focus: Focus): void {
  const { source, target } = readPlayground().view.focus;
  if (source !== focus.source || target !== focus.target) patch('view', { focus });
}

export function lockFocus(locked: Focus | null): void {
  patch('view', { locked });
}
