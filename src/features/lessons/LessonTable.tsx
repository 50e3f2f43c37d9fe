import type { ReactNode } from 'react';
import { formatInteger } from '../../i18n/format.ts';
import { useLessonsText } from '../../i18n/useLessonsText.ts';
import { lessonsAddress } from '../../store/address.ts';
import { type LessonName, lessonNames } from '../../store/lessonSlice.ts';
import { lessons, stepKeysOf } from '../../store/lessons/lessons.ts';
import { usePlayground } from '../../store/playground.ts';
import { textOf } from './factsFit.ts';
import { LessonAims } from './LessonAims.tsx';
import { LessonLink } from './LessonLink.tsx';
import styles from './LessonTable.module.css';

/** All lessons in their order: how long, what for, how far the learner has come, and the ways to them. */
export function LessonTable(): ReactNode {
  return (
    <ol className={styles['list']}>
      {lessonNames.map((name, at) => (
        <LessonRow key={name} name={name} number={at + 1} />
      ))}
    </ol>
  );
}

function LessonRow({ name, number }: { readonly name: LessonName; readonly number: number }): ReactNode {
  const texts = useLessonsText();
  const { frame, page } = texts;
  const { title, about, aims } = textOf(texts, name);
  const keys = stepKeysOf(name);
  const done = usePlayground(({ lesson }) => keys.filter((key) => lesson.done.includes(key)).length);
  return (
    <li className={styles['row']}>
      <span className={styles['number']}>{formatInteger(number)}</span>
      <div className={styles['words']}>
        <h3 className={styles['title']}>
          <LessonLink lesson={name}>{title}</LessonLink>
        </h3>
        <p>{about}</p>
        <p className={styles['facts']}>
          {frame.minutes(formatInteger(lessons[name].minutes))} ·{' '}
          {frame.progress(formatInteger(done), formatInteger(keys.length))} ·{' '}
          <a className={styles['sheet']} href={lessonsAddress(name)} aria-label={page.sheetOf(title)}>
            {page.sheet}
          </a>
        </p>
      </div>
      <LessonAims aims={aims} />
    </li>
  );
}
