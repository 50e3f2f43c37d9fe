import { type ReactNode, useId } from 'react';
import { useCorpusText } from '../../i18n/useCorpusText.ts';
import { usePlayground } from '../../store/playground.ts';
import { Marked } from '../../ui/Marked.tsx';
import { FileButton } from './FileButton.tsx';
import styles from './OwnCorpus.module.css';
import { PastePairs } from './PastePairs.tsx';

/** The ways to bring sentence pairs of one's own: dropped, chosen, pasted. */
export function OwnCorpus(): ReactNode {
  const text = useCorpusText();
  const id = useId();
  const isBusy = usePlayground((state) => state.engine.activity !== 'ready');
  return (
    <section className={styles['own']} aria-labelledby={id}>
      <Marked of="ownFiles" label={text.own}>
        <h3 id={id} className={styles['title']}>
          {text.own}
        </h3>
      </Marked>
      <p className={styles['hint']}>{text.ownHint}</p>
      <div className={styles['area']}>
        <span>{text.dropArea}</span>
        <FileButton label={text.chooseFiles} isDisabled={isBusy} />
        <p className={styles['hint']}>{text.formats}</p>
      </div>
      <PastePairs />
    </section>
  );
}
