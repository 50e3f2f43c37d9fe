import type { ReactNode } from 'react';
import { formatInteger } from '../../i18n/format.ts';
import { useLessonsText } from '../../i18n/useLessonsText.ts';
import { type LessonName, lessonNames } from '../../store/lessonSlice.ts';
import { lessons } from '../../store/lessons/lessons.ts';
import { textOf } from './factsFit.ts';
import { LessonLink } from './LessonLink.tsx';
import { LessonWords } from './LessonWords.tsx';
import styles from './TeacherSheet.module.css';

/** What a teacher is told of a lesson: time, what to prepare, how it may go, questions with their answers. */
export function TeacherSheet({ lesson }: { readonly lesson: LessonName }): ReactNode {
  const texts = useLessonsText();
  const { frame } = texts;
  const { title, teacher } = textOf(texts, lesson);
  return (
    <article className={styles['sheet']} aria-labelledby={`teacher-${lesson}`}>
      <p className={styles['facts']}>
        {frame.teacher} · {frame.lesson(formatInteger(lessonNames.indexOf(lesson) + 1))} ·{' '}
        {frame.minutes(formatInteger(lessons[lesson].minutes))}
      </p>
      <h3 id={`teacher-${lesson}`} className={styles['title']}>
        <LessonLink lesson={lesson}>{title}</LessonLink>
      </h3>
      {teacher.notes.map((note) => (
        <p key={note}>
          <LessonWords words={note} />
        </p>
      ))}
      <h4 className={styles['questions']}>{frame.questions}</h4>
      <dl className={styles['answers']}>
        {teacher.questions.map(({ ask, answer }) => (
          <div key={ask} className={styles['pair']}>
            <dt>
              <LessonWords words={ask} />
            </dt>
            <dd>
              <LessonWords words={answer} />
            </dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
