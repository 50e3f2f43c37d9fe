import type { ReactNode } from 'react';
import { useClassroomText } from '../../i18n/useClassroomText.ts';
import { ButtonMenu } from '../../ui/ButtonMenu.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { clockText } from './clockText.ts';
import styles from './TimerMenu.module.css';
import type { Timer } from './useTimer.ts';

const minutes = [1, 2, 5, 10] as const;

/** The time that is left, and what it may be set to. At its end it says so, once and without a sound. */
export function TimerMenu({ timer }: { readonly timer: Timer }): ReactNode {
  const { timer: text } = useClassroomText();
  const left = clockText(timer.leftMs);
  const options = [
    { value: 'run' as const, label: timer.isRunning ? text.pause : text.start },
    { value: 'reset' as const, label: text.reset },
    ...minutes.map((count) => ({ value: `${count}` as const, label: text.minutes(count) })),
  ];
  return (
    <div
      className={styles['timer']}
      data-over={timer.isOver || undefined}
      data-running={timer.isRunning || undefined}
    >
      <ButtonMenu
        name={text.left(left)}
        hint={text.name}
        options={options}
        onChoose={(choice) => {
          if (choice === 'run') timer.startOrPause();
          else if (choice === 'reset') timer.reset();
          else timer.start(Number(choice) * 60_000);
        }}
      >
        {timer.isOver ? text.over : left}
      </ButtonMenu>
      <VisuallyHidden>
        <span role="status">{timer.isOver && text.over}</span>
      </VisuallyHidden>
    </div>
  );
}
