import type { ReactNode } from 'react';
import { foldedMatch } from '../../core/corpus/foldText.ts';
import { formatInteger, formatLanguage } from '../../i18n/format.ts';
import { tell } from '../../i18n/tell.ts';
import { usePairsText } from '../../i18n/usePairsText.ts';
import { useText } from '../../i18n/useText.ts';
import { asTitle } from '../../i18n/writing.ts';
import type { PairPage } from '../../store/actions/pairs.ts';
import type { CleaningRuleReport } from '../../store/corpusSlice.ts';
import { useIsToy } from '../../store/useIsToy.ts';
import { useSides } from '../../store/useSides.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './PairRows.module.css';

interface PairRowsProps {
  readonly rows: PairPage['rows'];
  /** What was searched: it is marked. */
  readonly query: string;
  readonly rules: readonly CleaningRuleReport[];
}

/** Pairs as they were written, each with its part or with the reason why it was left out. */
export function PairRows({ rows, query, rules }: PairRowsProps): ReactNode {
  const { corpus } = useText();
  const text = usePairsText();
  const isToy = useIsToy();
  const sides = useSides();
  const reasons = new Map(rules.map(({ rule, label }) => [rule as string, tell(label)]));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the table scrolls, also by keyboard.
    <section className={styles['scroll']} aria-label={text.table} tabIndex={0}>
      <table className={styles['table']}>
        <caption>
          <VisuallyHidden>{text.table}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col" className={styles['number']}>
              {text.number}
            </th>
            <th scope="col" className={styles['source']}>
              {asTitle(isToy ? corpus.given : (formatLanguage(sides.source.lang) ?? corpus.source))}
            </th>
            <th scope="col" className={styles['target']}>
              {asTitle(isToy ? corpus.wanted : (formatLanguage(sides.target.lang) ?? corpus.target))}
            </th>
            <th scope="col">{text.fate}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ index, source, target, fate }) => {
            const reason = reasons.get(fate);
            return (
              <tr key={index} data-dropped={reason !== undefined || undefined}>
                <td className={styles['number']}>{formatInteger(index + 1)}</td>
                <td {...sides.source}>
                  <Sentence text={source} query={query} />
                </td>
                <td {...sides.target}>
                  <Sentence text={target} query={query} />
                </td>
                <td className={styles['fate']}>
                  {reason === undefined ? text.fates[fate as keyof typeof text.fates] : text.leftOut(reason)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Sentence({ text, query }: { readonly text: string; readonly query: string }): ReactNode {
  const match = foldedMatch(text, query);
  if (!match) return <bdi>{text || '∅'}</bdi>;
  return (
    <bdi>
      {text.slice(0, match.start)}
      <mark className={styles['match']}>{text.slice(match.start, match.end)}</mark>
      {text.slice(match.end)}
    </bdi>
  );
}
