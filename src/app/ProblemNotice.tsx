import type { ReactNode } from 'react';
import { tell } from '../i18n/tell.ts';
import { useText } from '../i18n/useText.ts';
import { tryAgain } from '../store/actions/startUp.ts';
import { dismissProblem } from '../store/engineConnection.ts';
import { usePlayground } from '../store/playground.ts';
import { Button } from '../ui/Button.tsx';
import { CloseIcon, WarningIcon } from '../ui/icons.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './ProblemNotice.module.css';

/** The latest thing that went wrong: what, where, and what to do. It lies over the page and moves nothing. */
export function ProblemNotice(): ReactNode {
  const { problem: text } = useText();
  const problem = usePlayground((state) => state.engine.problem);
  const hasFailed = usePlayground((state) => state.engine.activity === 'failed');
  return (
    <div className={styles['place']} role="alert">
      {problem && (
        <div className={styles['notice']}>
          <WarningIcon />
          <p>
            <b className={styles['message']}>{tell(problem.message)}</b> {tell(problem.nextStep)}
          </p>
          {hasFailed ? (
            <Button onClick={() => void tryAgain()}>{text.tryAgain}</Button>
          ) : (
            <Button kind="quiet" icon={<CloseIcon />} title={text.dismiss} onClick={dismissProblem}>
              <VisuallyHidden>{text.dismiss}</VisuallyHidden>
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
