import { type ReactNode, useId } from 'react';
import { createPortal } from 'react-dom';
import { formatInteger } from '../../i18n/format.ts';
import { useProjectText } from '../../i18n/useProjectText.ts';
import { trainOpened } from '../../store/actions/openProject.ts';
import { dismissOpened } from '../../store/actions/speaker.ts';
import { usePlayground } from '../../store/playground.ts';
import { awaitedCorpus } from '../../store/projectSlice.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './OpenedNotice.module.css';

/** Whose network is speaking, where that is not the page's own, and how it can be trained. */
export function OpenedNotice({ onChoose }: { readonly onChoose: () => void }): ReactNode {
  const { notice: text } = useProjectText();
  const id = useId();
  const speaker = usePlayground((state) => state.model.speaker);
  const awaited = usePlayground(awaitedCorpus);
  if (speaker?.kind !== 'opened') return null;
  const { name, steps, corpus } = speaker;
  return createPortal(
    <section className={styles['notice']} aria-labelledby={id}>
      <h2 id={id} className={styles['title']}>
        {text.title}
      </h2>
      <p role="status">
        {text.speaks(name, formatInteger(steps))}{' '}
        {awaited
          ? text.awaits(awaited.files.join(', '))
          : `${corpus ? `${text.trainedOn(corpus.name)} ` : ''}${text.otherWords}`}
      </p>
      <div className={styles['ways']}>
        {awaited && <Button onClick={onChoose}>{text.chooseCorpus}</Button>}
        {!awaited && corpus?.source && (
          <Button onClick={() => void trainOpened()}>{text.loadCorpus(corpus.name)}</Button>
        )}
        <Button kind="quiet" title={text.leaveHint} onClick={() => void dismissOpened()}>
          {text.leave}
        </Button>
      </div>
    </section>,
    document.body,
  );
}
