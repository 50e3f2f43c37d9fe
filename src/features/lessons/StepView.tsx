import { type ReactNode, useEffect } from 'react';
import type { LessonStepText } from '../../i18n/english/lessons/lessonText.ts';
import { useLessonsText } from '../../i18n/useLessonsText.ts';
import { watchTrace } from '../../store/actions/trace.ts';
import type { StepKey } from '../../store/lessonSlice.ts';
import { beginStep } from '../../store/lessons/followLesson.ts';
import type { LessonStep } from '../../store/lessons/lesson.ts';
import { usePlayground } from '../../store/playground.ts';
import { Button } from '../../ui/Button.tsx';
import { Tex } from '../../ui/Tex.tsx';
import { LessonWords } from './LessonWords.tsx';
import { Prediction } from './Prediction.tsx';
import { StepOutcome } from './StepOutcome.tsx';
import styles from './StepView.module.css';
import { SumEntry } from './SumEntry.tsx';
import { showFigure } from './showFigure.ts';

interface StepViewProps {
  readonly stepKey: StepKey;
  readonly step: LessonStep;
  readonly text: LessonStepText;
  /** What the step speaks of, where it stands in the lesson itself; else null. */
  readonly figure: ReactNode;
  /** Such as 2/4. */
  readonly place: string;
}

/** The state of how many steps has been shown: each is shown once, also where the pane is drawn anew. */
let shownBegins = 0;

/** One step: what it teaches, what to predict, the click that makes its state, what to try, what was seen. */
export function StepView({ stepKey, step, text, figure, place }: StepViewProps): ReactNode {
  const { frame } = useLessonsText();
  const isBegun = usePlayground(({ lesson }) => lesson.begun === stepKey);
  const isBeginning = usePlayground(({ lesson }) => lesson.isBeginning);
  const begins = usePlayground(({ lesson }) => lesson.begins);

  useEffect(() => {
    if (!isBegun || shownBegins === begins) return;
    shownBegins = begins;
    return showFigure(step.figure);
  }, [isBegun, begins, step.figure]);

  useEffect(() => {
    if (step.isTraced) return watchTrace();
  }, [step.isTraced]);

  return (
    <article className={styles['step']} aria-labelledby={`${stepKey}-title`}>
      <h3 id={`${stepKey}-title`} className={styles['title']}>
        <span className={styles['place']}>{place}</span> {text.title}
      </h3>
      {text.body.map((paragraph) => (
        <p key={paragraph}>
          <LessonWords words={paragraph} />
        </p>
      ))}
      {text.formulas?.map((tex) => (
        <Tex key={tex} tex={tex} isDisplayed={true} />
      ))}
      {text.question && <Prediction stepKey={stepKey} question={text.question} />}
      <Button
        isInert={isBeginning}
        onClick={() => void beginStep()}
        data-act={stepKey}
        data-begun={isBegun || undefined}
      >
        {isBeginning ? frame.beginning : text.act}
      </Button>
      {figure && (
        <div className={styles['figure']} data-figure={step.figure} tabIndex={-1}>
          {figure}
        </div>
      )}
      <div className={styles['task']} data-task tabIndex={-1}>
        <h3>{frame.tryIt}</h3>
        <p>
          <LessonWords words={text.task} />
        </p>
      </div>
      {text.sum && isBegun && step.sum && <SumEntry stepKey={stepKey} sum={step.sum} text={text.sum} />}
      <StepOutcome stepKey={stepKey} step={step} text={text} isBegun={isBegun} />
    </article>
  );
}
