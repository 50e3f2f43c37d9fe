import { type ReactNode, useState } from 'react';
import { useBottleneckText } from '../../i18n/useBottleneckText.ts';
import { usePlayground } from '../../store/playground.ts';
import { Marked } from '../../ui/Marked.tsx';
import { BottleneckFigure } from './BottleneckFigure.tsx';
import { BottleneckRun } from './BottleneckRun.tsx';
import styles from './BottleneckSection.module.css';

/**
 * What attention is for: the figure of Bahdanau et al. (2014, figure 2), BLEU by the length of the source, from two
 * networks that train side by side. Loaded on demand.
 */
export default function BottleneckSection(): ReactNode {
  const text = useBottleneckText();
  const hasRun = usePlayground((state) => state.bottleneck.phase !== 'resting');
  const [wanted, setWanted] = useState<'recorded' | 'here'>('here');
  return (
    <section className={styles['section']} id="bottleneck" tabIndex={-1} aria-labelledby="bottleneck-title">
      <div className={styles['text']}>
        <Marked of="bottleneck" label={text.title}>
          <h2 id="bottleneck-title" className={styles['title']}>
            {text.title}
          </h2>
        </Marked>
        <p>{text.intro}</p>
        <BottleneckRun onStart={() => setWanted('here')} />
        <p className={styles['note']}>{text.after}</p>
      </div>
      <BottleneckFigure shown={hasRun ? wanted : 'recorded'} onShow={hasRun ? setWanted : null} />
    </section>
  );
}
