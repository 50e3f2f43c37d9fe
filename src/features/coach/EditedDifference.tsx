import type { ReactNode } from 'react';
import { useWhatIfText } from '../../i18n/useWhatIfText.ts';
import { usePlayground } from '../../store/playground.ts';
import { useSides } from '../../store/useSides.ts';
import coachStyles from './CoachPane.module.css';
import styles from './RowEditor.module.css';

/** What the network writes with rows set by hand, beside what it would have written. */
export function EditedDifference(): ReactNode {
  const text = useWhatIfText();
  const { target } = useSides();
  const unedited = usePlayground((state) => state.translation.unedited);
  const edited = usePlayground((state) => state.translation.hypotheses[0]);
  const isEdited = usePlayground((state) => state.translation.edits.length > 0);
  if (!isEdited || !unedited || !edited) return null;
  const former = unedited.tokens.map((token) => token.text);
  const isSame = unedited.text === edited.text;
  return (
    <div className={styles['difference']} aria-live="polite">
      <p className={coachStyles['quiet']}>
        {text.before} <span {...target}>{unedited.text}</span>
      </p>
      <p>
        {text.now}{' '}
        <span {...target}>
          {isSame
            ? edited.text
            : edited.tokens.slice(0, edited.isComplete ? -1 : undefined).map((token, at) => (
                <span key={at}>
                  {at > 0 && ' '}
                  {token.text === former[at] ? (
                    token.text
                  ) : (
                    <mark className={styles['changed']}>{token.text}</mark>
                  )}
                </span>
              ))}
        </span>
      </p>
      {isSame && <p className={coachStyles['quiet']}>{text.same}</p>}
    </div>
  );
}
