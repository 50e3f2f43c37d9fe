import type { ReactNode } from 'react';
import { type ModelSpec, modelFields, modelSpecFault } from '../../core/spec/modelSpec.ts';
import { useText } from '../../i18n/useText.ts';
import { setModelField } from '../../store/actions/model.ts';
import { usePlayground } from '../../store/playground.ts';
import { SectionTitle } from '../../ui/SectionTitle.tsx';
import { BuildWarnings } from './BuildWarnings.tsx';
import styles from './ModelPanel.module.css';
import { NetworkFacts } from './NetworkFacts.tsx';
import { PresetChoice } from './PresetChoice.tsx';
import { RebuildNotice } from './RebuildNotice.tsx';
import { SettingsGrid } from './SettingsGrid.tsx';
import { TrainingFields } from './TrainingFields.tsx';

const first = ['attention'] as const;
const sizes = ['cell', 'layers', 'embeddingSize', 'hiddenSize'] as const;
const last = ['bidirectional'] as const;
const prominent: readonly string[] = [...first, ...sizes, ...last];
const rest = (Object.keys(modelFields) as (keyof ModelSpec)[]).filter((name) => !prominent.includes(name));

/** What the network looks like and how it is trained. */
export function ModelPanel(): ReactNode {
  const { model: text } = useText();
  const draft = usePlayground((state) => state.model.draft);
  const isInert = usePlayground((state) => state.corpus.report === null);
  const fault = modelSpecFault(draft);
  const shared = {
    fields: modelFields,
    spec: draft,
    isInert,
    onChange: (name: keyof ModelSpec, value: string | number | boolean) =>
      setModelField(name, value as never),
  };

  return (
    <>
      <section className={styles['section']}>
        <div className={styles['head']} title={text.titleNote}>
          <SectionTitle term="seq2seq">{text.title}</SectionTitle>
          <PresetChoice />
        </div>
        <SettingsGrid {...shared} names={first} />
        <SettingsGrid {...shared} names={sizes} isDense />
        <SettingsGrid {...shared} names={last} />
        <details className={styles['advanced']}>
          <summary>{text.advanced}</summary>
          <SettingsGrid {...shared} names={rest} />
        </details>
        {fault && (
          <p className={styles['fault']}>
            {text.fault} {fault}
          </p>
        )}
        <RebuildNotice />
        <NetworkFacts />
        <BuildWarnings />
      </section>
      <TrainingFields />
    </>
  );
}
