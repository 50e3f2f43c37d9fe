import { type ReactNode, useEffect, useRef } from 'react';
import { createLengthBars, type LengthBars } from '../../charts/lengthBars.ts';
import { formatAverage, formatInteger, formatLanguage } from '../../i18n/format.ts';
import { useEvaluationText } from '../../i18n/useEvaluationText.ts';
import { useText } from '../../i18n/useText.ts';
import type { EvaluationReport } from '../../store/evaluationSlice.ts';
import { useIsToy } from '../../store/useIsToy.ts';
import { useSides } from '../../store/useSides.ts';
import { Marked } from '../../ui/Marked.tsx';
import styles from './LengthChart.module.css';

/** BLEU by source length: bars over a table of the same figures. */
export function LengthChart({ buckets }: { readonly buckets: EvaluationReport['bleuByLength'] }): ReactNode {
  const text = useEvaluationText();
  const { training, corpus } = useText();
  const { source } = useSides();
  const isToy = useIsToy();
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<LengthBars | null>(null);

  useEffect(() => {
    if (!element.current) return;
    const created = createLengthBars(element.current, { label: text.byLength, value: formatAverage });
    chart.current = created;
    return () => {
      created.destroy();
      chart.current = null;
    };
  }, [text]);

  useEffect(() => {
    chart.current?.update(buckets);
  }, [buckets]);

  return (
    <div className={styles['chart']}>
      <Marked of="bleuByLength" label={text.byLength}>
        <h3 className={styles['title']}>{text.byLength}</h3>
      </Marked>
      <div ref={element} className={styles['bars']} />
      <table className={styles['table']}>
        <caption>{text.byLength}</caption>
        <thead>
          <tr>
            <th scope="row">
              {isToy ? text.sequenceLength : text.sourceLength(formatLanguage(source.lang) ?? corpus.source)}
            </th>
            {buckets.map(({ from, to }) => (
              <th key={from} scope="col">
                {text.range(formatInteger(from), formatInteger(to))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{text.bleu}</th>
            {buckets.map(({ from, bleu }) => (
              <td key={from}>{bleu === null ? training.none : formatAverage(bleu)}</td>
            ))}
          </tr>
          <tr>
            <th scope="row">{text.pairs}</th>
            {buckets.map(({ from, pairs }) => (
              <td key={from}>{formatInteger(pairs)}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
