import type { CorpusProgress, EngineEvent } from '../protocol/events.ts';
import { bar, progressLine } from './terminal.ts';

/** Shows how far a corpus is read, on one line of the terminal. */
export function corpusProgress(): {
  show(progress: CorpusProgress): void;
  /** The same for a call's events. */
  onEvent(event: EngineEvent): void;
  end(): void;
} {
  const line = progressLine();
  const show = (progress: CorpusProgress) => line.show(corpusProgressText(progress), false);
  return {
    show,
    onEvent: (event) => {
      if (event.name === 'corpus/progress') show(event.data);
    },
    end: line.end,
  };
}

export function corpusProgressText(progress: CorpusProgress): string {
  if ('doneBytes' in progress) {
    const { phase, doneBytes, totalBytes, pairCount, elapsedMs } = progress;
    const rate = elapsedMs > 0 ? `, ${number((1000 * pairCount) / elapsedMs)} pairs/s` : '';
    const pairs = phase === 'reading' ? `  ${number(pairCount)} pairs${rate}` : '';
    return `${bar(totalBytes > 0 ? doneBytes / totalBytes : 1)} ${phase} ${megabytes(doneBytes)}/${megabytes(totalBytes)} MB${pairs}`;
  }
  const { phase, done, total } = progress;
  return `${bar(total > 0 ? done / total : 1)} ${phase} ${number(done)}/${number(total)}`;
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
const number = (count: number) => Math.round(count).toLocaleString('en-GB');
