import type { ReactNode } from 'react';
import { useCoachText } from '../../i18n/useCoachText.ts';
import { usePlayground } from '../../store/playground.ts';
import { useShownTargetTokens } from '../../store/useShownTargetTokens.ts';
import { SectionTitle } from '../../ui/SectionTitle.tsx';
import { readAttention } from './attentionReading.ts';
import styles from './CoachPane.module.css';
import { Influence } from './Influence.tsx';
import { RowEditor } from './RowEditor.tsx';
import { Spread } from './Spread.tsx';

/** How the attention of this translation is to be read. Loaded on demand. */
export default function CoachPane(): ReactNode {
  const text = useCoachText();
  const sourceTokens = usePlayground((state) => state.translation.sourceTokens);
  const isReplayed = usePlayground((state) => state.translation.replayed !== null);
  const hasAttention = usePlayground((state) => state.model.built?.model.attention !== 'none');
  const targetTokens = useShownTargetTokens();
  const reading = readAttention(sourceTokens, targetTokens);
  return (
    <section className={styles['pane']}>
      <SectionTitle term={hasAttention ? 'explanation' : 'bottleneck'}>
        {hasAttention ? text.title : text.noAttention.title}
      </SectionTitle>
      {!hasAttention && <p className={styles['finding']}>{text.noAttention.meaning}</p>}
      {targetTokens.length === 0 && <p className={styles['quiet']}>{text.empty}</p>}
      {reading && <Spread reading={reading} />}
      {isReplayed ? (
        <p className={styles['quiet']}>{text.replayed}</p>
      ) : (
        <>
          <Influence />
          {hasAttention && targetTokens.length > 0 && <RowEditor />}
        </>
      )}
    </section>
  );
}
