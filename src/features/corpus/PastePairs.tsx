import { type ReactNode, useId, useState } from 'react';
import { useText } from '../../i18n/useText.ts';
import { loadPastedPairs } from '../../store/actions/corpus.ts';
import { usePlayground } from '../../store/playground.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './PastePairs.module.css';

/** Sentence pairs from the clipboard, one per line, a tab between the two. */
export function PastePairs(): ReactNode {
  const { corpus: text } = useText();
  const id = useId();
  const [pasted, setPasted] = useState('');
  const isBusy = usePlayground((state) => state.engine.activity !== 'ready');
  return (
    <div className={styles['paste']}>
      <h3 className={styles['title']}>{text.own}</h3>
      <p id={`${id}-hint`} className={styles['hint']}>
        {text.ownHint}
      </p>
      <label htmlFor={id}>{text.paste}</label>
      <textarea
        id={id}
        className={styles['box']}
        rows={5}
        value={pasted}
        placeholder={text.pastePlaceholder}
        aria-describedby={`${id}-hint`}
        spellCheck={false}
        onChange={(event) => setPasted(event.currentTarget.value)}
      />
      <div>
        <Button
          isInert={isBusy || pasted.trim() === ''}
          onClick={() => void loadPastedPairs(text.pastedName, pasted)}
        >
          {text.pasteLoad}
        </Button>
      </div>
    </div>
  );
}
