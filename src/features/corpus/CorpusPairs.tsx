import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { formatInteger } from '../../i18n/format.ts';
import { useCorpusText } from '../../i18n/useCorpusText.ts';
import type { PairSelection } from '../../store/actions/pairs.ts';
import { type CorpusReport, isOwnCorpus } from '../../store/corpusSlice.ts';
import { usePlayground } from '../../store/playground.ts';
import { CleaningReport } from './CleaningReport.tsx';
import styles from './CorpusPairs.module.css';

const PairsTable = lazy(async () => ({ default: (await import('./PairsTable.tsx')).PairsTable }));

/** What cleaning has left out, and all pairs in a table that shows those of a rule where that is asked for. */
export function CorpusPairs({ report }: { readonly report: CorpusReport }): ReactNode {
  const text = useCorpusText();
  const isMade = usePlayground((state) => !isOwnCorpus(state.corpus.source));
  const [isOpen, setIsOpen] = useState(false);
  const [which, setWhich] = useState<PairSelection>('all');
  const table = useRef<HTMLDetailsElement>(null);
  return (
    <>
      <CleaningReport
        report={report}
        isMade={isMade}
        onShow={(rule) => {
          setWhich(rule);
          setIsOpen(true);
          table.current?.scrollIntoView({ block: 'nearest' });
          table.current?.querySelector('summary')?.focus();
        }}
      />
      <details
        ref={table}
        className={styles['pairs']}
        open={isOpen}
        onToggle={(event) => setIsOpen(event.currentTarget.open)}
      >
        <summary>{text.lookThrough(formatInteger(report.cleaning.read))}</summary>
        {isOpen && (
          <Suspense>
            <PairsTable report={report} which={which} onWhich={setWhich} />
          </Suspense>
        )}
      </details>
    </>
  );
}
