import { type ReactNode, useEffect, useState } from 'react';
import { formatInteger } from '../../i18n/format.ts';
import { usePairsText } from '../../i18n/usePairsText.ts';
import type { PairOrder, PairSelection } from '../../store/actions/pairs.ts';
import type { CorpusReport } from '../../store/corpusSlice.ts';
import { Button } from '../../ui/Button.tsx';
import { PairRows } from './PairRows.tsx';
import { PairsFilter } from './PairsFilter.tsx';
import styles from './PairsTable.module.css';
import { usePairPage } from './usePairPage.ts';

const PAGE_ROWS = 20;
/** So long nothing must be typed before it is looked for. */
const TYPING_MS = 250;

interface PairsTableProps {
  readonly report: CorpusReport;
  readonly which: PairSelection;
  readonly onWhich: (which: PairSelection) => void;
}

/** All pairs of the corpus, those left out too: searched, chosen, ordered, twenty at a time. */
export function PairsTable({ report, which, onWhich }: PairsTableProps): ReactNode {
  const text = usePairsText();
  const [query, setQuery] = useState('');
  const searched = useSettled(query, TYPING_MS);
  const [order, setOrder] = useState<PairOrder>('file');
  const [place, setPlace] = useState<{ readonly of: string; readonly from: number }>({ of: '', from: 0 });
  // Another search, or another reading of the corpus, begins at its first page.
  const of = JSON.stringify([searched, which, order, report.cleaning, report.name]);
  const from = place.of === of ? place.from : 0;
  const found = usePairPage({ query: searched, which, order, from, count: PAGE_ROWS }, report);
  const turn = (by: number) => setPlace({ of, from: from + by * PAGE_ROWS });
  const total = found?.page.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / PAGE_ROWS));
  const page = 1 + from / PAGE_ROWS;
  return (
    <div className={styles['pairs']}>
      <PairsFilter
        report={report}
        query={query}
        which={which}
        order={order}
        onQuery={setQuery}
        onWhich={onWhich}
        onOrder={setOrder}
      />
      <p className={styles['found']} role="status">
        {found ? foundText(total, found.from, found.page.rows.length) : text.searching}
      </p>
      <Notes report={report} which={which} hasTest={found?.page.rows.some(({ fate }) => fate === 'test')} />
      {found && total > 0 && (
        <PairRows rows={found.page.rows} query={searched} rules={report.cleaning.rules} />
      )}
      {pages > 1 && (
        <nav className={styles['pages']} aria-label={text.pages}>
          <Button isInert={page <= 1} onClick={() => turn(-1)}>
            {text.previous}
          </Button>
          <span>{text.page(formatInteger(page), formatInteger(pages))}</span>
          <Button isInert={page >= pages} onClick={() => turn(1)}>
            {text.next}
          </Button>
        </nav>
      )}
    </div>
  );

  function foundText(count: number, first: number, shown: number): string {
    if (count === 0) return text.nothing;
    const sentence = text.found(count, formatInteger(count));
    return text.shown(sentence, formatInteger(first + 1), formatInteger(first + shown));
  }
}

interface NotesProps {
  readonly report: CorpusReport;
  readonly which: PairSelection;
  readonly hasTest: boolean | undefined;
}

/** What the rows cannot say of themselves. */
function Notes({ report, which, hasTest = false }: NotesProps): ReactNode {
  const text = usePairsText();
  const { undrawn } = report.cleaning;
  const isAboutSurplus = which === 'all' || which === 'dropped' || which === 'sample';
  return (
    <>
      {hasTest && <p className={styles['note']}>{text.neverTrained}</p>}
      {undrawn > 0 && isAboutSurplus && (
        <p className={styles['note']}>{text.undrawn(formatInteger(undrawn))}</p>
      )}
    </>
  );
}

/** A value once it has stood still for so long. */
function useSettled<Value>(value: Value, afterMs: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), afterMs);
    return () => clearTimeout(timer);
  }, [value, afterMs]);
  return settled;
}
