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
  const isAway = useIsAway(pane);
  if (!open || !isAway) return null;
  return (
    <div className={styles['bar']}>
      <span className={styles['title']}>
        {isDone && '✓ '}
        {textOf(texts, open.lesson).title}
      </span>
      <Button onClick={goBack}>{texts.frame.returnTo}</Button>
    </div>
  );
}

/** Back to the button that the step was begun with: what follows it is read next. */
function goBack(): void {
  returnToLesson();
  requestAnimationFrame(() => {
    const act = document.querySelector<HTMLElement>('[data-act]');
    act?.focus({ preventScroll: true });
    act?.scrollIntoView({ block: 'center' });
  });
}

/** Whether no word of the open lesson is in sight. */
function useIsAway(pane: string): boolean {
  const [isAway, setIsAway] = useState(false);
  useEffect(() => {
    const lesson = pane === 'lesson' ? document.querySelector('[data-lesson]') : null;
    if (!lesson) {
      setIsAway(true);
      return;
    }
    const observer = new IntersectionObserver(
      (entries) => setIsAway(!entries.some(({ isIntersecting }) => isIntersecting)),
      { rootMargin: '0px 0px -160px' },
    );
    observer.observe(lesson);
    return () => observer.disconnect();
  }, [pane]);
  return isAway;
}
