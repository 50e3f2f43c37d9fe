import { type ReactNode, useEffect } from 'react';
import { followLessons } from '../../store/lessons/followLesson.ts';
import type { LessonFigure } from '../../store/lessons/lesson.ts';
import { usePlayground } from '../../store/playground.ts';
import { LessonOverview } from './LessonOverview.tsx';
import { LessonView } from './LessonView.tsx';

interface LessonPaneProps {
  /** Figures that stand in the lesson, beside what it says. */
  readonly figures: Readonly<Partial<Record<LessonFigure, ReactNode>>>;
}

/** The lesson beside the page, or what lessons there are. Loaded on demand. */
export default function LessonPane({ figures }: LessonPaneProps): ReactNode {
  const open = usePlayground((state) => state.lesson.open);
  useEffect(followLessons, []);
  return open ? <LessonView key={open.lesson} place={open} figures={figures} /> : <LessonOverview />;
}
