import type { ReactNode } from 'react';
import { formatInteger } from '../../i18n/format.ts';
import { useCorpusText } from '../../i18n/useCorpusText.ts';
import { inOneLine } from '../../i18n/writing.ts';
import { cancelLoading } from '../../store/actions/corpus.ts';
import type { CorpusSlice } from '../../store/corpusSlice.ts';
import { usePlayground } from '../../store/playground.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ImportProgress.module.css';

type Progress = NonNullable<CorpusSlice['progress']>;

/** How far a corpus is read, how fast, and the way out of it; in sight wherever one is on the page. */
export function ImportProgress(): ReactNode {
  const text = useCorpusText();
  const progress = usePlayground((state) => state.corpus.progress);
  if (!progress) return null;
  const { done, total, sentence } = shown(progress, text);
  return (
    <section className={styles['import']} aria-label={text.importing}>
      <progress className={styles['bar']} aria-label={text.importing} value={done} max={Math.max(1, total)} />
      <p className={styles['facts']}>{sentence}</p>
      <Button onClick={cancelLoading}>{text.cancelImport}</Button>
    </section>
  );
}

function shown(
  progress: Progress,
  text: ReturnType<typeof useCorpusText>,
): { done: number; total: number; sentence: string } {
  if (!('doneBytes' in progress)) {
    const { phase, done, total } = progress;
    return {
      done,
      total,
      sentence: text.importPhase(text.phases[phase], formatInteger(done), formatInteger(total)),
    };
  }
  const { phase, doneBytes, totalBytes, pairCount, elapsedMs } = progress;
  const [done, total] = [megabytes(doneBytes), megabytes(totalBytes)];
  const rate = elapsedMs > 0 ? Math.round((1000 * pairCount) / elapsedMs) : 0;
  return {
    done: doneBytes,
    total: totalBytes,
    sentence:
      phase === 'checking'
        ? text.checked(done, total)
        : inOneLine([
            text.imported(done, total, formatInteger(pairCount)),
            text.importRate(formatInteger(rate)),
          ]),
  };
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
