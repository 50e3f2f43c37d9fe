import type { ReactNode } from 'react';
import { formatInteger } from '../../i18n/format.ts';
import { type LessonsText, useLessonsText } from '../../i18n/useLessonsText.ts';
import { lessonNames } from '../../store/lessonSlice.ts';
import { textOf } from './factsFit.ts';
import styles from './HourPlan.module.css';
import { afterClass, type HourPart, hourPlan } from './hourPlan.ts';

/** One hour in class, minute by minute. */
export function HourPlan(): ReactNode {
  const texts = useLessonsText();
  const { page: text } = texts;
  return (
    <>
      <table className={styles['plan']}>
        <caption>{text.hour}</caption>
        <thead>
          <tr>
            <th scope="col">{text.minute}</th>
            <th scope="col">{text.what}</th>
            <th scope="col">{text.how}</th>
          </tr>
        </thead>
        <tbody>
          {hourPlan().map((part) => (
            <tr key={part.what}>
              <td className={styles['time']}>
                {formatInteger(part.from)}–{formatInteger(part.to)}
              </td>
              <th scope="row">{nameOf(part, texts)}</th>
              <td>{text.hourParts[part.what]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{text.afterClass(afterClass.map((name) => textOf(texts, name).title))}</p>
    </>
  );
}

function nameOf({ what }: HourPart, texts: LessonsText): string {
  if (what === 'opening' || what === 'closing') return texts.page[what];
  return `${formatInteger(lessonNames.indexOf(what) + 1)} ${textOf(texts, what).title}`;
}
