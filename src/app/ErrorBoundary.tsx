import { Component, type ReactNode } from 'react';
import { english } from '../i18n/english.ts';
import styles from './ErrorBoundary.module.css';

interface Props {
  readonly children: ReactNode;
}

/** Catches what no part of the page could deal with, and says so instead of going blank. */
export class ErrorBoundary extends Component<Props, { readonly fault: string | null }> {
  override state = { fault: null as string | null };

  static getDerivedStateFromError(error: unknown): { fault: string } {
    return { fault: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    if (this.state.fault === null) return this.props.children;
    return (
      <main className={styles['fault']} role="alert">
        <h1>{english.app.broken}</h1>
        <p>{this.state.fault}</p>
        <button type="button" onClick={() => location.reload()}>
          {english.app.reload}
        </button>
      </main>
    );
  }
}
