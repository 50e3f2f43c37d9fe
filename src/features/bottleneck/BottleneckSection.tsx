import type { ReactNode } from 'react';
import { useBottleneckText } from '../../i18n/useBottleneckText.ts';
import styles from './BottleneckSection.module.css';

/**
 * What attention is for: the figure of Bahdanau et al. (2014, figure 2), BLEU by the length of the source, from two
 * networks that train side by side. Loaded on demand.
 */
export default function BottleneckSection(): ReactNode {
  const text = useBottleneckText();
  return (
    <section className={styles['section']} id="bottleneck" tabIndex={-1} aria-labelledby="bottleneck-title">
      <h2 id="bottleneck-title" className={styles['title']}>
        {text.title}
      </h2>
    </section>
  );
}
