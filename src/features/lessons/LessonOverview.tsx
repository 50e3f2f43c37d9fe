import type { ReactNode } from 'react';
import { formatInteger } from '../../i18n/format.ts';
import { useLessonsText } from '../../i18n/useLessonsText.ts';
import { openLesson } from '../../store/actions/lessons.ts';
import { lessonsAddress } from '../../store/address.ts';
import { type LessonName, lessonNames } from '../../store/lessonSlice.ts';
import { clearProgress } from '../../store/lessons/followLesson.ts';
import { allStepKeys, lessons, stepKeysOf } from '../../store/lessons/lessons.ts';
import { usePlayground } from '../../store/playground.ts';
import { Button } from '../../ui/Button.tsx';
import { textOf } from './factsFit.ts';
import styles from './LessonOverview.module.css';

/** All lessons in their order, and how much of each is done. */
export function LessonOverview(): ReactNode {
  const { frame: text, page } = useLessonsText();
  const hasProgress = usePlayground(
    ({ lesson }) => lesson.done.length + Object.keys(lesson.answers).length > 0,
  );
  const done = usePlayground(({ lesson }) => lesson.done.length);
  return (
    <section className={styles['overview']} aria-label={text.title}>
      <h2 className={styles['title']}>{text.title}</h2>
      <p>{text.intro}</p>
      <ol className={styles['list']}>
        {lessonNames.map((name, at) => (
          <LessonEntry key={name} name={name} number={at + 1} />
        ))}
      </ol>
      <p>
        <a id="browse-lessons" href={lessonsAddress()}>
          {page.forTeachersAndPrint}
        </a>
      </p>
      <p className={styles['progress']}>
        {text.progress(formatInteger(done), formatInteger(allStepKeys.length))}
        {hasProgress && (
          <Button kind="quiet" onClick={clearProgress}>
            {text.clear}
          </Button>
        )}
      </p>
    </section>
  );
}

function LessonEntry({ name, number }: { readonly name: LessonName; readonly number: number }): ReactNode {
  const texts = useLessonsText();
  const { title, about } = textOf(texts, name);
  const keys = stepKeysOf(name);
  const done = usePlayground(({ lesson }) => keys.filter((key) => lesson.done.includes(key)).length);
  const { frame } = texts;
  return (
    <li className={styles['entry']}>
      <button type="button" className={styles['open']} onClick={() => openLesson({ lesson: name, step: 0 })}>
        <span className={styles['number']}>{formatInteger(number)}</span>
        <span className={styles['name']}>{title}</span>
        <span className={styles['about']}>{about}</span>
        <span className={styles['minutes']}>
          {frame.minutes(formatInteger(lessons[name].minutes))}
          {done > 0 &&
            ` · ${done === keys.length ? frame.complete : frame.progress(formatInteger(done), formatInteger(keys.length))}`}
        </span>
      </button>
    </li>
  );
}
