import { type ReactNode, use } from 'react';
import { useText } from '../i18n/useText.ts';
import { OpenTerm } from './openTerm.ts';
import styles from './TermMark.module.css';

interface TermMarkProps {
  /** What the label names: a term of the dictionary, a symbol, or a setting's label in English. */
  readonly of: string;
  /** As it stands beside the mark. */
  readonly label: string;
}

/**
 * Opens the entry of a label beside it. It stands outside the label's element and has no text, only a name, so that it is
 * no part of what the label says.
 */
export function TermMark({ of, label }: TermMarkProps): ReactNode {
  const open = use(OpenTerm);
  const { dictionary } = useText();
  return (
    <button
      type="button"
      className={styles['mark']}
      title={dictionary.whatIs(label)}
      aria-haspopup="dialog"
      data-term={of}
      onClick={({ currentTarget }) => open({ subject: of, mark: currentTarget })}
    />
  );
}
