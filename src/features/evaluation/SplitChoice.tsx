import { type ReactNode, useId, useState } from 'react';
import { type SplitName, splits } from '../../core/grammar/splits.ts';
import { tell } from '../../i18n/tell.ts';
import { useEvaluationText } from '../../i18n/useEvaluationText.ts';
import { chooseSplit } from '../../store/actions/corpus.ts';
import { splitNames } from '../../store/corpusSlice.ts';
import { usePlayground } from '../../store/playground.ts';
import { TermMark } from '../../ui/TermMark.tsx';
import styles from './SplitChoice.module.css';

/** What the test set of the built-in corpus asks. Another question parts the corpus anew, for a new network. */
export function SplitChoice(): ReactNode {
  const text = useEvaluationText();
  const id = useId();
  const split = usePlayground((state) => state.corpus.report?.split ?? 'iid');
  /** Chosen, and on its way. */
  const [wanted, setWanted] = useState<SplitName | null>(null);
  const isBusy = usePlayground((state) => state.engine.activity !== 'ready');
  return (
    <fieldset className={styles['splits']}>
      <legend>{text.splits}</legend>
      <div className={styles['mark']}>
        <TermMark of="hardTests" label={text.splits} />
      </div>
      {splitNames.map((name) => (
        <label key={name} className={styles['split']}>
          <input
            type="radio"
            name={id}
            checked={name === (wanted ?? split)}
            disabled={isBusy}
            aria-labelledby={`${id}-${name}-title`}
            aria-describedby={`${id}-${name}`}
            onChange={() => {
              setWanted(name);
              void chooseSplit(name).finally(() => setWanted(null));
            }}
          />
          <span id={`${id}-${name}-title`} className={styles['name']}>
            {tell(splits[name].title)}
          </span>
          <span id={`${id}-${name}`} className={styles['question']}>
            {tell(splits[name].question)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
