import { type ReactNode, useId } from 'react';
import type { LessonStepText } from '../../i18n/english/lessons/lessonText.ts';
import { useLessonsText } from '../../i18n/useLessonsText.ts';
import type { StepKey } from '../../store/lessonSlice.ts';
import { predict } from '../../store/lessons/followLesson.ts';
import { usePlayground } from '../../store/playground.ts';
import { LessonWords } from './LessonWords.tsx';
import styles from './Prediction.module.css';

interface PredictionProps {
  readonly stepKey: StepKey;
  readonly question: NonNullable<LessonStepText['question']>;
}

/** A question to answer before it is tried. Once it has been seen, the answer stays as it was. */
export function Prediction({ stepKey, question: { ask, options } }: PredictionProps): ReactNode {
  const { frame: text } = useLessonsText();
  const answer = usePlayground(({ lesson }) => lesson.answers[stepKey]);
  const isSeen = usePlayground(({ lesson }) => lesson.seen[stepKey] !== undefined);
  const name = useId();
  return (
    <fieldset className={styles['question']} disabled={isSeen}>
      <legend>
        <span className={styles['label']}>{text.predict}</span> <LessonWords words={ask} />
      </legend>
      {options.map((option, at) => (
        <label key={option} className={styles['option']}>
          <input type="radio" name={name} checked={answer === at} onChange={() => predict(stepKey, at)} />
          <span>
            <LessonWords words={option} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
