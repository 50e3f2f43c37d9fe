import { Component, type ReactNode, Suspense } from 'react';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Part.module.css';

interface Props {
  readonly children: ReactNode;
  /** What stands there until it has come. */
  readonly fallback?: ReactNode;
}

/** A part of the page that is loaded on demand. Where it cannot be had, or fails, the page goes on without it. */
export class Part extends Component<Props, { readonly isLost: boolean }> {
  override state = { isLost: false };

  static getDerivedStateFromError(): { isLost: boolean } {
    return { isLost: true };
  }

  override render(): ReactNode {
    const { children, fallback } = this.props;
    return this.state.isLost ? <LostPart /> : <Suspense fallback={fallback}>{children}</Suspense>;
  }
}

function LostPart(): ReactNode {
  const { app: text } = useText();
  return (
    <div className={styles['lost']} role="alert">
      <p>{text.partLost}</p>
      <Button onClick={() => location.reload()}>{text.reload}</Button>
    </div>
  );
}
