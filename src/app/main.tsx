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
applyTheme();
openPlace();
paintShipped();
// Not awaited here: a language's texts may import what stands beside this module, and would wait for it in turn.
void applyLanguage().then(() => {
  const root = document.getElementById('root');
  if (root) {
    createRoot(root).render(
      <StrictMode>
        <Root />
      </StrictMode>,
    );
  }
  requestAnimationFrame(() => setTimeout(startUp, 0));
});
