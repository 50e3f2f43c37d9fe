import { Component, type ReactNode } from 'react';
import { pageText } from '../i18n/useText.ts';
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
    const { app: text } = pageText();
    return (
      <main className={styles['fault']} role="alert">
        <h1>{text.broken}</h1>
        <p>{this.state.fault}</p>
        <button type="button" onClick={() => location.reload()}>
          {text.reload}
        </button>
      </main>
    );
  }
}
