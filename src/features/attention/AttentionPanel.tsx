import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useText } from '../../i18n/useText.ts';
import { setAttentionForm, setAttentionScale } from '../../store/actions/view.ts';
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

const AttentionRibbons = lazy(() => import('./AttentionRibbons.tsx'));
const AttentionTable = lazy(() => import('./AttentionTable.tsx'));
const DecodePlayer = lazy(() => import('./DecodePlayer.tsx'));
const AttentionSummary = lazy(() => import('./AttentionSummary.tsx'));
const AttentionExport = lazy(() => import('./AttentionExport.tsx'));

interface AttentionPanelProps {
  /** The network itself, drawn. */
  readonly network: ReactNode;
}

/** Where the decoder looks, in one of four forms, and the exact value of the cell in focus. */
export function AttentionPanel({ network }: AttentionPanelProps): ReactNode {
  const { attention: text } = useText();
  const form = usePlayground((state) => state.view.attentionForm);
  const scale = usePlayground((state) => state.view.attentionScale);
  const hasAttention = usePlayground((state) => state.model.built?.model.attention !== 'none');
  // Without attention there is nothing but the network to be seen, and its bottleneck.
  const shown = hasAttention ? form : 'network';
  const hasParts = usePlayground((state) => hasPieces(state.translation));
  const [isAsked, setIsAsked] = useState(false);
  const goldFault = usePlayground((state) =>
    goldPairOf(state) ? null : hasGold(state) ? text.goldNoSentence : text.goldNoCorpus,
  );
  return (
    <section className={styles['panel']} data-figure="attention">
      <div className={styles['head']}>
        <SectionTitle term="attention">{text.title}</SectionTitle>
        {hasAttention && (
          <SegmentedChoice
            label={text.form}
            value={form}
            options={[
              { value: 'heatmap', label: text.heatmap },
              { value: 'ribbons', label: text.ribbons },
              { value: 'table', label: text.table },
              { value: 'network', label: text.network },
            ]}
            onChange={setAttentionForm}
          />
        )}
        <span className={styles['space']} />
        {hasAttention && hasParts && <ByWordSwitch />}
        {hasAttention && <GoldLinksSwitch fault={goldFault} onAsk={setIsAsked} />}
        {hasAttention && (form === 'heatmap' || form === 'ribbons') && (
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
        {hasAttention && (
          <Suspense>
            <AttentionExport />
          </Suspense>
        )}
      </div>
      <div className={styles['foot']}>
        {hasAttention && <CellReadout hint={isAsked && goldFault ? goldFault : null} />}
        <Suspense>
          <AttentionSummary />
          <DecodePlayer />
        </Suspense>
      </div>
      {shown === 'heatmap' ? (
        <AttentionGrid />
      ) : (
        <Suspense fallback={<div className={styles['grid']} />}>
          {shown === 'ribbons' ? <AttentionRibbons /> : shown === 'table' ? <AttentionTable /> : network}
        </Suspense>
      )}
    </section>
  );
}
