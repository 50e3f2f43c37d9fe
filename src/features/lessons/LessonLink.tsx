import type { MouseEvent, ReactNode } from 'react';
import { openLesson } from '../../store/actions/lessons.ts';
import { playgroundAddress } from '../../store/address.ts';
import type { LessonName } from '../../store/lessonSlice.ts';
import { plainLink, writePageLink } from '../../store/pageLink.ts';
import styles from './LessonLink.module.css';

interface LessonLinkProps {
  readonly lesson: LessonName;
  readonly children: ReactNode;
}

/** The way to a lesson beside the page; on paper its address is written out. */
export function LessonLink({ lesson, children }: LessonLinkProps): ReactNode {
  const address = `#${writePageLink({ ...plainLink, lesson: { lesson, step: 0 }, view: { ...plainLink.view, pane: 'lesson' } })}`;

  /** Within a visit nothing is loaded anew: what is trained stays. */
  function follow(event: MouseEvent): void {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    openLesson({ lesson, step: 0 });
    location.hash = playgroundAddress;
  }

  return (
    <>
      <a href={address} onClick={follow}>
        {children}
      </a>
      <span className={styles['address']} aria-hidden="true">
        {location.origin + location.pathname + address}
      </span>
    </>
  );
}
