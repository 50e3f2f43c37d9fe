import { type ReactNode, useId, useRef } from 'react';
import { formatInteger } from '../../i18n/format.ts';
import { useProjectText } from '../../i18n/useProjectText.ts';
import { inSentences, listed } from '../../i18n/writing.ts';
import { trainOpened } from '../../store/actions/openProject.ts';
import { dismissOpened } from '../../store/actions/speaker.ts';
import { usePlayground } from '../../store/playground.ts';
import { awaitedCorpus } from '../../store/projectSlice.ts';
import { Button } from '../../ui/Button.tsx';
import { FileChooser } from './FileChooser.tsx';
import styles from './OpenedNotice.module.css';

/** Whose network is speaking, where a person opened it, and how it can be trained. Loaded on demand. */
export default function OpenedNotice(): ReactNode {
  const { notice: text } = useProjectText();
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const speaker = usePlayground((state) => state.model.speaker);
  const awaited = usePlayground(awaitedCorpus);
  if (speaker?.kind !== 'opened') return null;
  const { name, steps, corpus } = speaker;
  return (
    <section className={styles['notice']} aria-labelledby={id}>
      <h2 id={id} className={styles['title']}>
        {text.title}
      </h2>
      <p role="status">
        {inSentences([
          text.speaks(name, formatInteger(steps)),
          ...(awaited
            ? [text.awaits(listed(awaited.files))]
            : [corpus && text.trainedOn(corpus.name), text.otherWords]),
        ])}
      </p>
      <div className={styles['ways']}>
        {awaited && (
          <>
            <FileChooser ref={chooser} />
            <Button onClick={() => chooser.current?.click()}>{text.chooseCorpus}</Button>
          </>
        )}
        {!awaited && corpus?.source && (
          <Button onClick={() => void trainOpened()}>{text.loadCorpus(corpus.name)}</Button>
        )}
        <Button kind="quiet" title={text.leaveHint} onClick={() => void dismissOpened()}>
          {text.leave}
        </Button>
      </div>
    </section>
  );
}
