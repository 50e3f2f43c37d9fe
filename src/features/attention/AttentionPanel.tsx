import { type ReactNode, useState } from 'react';
import { useText } from '../../i18n/useText.ts';
import { setAttentionScale } from '../../store/actions/view.ts';
import { hasPieces } from '../../store/attentionView.ts';
import { goldPairOf, hasGold } from '../../store/goldLinks.ts';
import { usePlayground } from '../../store/playground.ts';
import { SectionTitle } from '../../ui/SectionTitle.tsx';
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx';
import { AttentionGrid } from './AttentionGrid.tsx';
import styles from './AttentionPanel.module.css';
import { ByWordSwitch } from './ByWordSwitch.tsx';
import { CellReadout } from './CellReadout.tsx';
import { GoldLinksSwitch } from './GoldLinksSwitch.tsx';

/** Where the decoder looks, as a heatmap, and the exact value of the cell in focus. */
export function AttentionPanel(): ReactNode {
  const { attention: text } = useText();
  const scale = usePlayground((state) => state.view.attentionScale);
  const hasAttention = usePlayground((state) => state.model.built?.model.attention !== 'none');
  const hasParts = usePlayground((state) => hasPieces(state.translation));
  const [isAsked, setIsAsked] = useState(false);
  const goldFault = usePlayground((state) =>
    goldPairOf(state) ? null : hasGold(state) ? text.goldNoSentence : text.goldNoCorpus,
  );
  return (
    <section className={styles['panel']}>
      <div className={styles['head']}>
        <SectionTitle>{text.title}</SectionTitle>
        {hasAttention && <CellReadout hint={isAsked && goldFault ? goldFault : null} />}
        {hasAttention && hasParts && <ByWordSwitch />}
        {hasAttention && <GoldLinksSwitch fault={goldFault} onAsk={setIsAsked} />}
        {hasAttention && (
          <SegmentedChoice
            label={text.scale}
            value={scale}
            options={[
              { value: 'linear', label: text.linear },
              { value: 'squareRoot', label: text.squareRoot },
            ]}
            onChange={setAttentionScale}
          />
        )}
      </div>
      <AttentionGrid />
    </section>
  );
}
