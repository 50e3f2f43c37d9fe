import { lazy, type ReactNode, useSyncExternalStore } from 'react';
import { pageLanguage, watchPageLanguage } from '../i18n/language.ts';
import { usePlayground } from '../store/playground.ts';
import { App } from './App.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Part } from './Part.tsx';
import { TermOpener } from './TermOpener.tsx';

const EmbeddedPage = lazy(() => import('./EmbeddedPage.tsx'));

/** The page in its language: another language draws all of it anew, from what the store knows. */
export function Root(): ReactNode {
  const language = useSyncExternalStore(watchPageLanguage, pageLanguage);
  const embedded = usePlayground((state) => state.classroom.embedded);
  return (
    <ErrorBoundary key={language}>
      <TermOpener>
        {embedded === null ? (
          <App />
        ) : (
          <Part>
            <EmbeddedPage part={embedded} />
          </Part>
        )}
      </TermOpener>
    </ErrorBoundary>
  );
}
