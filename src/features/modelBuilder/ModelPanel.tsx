import type { ReactNode } from 'react';
import { type ModelSpec, modelFields, modelSpecFault } from '../../core/spec/modelSpec.ts';
import { useText } from '../../i18n/useText.ts';
import { setModelField } from '../../store/actions/model.ts';
import { usePlayground } from '../../store/playground.ts';
import { Field } from '../../ui/Field.tsx';
import { SectionTitle } from '../../ui/SectionTitle.tsx';
import styles from './ModelPanel.module.css';
import { NetworkFacts } from './NetworkFacts.tsx';
import { RebuildNotice } from './RebuildNotice.tsx';
import { TrainingFields } from './TrainingFields.tsx';

/** What the network looks like and how it is trained. */
export function ModelPanel(): ReactNode {
  const { model: text } = useText();
  const draft = usePlayground((state) => state.model.draft);
  const isInert = usePlayground((state) => state.corpus.report === null);
  const fault = modelSpecFault(draft);
  const fieldFor = (name: keyof ModelSpec) => (
    <Field
      field={modelFields[name]}
      value={draft[name]}
      isInert={isInert}
      onChange={(value) => setModelField(name, value as never)}
    />
  );

  return (
    <>
      <section className={styles['section']}>
        <SectionTitle note={text.titleNote}>{text.title}</SectionTitle>
        {fieldFor('attention')}
        {draft.attention !== 'none' && <div className={styles['wiring']}>{fieldFor('wiring')}</div>}
        {fieldFor('bidirectional')}
        <div className={styles['pair']}>
          {fieldFor('embeddingSize')}
          {fieldFor('hiddenSize')}
        </div>
        {fault && (
          <p className={styles['fault']}>
            {text.fault} {fault}
          </p>
        )}
        <RebuildNotice />
        <NetworkFacts />
      </section>
      <TrainingFields />
    </>
  );
}
