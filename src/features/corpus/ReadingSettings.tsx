import type { ReactNode } from 'react';
import { cleaningFields } from '../../core/spec/cleaningFields.ts';
import { type DataSpec, dataFields } from '../../core/spec/dataSpec.ts';
import { applies } from '../../core/spec/field.ts';
import { useCorpusText } from '../../i18n/useCorpusText.ts';
import { readCorpusAgain } from '../../store/actions/corpus.ts';
import { usePlayground } from '../../store/playground.ts';
import { changeDataDraft, useDataDraft } from '../../store/useDataDraft.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './ReadingSettings.module.css';

/** The rest stands beside what it does, in the report on cleaning. */
const fieldNames = (Object.keys(dataFields) as (keyof DataSpec)[]).filter(
  (name) => !(name in cleaningFields),
);

/** How the corpus becomes tokens and vocabularies; nothing changes until it is read again. */
export function ReadingSettings(): ReactNode {
  const text = useCorpusText();
  const { draft } = useDataDraft();
  const isBusy = usePlayground((state) => state.engine.activity !== 'ready');
  return (
    <details className={styles['settings']}>
      <summary>{text.reading}</summary>
      <p className={styles['hint']}>{text.readingHint}</p>
      <div className={styles['fields']}>
        {fieldNames
          .filter((name) => applies(dataFields[name], draft))
          .map((name) => (
            <div key={name} className={styles[dataFields[name].kind]}>
              <Field
                field={dataFields[name]}
                value={draft[name]}
                onChange={(value) => changeDataDraft({ [name]: value })}
              />
            </div>
          ))}
      </div>
      <Button isInert={isBusy} onClick={() => void readCorpusAgain(draft)}>
        {text.readAgain}
      </Button>
    </details>
  );
}
