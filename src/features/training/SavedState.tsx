import type { ReactNode } from 'react';
import { formatInteger } from '../../i18n/format.ts';
import { useRunsText } from '../../i18n/useRunsText.ts';
import { usePlayground } from '../../store/playground.ts';
import { WarningIcon } from '../../ui/icons.tsx';
import styles from './SavedState.module.css';

/** How far the training is saved in this browser, or why it is not. Loaded on demand, with the first checkpoint. */
export default function SavedState(): ReactNode {
  const { saved: text } = useRunsText();
  const trouble = usePlayground((state) => state.run.trouble);
  const step = usePlayground((state) => state.run.kept?.step);
  const saved = step === undefined ? null : formatInteger(step);
  return (
    <>
      {/* It is there before it says something, so that it is read out, once. */}
      <p role="status" className={styles['trouble']} title={trouble?.nextStep}>
        {trouble && (
          <>
            <WarningIcon />
            <span>
              <b>{text.not(String(trouble.facts['why']))}</b>{' '}
              {saved === null ? text.goesOn : text.former(saved)}
            </span>
          </>
        )}
      </p>
      {!trouble && saved !== null && (
        <p className={styles['saved']} title={text.atHint}>
          {text.at(saved)}
        </p>
      )}
    </>
  );
}
