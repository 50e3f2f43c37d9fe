import type { ReactNode } from 'react';
import { formatInteger } from '../../i18n/format.ts';
import { tell } from '../../i18n/tell.ts';
import { useRunsText } from '../../i18n/useRunsText.ts';
import { useText } from '../../i18n/useText.ts';
import { saveProject } from '../../store/actions/project.ts';
import { isOwnCorpus } from '../../store/corpusSlice.ts';
import { usePlayground } from '../../store/playground.ts';
import { Button } from '../../ui/Button.tsx';
import { WarningIcon } from '../../ui/icons.tsx';
import styles from './SavedState.module.css';

/** Why the training is not saved in this browser; on a phone also how far it is. Loaded on demand, with the first step. */
export default function SavedState(): ReactNode {
  const { training } = useText();
  const { saved: text } = useRunsText();
  const trouble = usePlayground((state) => state.run.trouble);
  const step = usePlayground((state) => state.run.kept?.step);
  const isOwn = usePlayground((state) => isOwnCorpus(state.corpus.source));
  const isSaving = usePlayground((state) => state.project.activity !== null);
  const saved = step === undefined ? null : formatInteger(step);
  return (
    <div className={styles['state']}>
      {/* It is there before it says something, so that it is read out, once. */}
      <p role="status" className={styles['trouble']} title={trouble ? tell(trouble.nextStep) : undefined}>
        {trouble && (
          <>
            <WarningIcon />
            <span>
              <b>{text.not(tell(String(trouble.facts['why'])))}</b>{' '}
              {saved === null ? text.goesOn : text.former(saved)}
            </span>
          </>
        )}
      </p>
      {trouble && (
        <Button isInert={isSaving} onClick={() => void saveProject(isOwn)}>
          {isOwn ? text.exportOwn : text.export}
        </Button>
      )}
      {!trouble && saved !== null && (
        <p className={styles['saved']} title={training.savedHint}>
          {training.savedAt(saved)}
        </p>
      )}
    </div>
  );
}
