import type { CSSProperties, ReactNode } from 'react';
import { tokenLabel } from '../../core/tokenize/tokenLabel.ts';
import { formatPercent, formatProbability } from '../../i18n/format.ts';
import { useCoachText } from '../../i18n/useCoachText.ts';
import { inSentences } from '../../i18n/writing.ts';
import { useSides } from '../../store/useSides.ts';
import { TermMark } from '../../ui/TermMark.tsx';
import { TokenText } from '../../ui/TokenText.tsx';
import type { AttentionReading } from './attentionReading.ts';
import styles from './CoachPane.module.css';

/** Up to here a row looks at one place, from there on at all alike. */
const sharp = 0.25;
const even = 0.75;

/** Up to here next to nothing is idle, from there on much. */
const littleIdle = 0.05;
const muchIdle = 0.3;

interface SpreadProps {
  readonly reading: AttentionReading;
}

/** How sharply each word looks, and how much of it where nothing is to be translated. */
export function Spread({ reading }: SpreadProps): ReactNode {
  const { spread, sink, rows: text } = useCoachText();
  const sides = useSides();
  const { entropy, widest } = reading;
  const mean = formatProbability(entropy);
  const share = formatPercent(reading.sink);
  return (
    <>
      <p className={styles['finding']}>
        {inSentences([
          entropy < sharp ? spread.sharp(mean) : entropy < even ? spread.several(mean) : spread.even(mean),
          reading.rows.length > 1 &&
            spread.widest(tokenLabel(widest.text).text, formatProbability(widest.entropy)),
        ])}
      </p>
      <p className={styles['finding']}>
        {reading.sink < littleIdle
          ? sink.none(share)
          : reading.sink < muchIdle
            ? sink.some(share)
            : sink.much(share)}
      </p>
      <table className={styles['table']}>
        <caption className={styles['caption']}>{text.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.word}</th>
            <th scope="col" title={spread.scale} aria-label={text.entropy}>
              {text.entropy}
              <TermMark of="entropy" label={text.entropy} />
            </th>
            <th scope="col" aria-label={text.idle}>
              {text.idle}
              <TermMark of="sinkMass" label={text.idle} />
            </th>
          </tr>
        </thead>
        <tbody>
          {reading.rows.map((row, at) => (
            <tr key={at}>
              <th scope="row" {...sides.target}>
                <TokenText {...tokenLabel(row.text)} />
              </th>
              <td className={styles['target']} style={{ '--share': row.entropy } as CSSProperties}>
                {formatProbability(row.entropy)}
              </td>
              <td className={styles['idle']} style={{ '--share': row.sink } as CSSProperties}>
                {formatProbability(row.sink)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
