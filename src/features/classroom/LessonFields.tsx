import { type ReactNode, useId } from 'react';
import { formatInteger } from '../../i18n/format.ts';
import { useClassroomText } from '../../i18n/useClassroomText.ts';
import { useLessonsText } from '../../i18n/useLessonsText.ts';
import { type LessonName, type LessonPlace, lessonNames } from '../../store/lessonSlice.ts';
import { stepKeysOf } from '../../store/lessons/lessons.ts';
import styles from './LinkBuilder.module.css';

interface LessonFieldsProps {
  readonly lesson: LessonPlace | null;
  readonly onChange: (lesson: LessonPlace | null) => void;
}

/** Which lesson stands beside the page, and at which of its steps. */
export function LessonFields({ lesson, onChange }: LessonFieldsProps): ReactNode {
  const { builder: text } = useClassroomText();
  const { texts } = useLessonsText();
  const [lessonId, stepId] = [useId(), useId()];
  return (
    <>
      <div className={styles['field']}>
        <label htmlFor={lessonId}>{text.lesson}</label>
        <select
          id={lessonId}
          value={lesson?.lesson ?? ''}
          onChange={(event) => {
            const name = event.currentTarget.value as LessonName | '';
            onChange(name === '' ? null : { lesson: name, step: 0 });
          }}
        >
          <option value="">{text.noLesson}</option>
          {lessonNames.map((name, index) => (
            <option key={name} value={name}>
              {`${formatInteger(index + 1)}. ${texts[name].title}`}
            </option>
          ))}
        </select>
      </div>
      {lesson && (
        <div className={styles['field']}>
          <label htmlFor={stepId}>{text.step}</label>
          <select
            id={stepId}
            value={lesson.step}
            onChange={(event) => onChange({ ...lesson, step: Number(event.currentTarget.value) })}
          >
            {stepKeysOf(lesson.lesson).map((key, step) => (
              <option key={key} value={step}>
                {`${formatInteger(step + 1)}. ${titleOfStep(texts[lesson.lesson].steps, key)}`}
              </option>
            ))}
          </select>
        </div>
      )}
    </>
  );
}

function titleOfStep(steps: Readonly<Record<string, { readonly title: string }>>, key: string): string {
  return steps[key.slice(key.indexOf('/') + 1)]?.title ?? '';
}
