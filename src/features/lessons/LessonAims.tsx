import type { ReactNode } from 'react';
import { useLessonsText } from '../../i18n/useLessonsText.ts';
import styles from './LessonAims.module.css';
import { LessonWords } from './LessonWords.tsx';

/** What one can do after the lesson. */
export function LessonAims({ aims }: { readonly aims: readonly string[] }): ReactNode {
  const { frame: text } = useLessonsText();
  return (
    <div className={styles['aims']}>
      <h3>{text.aims}</h3>
      <ul>
        {aims.map((aim) => (
          <li key={aim}>
            <LessonWords words={aim} />
          </li>
        ))}
      </ul>
    </div>
  );
}
