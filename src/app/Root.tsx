import { type ReactNode, useSyncExternalStore } from 'react';
import { pageLanguage, watchPageLanguage } from '../i18n/language.ts';
import { App } from './App.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';

/** The page in its language: another language draws all of it anew, from what the store knows. */
export function Root(): ReactNode {
  const language = useSyncExternalStore(watchPageLanguage, pageLanguage);
  return (
    <ErrorBoundary key={language}>
      <App />
    </ErrorBoundary>
  );
}
