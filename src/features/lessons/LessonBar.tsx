import { type ReactNode, useEffect, useState } from 'react';
import { useLessonsText } from '../../i18n/useLessonsText.ts';
import { returnToLesson } from '../../store/actions/lessons.ts';
import { stepAt } from '../../store/lessons/lessons.ts';
import { usePlayground } from '../../store/playground.ts';
import { Button } from '../../ui/Button.tsx';
import { textOf } from './factsFit.ts';
import styles from './LessonBar.module.css';

/** While a lesson's words are out of sight: the way back to where they were. Loaded on demand. */
export default function LessonBar(): ReactNode {
  const texts = useLessonsText();
  const open = usePlayground(({ lesson }) => lesson.open);
  const pane = usePlayground(({ view }) => view.sidePane);
  const isDone = usePlayground(({ lesson }) => open !== null && lesson.seen[stepAt(open).key] !== undefined);
  const begun = usePlayground(({ lesson }) => lesson.begun);
  const isAway = useIsAway(pane, open?.lesson ?? null, begun);
  if (!open || !isAway) return null;
  return (
    <section className={styles['bar']} aria-label={texts.frame.returnTo}>
      <span className={styles['title']}>
        {isDone && '✓ '}
        {textOf(texts, open.lesson).title}
      </span>
      <Button onClick={goBack}>{texts.frame.returnTo}</Button>
    </section>
  );
}

/** Back to what there is to try. */
function goBack(): void {
  returnToLesson();
  requestAnimationFrame(() => {
    const task = document.querySelector<HTMLElement>('[data-task]');
    task?.focus({ preventScroll: true });
    task?.scrollIntoView({ block: 'start' });
  });
}

/** Whether the open lesson, or once its state is made what there is to try, is out of sight. */
function useIsAway(pane: string, lesson: string | null, begun: string | null): boolean {
  const [isAway, setIsAway] = useState(false);
  useEffect(() => {
    const words =
      pane === 'lesson' && lesson !== null
        ? document.querySelector(begun === null ? '[data-lesson]' : '[data-task]')
        : null;
    if (!words) {
      setIsAway(pane !== 'lesson');
      return;
    }
    const bar = document.querySelector('[data-bar]')?.getBoundingClientRect().height ?? 0;
    const observer = new IntersectionObserver((entries) => setIsAway(!entries.at(-1)?.isIntersecting), {
      rootMargin: `0px 0px -${Math.ceil(bar)}px`,
    });
    observer.observe(words);
    return () => observer.disconnect();
  }, [pane, lesson, begun]);
  return isAway;
}
