import type { ReactNode } from 'react';
import { formatInteger } from '../../i18n/format.ts';
import { useLessonsText } from '../../i18n/useLessonsText.ts';
import type { StepKey } from '../../store/lessonSlice.ts';
import { usePlayground } from '../../store/playground.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './StepNavigation.module.css';

interface StepNavigationProps {
  readonly keys: readonly StepKey[];
  /** Where the learner is, counted from 0. */
  readonly at: number;
  readonly titleOf: (name: string) => string;
  readonly onGo: (step: number) => void;
}

/** The steps of a lesson in a row, with those that are done. */
export function StepNavigation({ keys, at, titleOf, onGo }: StepNavigationProps): ReactNode {
  const { frame: text } = useLessonsText();
  const done = usePlayground(({ lesson }) => lesson.done);
  return (
    <ol className={styles['steps']} aria-label={text.steps}>
      {keys.map((key, step) => (
        <li key={key}>
          <button
            type="button"
            className={styles['step']}
            aria-current={step === at ? 'step' : undefined}
            data-done={done.includes(key) || undefined}
            title={titleOf(key.slice(key.indexOf('/') + 1))}
            onClick={() => onGo(step)}
          >
            <VisuallyHidden>{text.step(formatInteger(step + 1), formatInteger(keys.length))}</VisuallyHidden>
            <span aria-hidden="true">{done.includes(key) ? '✓' : formatInteger(step + 1)}</span>
            {done.includes(key) && <VisuallyHidden>, {text.stepDone}</VisuallyHidden>}
          </button>
        </li>
      ))}
    </ol>
  );
}
