import type { ReactNode } from 'react';
import type { LessonStepText } from '../../i18n/english/lessons/lessonText.ts';
import { useLessonsText } from '../../i18n/useLessonsText.ts';
import type { LessonFacts, StepKey } from '../../store/lessonSlice.ts';
import type { LessonStep } from '../../store/lessons/lesson.ts';
import { usePlayground } from '../../store/playground.ts';
import { LessonWords } from './LessonWords.tsx';
import styles from './StepOutcome.module.css';

interface StepOutcomeProps {
  readonly stepKey: StepKey;
  readonly step: LessonStep;
  readonly text: LessonStepText;
  readonly isBegun: boolean;
}

/** Whether it has been done, and then what was seen and how it went with the prediction. */
export function StepOutcome({ stepKey, step, text, isBegun }: StepOutcomeProps): ReactNode {
  const { frame } = useLessonsText();
  const facts = usePlayground(({ lesson }) => lesson.seen[stepKey]);
  return (
    <div className={styles['outcome']} role="status" data-done={facts !== undefined || undefined}>
      {facts ? (
        <>
          <p className={styles['title']}>
            <span aria-hidden="true">✓ </span>
            {frame.seen}
          </p>
          <p>
            <LessonWords words={text.seen(facts as never)} />
          </p>
          {text.question && <Answer stepKey={stepKey} step={step} question={text.question} facts={facts} />}
        </>
      ) : (
        <p className={styles['waiting']}>{isBegun ? frame.waiting : frame.notBegun}</p>
      )}
    </div>
  );
}

interface AnswerProps extends Pick<StepOutcomeProps, 'stepKey' | 'step'> {
  readonly question: NonNullable<LessonStepText['question']>;
  readonly facts: LessonFacts;
}

/** Prediction and outcome beside each other, and why it was so. */
function Answer({ stepKey, step, question, facts }: AnswerProps): ReactNode {
  const { frame } = useLessonsText();
  const predicted = usePlayground(({ lesson }) => lesson.answers[stepKey]);
  const outcome = step.outcome?.(facts);
  const optionAt = (at: number | undefined) => (at === undefined ? undefined : question.options[at]);
  const [was, said] = [optionAt(outcome), optionAt(predicted)];
  if (was === undefined) return null;
  const verdict =
    said === undefined
      ? frame.noPrediction(was)
      : predicted === outcome
        ? frame.fitted(said)
        : frame.differed(said, was);
  return (
    <p>
      <LessonWords words={`${verdict} ${question.because(facts as never)}`} />
    </p>
  );
}
