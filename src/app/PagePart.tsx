import { lazy, type ReactNode, Suspense, useId } from 'react';
import { type PagePart as PartName, ruleOf } from '../store/classroomSlice.ts';
import { usePlayground } from '../store/playground.ts';
import styles from './PagePart.module.css';

const LockSign = lazy(() => import('../features/classroom/LockSign.tsx'));

interface PagePartProps {
  readonly name: PartName;
  readonly children: ReactNode;
}

/**
 * A part of the page that a link may hide or lock. Hidden it is not there at all; locked its fields and buttons are
 * disabled, and reading, scrolling and pointing go on.
 */
export function PagePart({ name, children }: PagePartProps): ReactNode {
  const rule = usePlayground((state) => ruleOf(state.classroom, name));
  const sign = useId();
  switch (rule) {
    case 'open':
      return children;
    case 'hidden':
      return null;
    case 'locked':
      return (
        <fieldset disabled className={styles['locked']} data-part={name} aria-labelledby={sign}>
          <Suspense>
            <LockSign id={sign} part={name} />
          </Suspense>
          {children}
        </fieldset>
      );
    default:
      return rule satisfies never;
  }
}
