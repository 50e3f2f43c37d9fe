import { type ReactNode, useId } from 'react';
import { formatInteger } from '../../i18n/format.ts';
import { usePairsText } from '../../i18n/usePairsText.ts';
import type { PairOrder, PairSelection } from '../../store/actions/pairs.ts';
import type { CorpusReport } from '../../store/corpusSlice.ts';
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx';
import { ChoiceList } from './ChoiceList.tsx';
import styles from './PairsFilter.module.css';

const orders = ['file', 'shortest', 'longest'] as const satisfies readonly PairOrder[];

interface PairsFilterProps {
  readonly report: CorpusReport;
  readonly query: string;
  readonly which: PairSelection;
  readonly order: PairOrder;
  readonly onQuery: (query: string) => void;
  readonly onWhich: (which: PairSelection) => void;
  readonly onOrder: (order: PairOrder) => void;
}

/** Which pairs the table shows, and in which order. */
export function PairsFilter(props: PairsFilterProps): ReactNode {
  const { report, query, which, order, onQuery, onWhich, onOrder } = props;
  const text = usePairsText();
  const id = useId();
  return (
    <search className={styles['filter']}>
      <div className={styles['search']}>
        <label htmlFor={id}>{text.search}</label>
        <input
          id={id}
          type="search"
          value={query}
          title={text.searchHint}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          onChange={(event) => onQuery(event.currentTarget.value)}
        />
      </div>
      <ChoiceList
        label={text.which}
        value={which}
        options={selections(report, which, text)}
        onChange={(value) => onWhich(value as PairSelection)}
      />
      <SegmentedChoice
        label={text.order}
        value={order}
        options={orders.map((value) => ({ value, label: text.orders[value] }))}
        onChange={onOrder}
      />
    </search>
  );
}

/** What there is something of; of the rest what is chosen. */
function selections(
  { cleaning, pairs }: CorpusReport,
  which: PairSelection,
  text: ReturnType<typeof usePairsText>,
): { value: PairSelection; label: string }[] {
  const unused = cleaning.kept - pairs.training - pairs.validation - pairs.test;
  const part = (value: keyof typeof text.fates, count: number) => ({
    value,
    label: text.fates[value],
    count,
  });
  const all: readonly { value: PairSelection; label: string; count: number }[] = [
    { value: 'all', label: text.all, count: cleaning.read },
    { value: 'kept', label: text.kept, count: cleaning.kept },
    part('training', pairs.training),
    part('validation', pairs.validation),
    part('test', pairs.test),
    part('unused', unused),
    { value: 'dropped', label: text.dropped, count: cleaning.read - cleaning.kept },
    ...cleaning.rules.map(({ rule, label, count }) => ({ value: rule, label: text.leftOut(label), count })),
  ];
  return all
    .filter(({ value, count }) => count > 0 || value === which)
    .map(({ value, label, count }) => ({ value, label: text.counted(label, formatInteger(count)) }));
}
