import { type ReactNode, type SubmitEvent, useId, useState } from 'react';
import type { LessonStepText } from '../../i18n/english/lessons/lessonText.ts';
import { formatPlain } from '../../i18n/format.ts';
import { useLessonsText } from '../../i18n/useLessonsText.ts';
import type { StepKey } from '../../store/lessonSlice.ts';
import { enterAnswer } from '../../store/lessons/followLesson.ts';
import type { LessonStep } from '../../store/lessons/lesson.ts';
import { usePlayground } from '../../store/playground.ts';
import { Button } from '../../ui/Button.tsx';
import { LessonWords } from './LessonWords.tsx';
import styles from './SumEntry.module.css';

interface SumEntryProps {
  readonly stepKey: StepKey;
  readonly sum: NonNullable<LessonStep['sum']>;
  readonly text: NonNullable<LessonStepText['sum']>;
}

/** A number to be worked out from others on the page, entered and held against the right one. */
export function SumEntry({ stepKey, sum: sumOf, text }: SumEntryProps): ReactNode {
  const { frame } = useLessonsText();
  const [typed, setTyped] = useState('');
  // Made anew from whatever has changed.
  const state = usePlayground();
  const sum = sumOf(state);
  const { entered } = state.lesson;
  const isDone = state.lesson.seen[stepKey] !== undefined;
  const id = useId();
  if (!sum) return null;
  const value = Number(typed.trim().replace(',', '.').replace('−', '-'));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (typed.trim() !== '' && Number.isFinite(value)) enterAnswer(value);
  };
  return (
    <form className={styles['sum']} onSubmit={submit}>
      <label htmlFor={id}>
        <LessonWords words={text.ask(sum.facts as never)} />
      </label>
      <span className={styles['row']}>
        <input
          id={id}
          className={styles['input']}
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button type="submit">{frame.check}</Button>
        <span role="status">
          {isDone ? frame.right : entered !== null && frame.wrong(formatPlain(entered))}
        </span>
      </span>
      <details>
        <summary>{frame.hint}</summary>
        <LessonWords words={text.hint(sum.facts as never)} />
      </details>
    </form>
  );
}
