import { type ReactNode, useState } from 'react';
import { type DataSpec, dataFields } from '../../core/spec/dataSpec.ts';
import { useText } from '../../i18n/useText.ts';
import { readCorpusAgain } from '../../store/actions/corpus.ts';
import { usePlayground } from '../../store/playground.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './ReadingSettings.module.css';

/** How the corpus becomes tokens and vocabularies; nothing changes until it is read again. */
export function ReadingSettings(): ReactNode {
  const { corpus: text } = useText();
  const [draft, setDraft] = useState(usePlayground((state) => state.corpus.data));
  const isBusy = usePlayground((state) => state.engine.activity !== 'ready');
  return (
    <details className={styles['settings']}>
      <summary>{text.reading}</summary>
      <p className={styles['hint']}>{text.readingHint}</p>
      <div className={styles['fields']}>
        {(Object.keys(dataFields) as (keyof DataSpec)[]).map((name) => (
          <Field
            key={name}
            field={dataFields[name]}
            value={draft[name]}
            onChange={(value) => setDraft({ ...draft, [name]: value })}
          />
        ))}
      </div>
      <Button isInert={isBusy} onClick={() => void readCorpusAgain(draft)}>
        {text.readAgain}
      </Button>
    </details>
  );
}
