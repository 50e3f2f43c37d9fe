import { restoreView } from '../store/actions/view.ts';
import { readPlayground, usePlayground } from '../store/playground.ts';

const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

/** Puts the theme on the document: the one chosen here, else the system's, and follows changes of either. */
export function applyTheme(): void {
  restoreView();
  const write = () => {
    const { theme } = readPlayground().view;
    document.documentElement.dataset['theme'] = theme ?? (systemIsDark.matches ? 'dark' : 'light');
  };
  write();
  systemIsDark.addEventListener('change', write);
  usePlayground.subscribe((state, before) => {
    if (state.view.theme !== before.view.theme) write();
  });
}
