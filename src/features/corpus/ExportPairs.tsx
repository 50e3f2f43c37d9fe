import { type ReactNode, useId } from 'react';
import { useKeptText } from '../../i18n/useKeptText.ts';
import { exportCorpus } from '../../store/actions/exportCorpus.ts';
import { usePlayground } from '../../store/playground.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ExportPairs.module.css';

/** The corpus in use as a file, whoever made it. Loaded on demand. */
export default function ExportPairs(): ReactNode {
  const text = useKeptText();
  const id = useId();
  const isBusy = usePlayground((state) => state.engine.activity !== 'ready');
  return (
    <section className={styles['export']} aria-labelledby={id}>
      <h3 id={id} className={styles['title']}>
        {text.export}
      </h3>
      <p className={styles['hint']}>{text.exportHint}</p>
      <div className={styles['formats']}>
        <Button isInert={isBusy} onClick={() => void exportCorpus('tsv')}>
          {text.exportTsv}
        </Button>
        <Button isInert={isBusy} onClick={() => void exportCorpus('jsonl')}>
          {text.exportJsonl}
        </Button>
      </div>
    </section>
  );
}
