import '@fontsource-variable/source-sans-3/wght.css';
import '../ui/tokens.css';
import '../ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openPlace } from '../store/actions/link.ts';
import { paintShipped } from '../store/actions/speaker.ts';
import { startUp } from '../store/actions/startUp.ts';
import { applyLanguage } from './language.ts';
import { Root } from './Root.tsx';
import { applyTheme } from './theme.ts';

/** The page: painted first, with what the shipped network said; then the engine starts behind it. */
async function start(): Promise<void> {
  applyTheme();
  openPlace();
  paintShipped();
  await applyLanguage();
  const root = document.getElementById('root');
  if (root) {
    createRoot(root).render(
      <StrictMode>
        <Root />
      </StrictMode>,
    );
  }
  requestAnimationFrame(() => setTimeout(startUp, 0));
}

// Not awaited here: a language's texts import from this bundle, and would wait for it to end while it waits for them.
void start();
