import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { createLengthCurves, type LengthCurves } from '../../charts/lengthCurves.ts';
import type { LengthRange } from '../../charts/lengthCurvesLayout.ts';
import { bottleneckNetworks } from '../../core/spec/bottleneckPlan.ts';
import { formatAverage, formatInteger } from '../../i18n/format.ts';
import { useBottleneckText } from '../../i18n/useBottleneckText.ts';
import styles from './BottleneckFigure.module.css';
import { rowsOfScores, type ShownScores, smallestLead } from './shownScores.ts';

interface LengthCurvesChartProps {
  readonly scores: ShownScores;
  /** What is told while there is no score. */
  readonly empty: string;
}

/** The claim of the figure is about sentences from so many words on. */
const CLAIMED_FROM = 10;

/** The picture of the scores, and in words what it shows or what is pointed at. */
export function LengthCurvesChart({ scores, empty }: LengthCurvesChartProps): ReactNode {
  const text = useBottleneckText();
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<LengthCurves | null>(null);
  const curves = useMemo(
    () =>
      bottleneckNetworks.map((network) => ({
        look: network === 'none' ? ('plain' as const) : ('strong' as const),
        name: text.networks[network],
        scores: scores[network].map(({ bleu, ...score }) => ({ ...score, score: bleu })),
      })),
    [scores, text],
  );

  function reading(range: LengthRange | null): string {
    const rows = rowsOfScores(scores);
    if (rows.length === 0) return empty;
    const row = rows.find(({ from }) => from === range?.from);
    if (!row) {
      const lead = smallestLead(scores, CLAIMED_FROM);
      return lead === null || lead <= 0
        ? text.noLead
        : text.leads(formatInteger(CLAIMED_FROM), formatAverage(lead));
    }
    const parts = [...bottleneckNetworks].reverse().flatMap((network) => {
      const score = row[network];
      if (!score) return [];
      const [bleu, low, high] = [score.bleu, score.low, score.high].map(formatAverage);
      return [text.score(text.inSentence[network], bleu ?? '', low ?? '', high ?? '')];
    });
    if (row.attention && row.none && row.attention.bleu > row.none.bleu)
      parts.push(text.lead(formatAverage(row.attention.bleu - row.none.bleu)));
    return text.reading(
      formatInteger(row.from),
      formatInteger(row.to),
      formatInteger(row.pairs),
      parts.join(text.list),
    );
  }

  const latest = useRef({ curves, reading });
  latest.current = { curves, reading };

  useEffect(() => {
    if (!element.current) return;
    const created = createLengthCurves(element.current, {
      label: text.figure,
      tick: formatInteger,
      reading: (range) => latest.current.reading(range),
    });
    created.update(latest.current.curves);
    chart.current = created;
    return () => {
      created.destroy();
      chart.current = null;
    };
  }, [text]);

  useEffect(() => {
    chart.current?.update(curves);
  }, [curves]);

  return <div ref={element} className={styles['picture']} />;
}
