import type { ReactNode } from 'react';
import { bottleneckNetworks } from '../../core/spec/bottleneckPlan.ts';
import { formatAverage, formatInteger } from '../../i18n/format.ts';
import { useBottleneckText } from '../../i18n/useBottleneckText.ts';
import styles from './LengthTable.module.css';
import { rowsOfScores, type ShownScores } from './shownScores.ts';

/** The numbers of the picture; its columns stand under what they belong to, and its rows name the lines. */
export function LengthTable({ scores }: { readonly scores: ShownScores }): ReactNode {
  const text = useBottleneckText();
  const columns = rowsOfScores(scores);
  return (
    <table className={styles['table']}>
      <caption>{text.figure}</caption>
      <thead>
        <tr>
          <th scope="row">{text.lengths}</th>
          {columns.map(({ from, to }) => (
            <th key={from} scope="col">
              {text.range(formatInteger(from), formatInteger(to))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...bottleneckNetworks].reverse().map((network) => (
          <tr key={network} data-network={network}>
            <th scope="row">
              <Swatch isStrong={network === 'attention'} />
              {text.networks[network]}
            </th>
            {columns.map(({ from, [network]: score }) => (
              <td key={from}>
                {score ? (
                  <>
                    {formatAverage(score.bleu)}{' '}
                    <small>{text.interval(formatInteger(score.low), formatInteger(score.high))}</small>
                  </>
                ) : (
                  text.none
                )}
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">{text.pairs}</th>
          {columns.map(({ from, pairs }) => (
            <td key={from}>{formatInteger(pairs)}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

/** A piece of the line, as the picture has it. */
function Swatch({ isStrong }: { readonly isStrong: boolean }): ReactNode {
  return (
    <svg className={styles['swatch']} viewBox="0 0 28 12" aria-hidden="true">
      <path className={styles['line']} d="M1,6H27" />
      {isStrong ? (
        <circle cx="14" cy="6" r="4" />
      ) : (
        <path className={styles['point']} d="M14,1L19,6L14,11L9,6Z" />
      )}
    </svg>
  );
}
