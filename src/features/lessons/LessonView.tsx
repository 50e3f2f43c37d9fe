import { type ReactNode, useEffect, useRef } from 'react';
import { formatInteger } from '../../i18n/format.ts';
import { useLessonsText } from '../../i18n/useLessonsText.ts';
import { lessonAfter, openLesson, showLessons } from '../../store/actions/lessons.ts';
import { type LessonPlace, lessonNames } from '../../store/lessonSlice.ts';
import type { LessonFigure } from '../../store/lessons/lesson.ts';
import { lessons, stepAt, stepKeysOf } from '../../store/lessons/lessons.ts';
import { Button } from '../../ui/Button.tsx';
import { textOf } from './factsFit.ts';
import { LessonAims } from './LessonAims.tsx';
import styles from './LessonView.module.css';
import { StepNavigation } from './StepNavigation.tsx';
import { StepView } from './StepView.tsx';
import { TeacherNote } from './TeacherNote.tsx';

interface LessonViewProps {
  readonly place: LessonPlace;
  readonly figures: Readonly<Partial<Record<LessonFigure, ReactNode>>>;
}

/** One lesson at one of its steps. */
export function LessonView({ place, figures }: LessonViewProps): ReactNode {
  const texts = useLessonsText();
  const { frame } = texts;
  const text = textOf(texts, place.lesson);
  const keys = stepKeysOf(place.lesson);
  const { name, key, step } = stepAt(place);
  const at = keys.indexOf(key);
  const stepText = text.steps[name];
  const following = at + 1 < keys.length ? null : lessonAfter(place.lesson);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(key);

  // Whoever goes on to another step reads it from its beginning.
  useEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [key]);

  if (!stepText) return null;
  const goTo = (number: number) => openLesson({ lesson: place.lesson, step: number });
  return (
    <section className={styles['lesson']} aria-label={text.title} data-lesson={place.lesson}>
      <header className={styles['head']}>
        <Button kind="quiet" onClick={showLessons}>
          {frame.all}
        </Button>
        <span className={styles['minutes']}>
          {frame.lesson(formatInteger(lessonNames.indexOf(place.lesson) + 1))} ·{' '}
          {frame.minutes(formatInteger(lessons[place.lesson].minutes))}
        </span>
        <h2 className={styles['title']} ref={heading} tabIndex={-1}>
          {text.title}
        </h2>
      </header>
      {at === 0 && <LessonAims aims={text.aims} />}
      <StepNavigation keys={keys} at={at} titleOf={(one) => text.steps[one]?.title ?? ''} onGo={goTo} />
      <StepView
        key={key}
        stepKey={key}
        step={step}
        text={stepText}
        figure={figures[step.figure] ?? null}
        place={`${formatInteger(at + 1)}/${formatInteger(keys.length)}`}
      />
      <nav className={styles['ways']} aria-label={frame.steps}>
        {at > 0 && <Button onClick={() => goTo(at - 1)}>{frame.back}</Button>}
        {at + 1 < keys.length && <Button onClick={() => goTo(at + 1)}>{frame.next}</Button>}
        {following && (
          <Button onClick={() => openLesson({ lesson: following, step: 0 })}>
            {frame.nextLesson(textOf(texts, following).title)}
          </Button>
        )}
      </nav>
      <TeacherNote text={text.teacher} />
    </section>
  );
}
