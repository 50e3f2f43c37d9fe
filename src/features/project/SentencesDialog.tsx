import { type ReactNode, useState } from 'react';
import { useProjectText } from '../../i18n/useProjectText.ts';
import { usePlayground } from '../../store/playground.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Switch } from '../../ui/Switch.tsx';
import styles from './SentencesDialog.module.css';

interface SentencesDialogProps {
  readonly what: 'project' | 'network';
  /** Whether the sentences go along; null where nothing is to be saved. */
  readonly onAnswer: (isIncluded: boolean | null) => void;
}

/** Asks before a person's own sentences go into a file. */
export function SentencesDialog({ what, onAnswer }: SentencesDialogProps): ReactNode {
  const { ask: text } = useProjectText();
  const corpus = usePlayground((state) => state.corpus.report?.name ?? '');
  const [isIncluded, setIsIncluded] = useState(false);
  return (
    <Dialog
      title={text[what]}
      yes={text.yes}
      no={text.no}
      onAnswer={(isSaved) => onAnswer(isSaved ? isIncluded : null)}
    >
      <span>{text.body(corpus)}</span>
      <span className={styles['choice']}>
        <Switch label={text.include} isOn={isIncluded} onChange={setIsIncluded} />
      </span>
      <span className={styles['effect']} aria-live="polite">
        {isIncluded ? text.included : text.left[what]}
      </span>
    </Dialog>
  );
}
