import type { ReactNode } from 'react';
import { tokenLabel } from '../../core/tokenize/tokenLabel.ts';
import { formatProbability, formatWeight } from '../../i18n/format.ts';
import { useText } from '../../i18n/useText.ts';
import { lockFocus, setFocus } from '../../store/actions/view.ts';
import { shownFocus, tokenFocus } from '../../store/attentionView.ts';
import { usePlayground } from '../../store/playground.ts';
import { useAttentionView } from '../../store/useAttentionView.ts';
import { useSides } from '../../store/useSides.ts';
import { type Focus, litFocus, nothingInFocus } from '../../store/viewSlice.ts';
import { TokenText } from '../../ui/TokenText.tsx';
import styles from './AttentionTable.module.css';

/** The weights as numbers, with the sum of each row and column. Loaded on demand. */
export default function AttentionTable(): ReactNode {
  const { attention: text } = useText();
  const view = useAttentionView();
  const sides = useSides();
  const { sourceTokens, targetTokens } = view;
  const lit = shownFocus(
    usePlayground((state) => litFocus(state.view)),
    view,
  );
  const isLocked = usePlayground((state) => state.view.locked !== null);
  const rows = targetTokens.flatMap(({ attention }) => (attention ? [attention] : []));
  if (targetTokens.length > 0 && rows.length === 0) return <p className={styles['none']}>{text.noneHint}</p>;
  const columnSum = (column: number) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0);
  const strongestOf = (row: readonly number[]) => row.indexOf(Math.max(...row));
  const point = (focus: Focus) => setFocus(tokenFocus(focus, view));
  function toggleLock(focus: Focus): void {
    const isSame = isLocked && lit.source === focus.source && lit.target === focus.target;
    lockFocus(isSame ? null : tokenFocus(focus, view));
  }
  return (
    <section
      className={styles['scroll']}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
      tabIndex={0}
      aria-label={text.table}
      onKeyDown={({ key }) => key === 'Escape' && lockFocus(null)}
    >
      <table className={styles['table']} onPointerLeave={() => setFocus(nothingInFocus)}>
        <caption>{text.tableCaption}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{text.probability}</th>
            {sourceTokens.map((token, column) => (
              <th
                key={column}
                scope="col"
                lang={sides.source.lang}
                className={styles['source']}
                data-lit={lit.source === column || undefined}
              >
                <TokenText {...tokenLabel(token.text)} />
              </th>
            ))}
            <th scope="col">{text.sum}</th>
          </tr>
        </thead>
        <tbody>
          {targetTokens.map((token, row) => (
            <tr key={row} data-lit={lit.target === row || undefined}>
              <th scope="row" lang={sides.target.lang} className={styles['target']}>
                <TokenText {...tokenLabel(token.text)} />
              </th>
              <td className={styles['quiet']}>{formatProbability(token.probability)}</td>
              {token.attention?.map((weight, column) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: keys walk the heatmap; the table is for reading.
                <td
                  key={column}
                  data-lit={lit.source === column || undefined}
                  data-strongest={strongestOf(token.attention ?? []) === column || undefined}
                  onPointerEnter={() => point({ source: column, target: row })}
                  onClick={() => toggleLock({ source: column, target: row })}
                >
                  {formatWeight(weight)}
                </td>
              ))}
              <td className={styles['sum']}>
                {token.attention && formatWeight(token.attention.reduce((sum, weight) => sum + weight, 0))}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.sum}</th>
            <td />
            {sourceTokens.map((_, column) => (
              <td key={column} className={styles['sum']} data-lit={lit.source === column || undefined}>
                {formatWeight(columnSum(column))}
              </td>
            ))}
            <td className={styles['sum']}>{formatWeight(rows.length)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
