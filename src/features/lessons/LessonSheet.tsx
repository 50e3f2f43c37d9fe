import type { ReactNode } from 'react';
import type { LessonStepText } from '../../i18n/english/lessons/lessonText.ts';
import { formatInteger } from '../../i18n/format.ts';
import { useLessonsText } from '../../i18n/useLessonsText.ts';
import { type LessonName, lessonNames } from '../../store/lessonSlice.ts';
import { lessons } from '../../store/lessons/lessons.ts';
import { Tex } from '../../ui/Tex.tsx';
import { textOf } from './factsFit.ts';
import { LessonAims } from './LessonAims.tsx';
import { LessonLink } from './LessonLink.tsx';
import styles from './LessonSheet.module.css';
import { LessonWords } from './LessonWords.tsx';

/** A lesson on paper: what it teaches, boxes to tick, what to do at the page, and lines for what is seen. */
export function LessonSheet({ lesson }: { readonly lesson: LessonName }): ReactNode {
  const texts = useLessonsText();
  const { frame } = texts;
  const { title, about, aims, steps } = textOf(texts, lesson);
  return (
    <article className={styles['sheet']} aria-labelledby={`sheet-${lesson}`}>
      <p className={styles['facts']}>
        {frame.lesson(formatInteger(lessonNames.indexOf(lesson) + 1))} ·{' '}
        {frame.minutes(formatInteger(lessons[lesson].minutes))}
      </p>
      <h3 id={`sheet-${lesson}`} className={styles['title']}>
        <LessonLink lesson={lesson}>{title}</LessonLink>
      </h3>
      <p>{about}</p>
      <LessonAims aims={aims} />
      {Object.keys(lessons[lesson].steps).map((name, at) => {
        const step = steps[name];
        return step && <StepOnPaper key={name} number={at + 1} step={step} />;
      })}
    </article>
  );
}

function StepOnPaper({
  number,
  step,
}: {
  readonly number: number;
  readonly step: LessonStepText;
}): ReactNode {
  const { frame, page } = useLessonsText();
  return (
    <section className={styles['step']}>
      <h4 className={styles['name']}>
        {formatInteger(number)} {step.title}
      </h4>
      {step.body.map((paragraph) => (
        <p key={paragraph}>
          <LessonWords words={paragraph} />
        </p>
      ))}
      {step.formulas?.map((tex) => (
        <Tex key={tex} tex={tex} isDisplayed={true} />
      ))}
      {step.question && (
        <div className={styles['question']}>
          <p>
            <b>{frame.predict}</b> <LessonWords words={step.question.ask} />
          </p>
          <ul className={styles['options']}>
            {step.question.options.map((option) => (
              <li key={option}>
                <LessonWords words={option} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <p>
        <b>{page.press}</b> {step.act}
      </p>
      <p>
        <b>{frame.tryIt}</b> <LessonWords words={step.task} />
      </p>
      <p className={styles['seen']}>
        <b>{page.sawIt}</b>
      </p>
    </section>
  );
}
