import type { ReactNode } from 'react';
import { type TrainSpec, trainFields, trainSpecFault } from '../../core/spec/trainSpec.ts';
import { useText } from '../../i18n/useText.ts';
import { setTrainField } from '../../store/actions/model.ts';
import { usePlayground } from '../../store/playground.ts';
import { SectionTitle } from '../../ui/SectionTitle.tsx';
import styles from './ModelPanel.module.css';
import { SettingsGrid } from './SettingsGrid.tsx';

const first = ['learningRate', 'batchSize', 'steps', 'seed'] as const;
const prominent: readonly string[] = first;
const rest = (Object.keys(trainFields) as (keyof TrainSpec)[]).filter((name) => !prominent.includes(name));

/** Most of them apply to the very next step. */
export function TrainingFields(): ReactNode {
  const { training: text, model } = useText();
  const draft = usePlayground((state) => state.training.draft);
  const isInert = usePlayground((state) => state.corpus.report === null);
  const fault = trainSpecFault(draft);
  const shared = {
    fields: trainFields,
    spec: draft,
    isInert,
    onChange: (name: keyof TrainSpec, value: string | number | boolean) =>
      setTrainField(name, value as never),
  };

  return (
    <section className={styles['section']}>
      <SectionTitle term="training" note={text.titleNote}>
        {text.title}
      </SectionTitle>
      <SettingsGrid {...shared} names={first} />
      <details className={styles['advanced']}>
        <summary>{text.advanced}</summary>
        <SettingsGrid {...shared} names={rest} />
      </details>
      {fault && (
        <p className={styles['fault']}>
          {model.fault} {fault}
        </p>
      )}
    </section>
  );
}
