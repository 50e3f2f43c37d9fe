import type { ReactNode } from 'react';
import type { TeacherText } from '../../i18n/english/lessons/lessonText.ts';
import { useLessonsText } from '../../i18n/useLessonsText.ts';
import { LessonWords } from './LessonWords.tsx';
import styles from './TeacherNote.module.css';

/** For whoever teaches the lesson: time, how it may go, questions with their answers. */
export function TeacherNote({ text: { notes, questions } }: { readonly text: TeacherText }): ReactNode {
  const { frame: text } = useLessonsText();
  return (
    <details className={styles['note']}>
      <summary>{text.teacher}</summary>
      {notes.map((note) => (
        <p key={note}>
          <LessonWords words={note} />
        </p>
      ))}
      <h3>{text.questions}</h3>
      <dl>
        {questions.map(({ ask, answer }) => (
          <div key={ask}>
            <dt>
              <LessonWords words={ask} />
            </dt>
            <dd>
              <LessonWords words={answer} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
