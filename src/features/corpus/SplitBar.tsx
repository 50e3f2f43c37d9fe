import type { ReactNode } from 'react';
import { dataFields } from '../../core/spec/dataSpec.ts';
import { formatInteger } from '../../i18n/format.ts';
import { useCorpusText } from '../../i18n/useCorpusText.ts';
import { readCorpusAgain } from '../../store/actions/corpus.ts';
import type { CorpusReport } from '../../store/corpusSlice.ts';
import { usePlayground } from '../../store/playground.ts';
import { changeDataDraft, useDataDraft } from '../../store/useDataDraft.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { TermMark } from '../../ui/TermMark.tsx';
import styles from './SplitBar.module.css';

const parts = ['training', 'validation', 'test'] as const;

/** How the pairs are parted, to scale, and where that is changed. */
export function SplitBar({ report: { pairs, merges, split } }: { readonly report: CorpusReport }): ReactNode {
  const text = useCorpusText();
  const { draft, isChanged } = useDataDraft();
  const isBusy = usePlayground((state) => state.engine.activity !== 'ready');
  // The grammar's own splits go by the sentences themselves, and by no seed.
  const fields = [
    'validationShare' as const,
    'testShare' as const,
    ...(split === null ? ['splitSeed' as const] : []),
  ];
  return (
    <div className={styles['split']}>
      <div className={styles['bar']} aria-hidden="true">
        {parts.map((part) => (
          <span key={part} data-part={part} style={{ flexGrow: pairs[part] }} />
        ))}
      </div>
      <dl className={styles['counts']}>
        {parts.map((part) => (
          <div key={part} data-part={part}>
            <dt>
              {text[part]}
              <TermMark of={`${part}Pairs`} label={text[part]} />
            </dt>
            <dd>{formatInteger(pairs[part])}</dd>
          </div>
        ))}
        <div>
          <dt>
            {text.pairs}
            <TermMark of="sentencePair" label={text.pairs} />
          </dt>
          <dd>{formatInteger(pairs.total)}</dd>
        </div>
        {merges !== null && (
          <div>
            <dt>
              {text.merges}
              <TermMark of="merges" label={text.merges} />
            </dt>
            <dd>{formatInteger(merges)}</dd>
          </div>
        )}
      </dl>
      <p className={styles['note']}>{text.splitNote}</p>
      <details className={styles['change']}>
        <summary>{text.splitChange}</summary>
        <div className={styles['fields']}>
          {fields.map((name) => (
            <Field
              key={name}
              field={dataFields[name]}
              value={draft[name]}
              onChange={(value) => changeDataDraft({ [name]: value })}
            />
          ))}
          <Button
            isInert={isBusy || !isChanged}
            title={text.readingHint}
            onClick={() => void readCorpusAgain(draft)}
          >
            {text.splitAgain}
          </Button>
        </div>
      </details>
    </div>
  );
}
