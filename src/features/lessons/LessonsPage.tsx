import { type ReactNode, useEffect, useRef } from 'react';
import { useClassroomText } from '../../i18n/useClassroomText.ts';
import { useLessonsText } from '../../i18n/useLessonsText.ts';
import { classroomAddress, lessonsAddress, playgroundAddress } from '../../store/address.ts';
import { lessonNames } from '../../store/lessonSlice.ts';
import { followLessons } from '../../store/lessons/followLesson.ts';
import { Button } from '../../ui/Button.tsx';
import { HourPlan } from './HourPlan.tsx';
import { LessonSheet } from './LessonSheet.tsx';
import styles from './LessonsPage.module.css';
import { LessonTable } from './LessonTable.tsx';
import { TeacherSheet } from './TeacherSheet.tsx';

/**
 * All lessons with what a teacher needs for them, or one lesson as a sheet for the class; made to be printed. Loaded
 * on demand.
 */
export default function LessonsPage({ lesson: wanted }: { readonly lesson: string | null }): ReactNode {
  const { page: text } = useLessonsText();
  const { builder } = useClassroomText();
  const lesson = lessonNames.find((name) => name === wanted) ?? null;
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(followLessons, []);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <a className={styles['back']} href={lesson === null ? playgroundAddress : lessonsAddress()}>
          ← {lesson === null ? text.back : text.backToAll}
        </a>
        <h2 ref={heading} className={styles['title']} tabIndex={-1}>
          {lesson === null ? text.title : text.sheet}
        </h2>
        <p className={styles['intro']}>{lesson === null ? text.intro : text.sheetIntro}</p>
        <div className={styles['print']}>
          <Button onClick={() => window.print()}>{text.print}</Button>
          {lesson === null && <a href={classroomAddress}>{builder.open}</a>}
        </div>
      </div>
      {lesson === null ? (
        <>
          <LessonTable />
          <section className={styles['teachers']} aria-labelledby="for-teachers">
            <h3 id="for-teachers" className={styles['heading']}>
              {text.forTeachers}
            </h3>
            {text.general.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            <HourPlan />
          </section>
          {lessonNames.map((name) => (
            <TeacherSheet key={name} lesson={name} />
          ))}
        </>
      ) : (
        <>
          <LessonSheet lesson={lesson} />
          <TeacherSheet lesson={lesson} />
        </>
      )}
    </div>
  );
}
