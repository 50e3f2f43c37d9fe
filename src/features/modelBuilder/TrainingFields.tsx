import type { ReactNode } from 'react';
import { type TrainSpec, trainFields } from '../../core/spec/trainSpec.ts';
import { useText } from '../../i18n/useText.ts';
import { setTrainField } from '../../store/actions/model.ts';
import { usePlayground } from '../../store/playground.ts';
import { Field } from '../../ui/Field.tsx';
import { SectionTitle } from '../../ui/SectionTitle.tsx';
import styles from './ModelPanel.module.css';

const first = ['learningRate', 'batchSize', 'steps', 'seed'] as const satisfies readonly (keyof TrainSpec)[];
const rest = [
  'schedule',
  'clipNorm',
  'validateEvery',
  'validationPairs',
] as const satisfies readonly (keyof TrainSpec)[];

/** All but the seed applies to the very next step. */
export function TrainingFields(): ReactNode {
  const { training: text } = useText();
  const draft = usePlayground((state) => state.training.draft);
  const isInert = usePlayground((state) => state.corpus.report === null);
  const fieldFor = (name: keyof TrainSpec) => (
    <Field
      key={name}
      field={trainFields[name]}
      value={draft[name]}
      isInert={isInert}
      onChange={(value) => setTrainField(name, Number(value))}
    />
  );

  return (
    <section className={styles['section']}>
      <SectionTitle note={text.titleNote}>{text.title}</SectionTitle>
      <div className={styles['pair']}>{first.map(fieldFor)}</div>
      <details className={styles['advanced']}>
        <summary>{text.advanced}</summary>
        <div className={styles['pair']}>{rest.map(fieldFor)}</div>
      </details>
    </section>
  );
}
