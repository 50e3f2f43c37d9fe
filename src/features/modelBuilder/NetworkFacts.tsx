import { lazy, type ReactNode, Suspense, useState } from 'react';
import { formatInteger } from '../../i18n/format.ts';
import { useText } from '../../i18n/useText.ts';
import { usePlayground } from '../../store/playground.ts';
import { TermMark } from '../../ui/TermMark.tsx';
import styles from './NetworkFacts.module.css';

const ModelSummarySheet = lazy(() => import('./ModelSummarySheet.tsx'));

const SHOWN_DIGITS = 10;

/** How large the network is, and a fingerprint by which a person can see that a seed repeats itself. */
export function NetworkFacts(): ReactNode {
  const { model: text, training } = useText();
  const built = usePlayground((state) => state.model.built);
  const [isSummaryOpen, setIsSummaryOpen] = useState(false);
  return (
    <>
      <dl className={styles['facts']} aria-label={text.facts}>
        <div>
          <dt>
            {built ? (
              <button
                type="button"
                className={styles['summary']}
                title={text.summaryOpen}
                aria-haspopup="dialog"
                onClick={() => setIsSummaryOpen(true)}
              >
                {text.parameters}
              </button>
            ) : (
              text.parameters
            )}
            <TermMark of="parameters" label={text.parameters} />
          </dt>
          <dd>{built ? formatInteger(built.parameterCount) : training.none}</dd>
        </div>
        <div title={text.checksumHint}>
          <dt>
            {text.checksum}
            <TermMark of="firstWeights" label={text.checksum} />
          </dt>
          <dd className={styles['checksum']}>
            {built ? built.initialWeightsSha256.slice(0, SHOWN_DIGITS) : training.none}
          </dd>
        </div>
      </dl>
      {isSummaryOpen && (
        <Suspense>
          <ModelSummarySheet onClose={() => setIsSummaryOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
