import type { CSSProperties, ReactNode } from 'react';
import { formatPercent, formatProbability, formatSigned } from '../../i18n/format.ts';
import { useCoachText } from '../../i18n/useCoachText.ts';
import { setFocus } from '../../store/actions/view.ts';
import { useLeaveOut } from '../../store/useLeaveOut.ts';
import { useSides } from '../../store/useSides.ts';
import { nothingInFocus } from '../../store/viewSlice.ts';
import { Marked } from '../../ui/Marked.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './CoachPane.module.css';
import { type InfluenceReading, noChange, readInfluence } from './influenceReading.ts';

/** From here on two rankings are alike; below the other they have little to do with each other. */
const alike = 0.7;
const apart = 0.3;

/** What each source word is looked at and what it is worth, side by side, and what is to be said of it. */
export function Influence(): ReactNode {
  const { influence: text, waiting } = useCoachText();
  const leaveOut = useLeaveOut();
  const sides = useSides();
  if (!leaveOut) return <p className={styles['quiet']}>{waiting}</p>;
  const reading = readInfluence(leaveOut);
  const { words } = reading;
  const hasAttention = words.some(({ attention }) => attention !== null);
  const mostLooked = Math.max(...words.map(({ attention }) => attention ?? 0), Number.MIN_VALUE);
  const most = Math.max(noChange, ...words.map(({ change }) => Math.abs(change ?? 0)));
  return (
    <>
      <Marked of="leaveOneOut" label={text.title}>
        <h3 className={styles['heading']}>{text.title}</h3>
      </Marked>
      <p className={styles['quiet']}>{hasAttention ? text.intro : text.introAlone}</p>
      <Findings reading={reading} hasAttention={hasAttention} />
      <table className={styles['table']}>
        <caption className={styles['caption']}>{text.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.word}</th>
            {hasAttention && <th scope="col">{text.attention}</th>}
            <th scope="col">{text.change}</th>
          </tr>
        </thead>
        <tbody>
          {words.map(({ text: word, position, attention, change }) => (
            <tr
              key={position}
              onPointerEnter={() => setFocus({ source: position, target: null })}
              onPointerLeave={() => setFocus(nothingInFocus)}
            >
              <th scope="row" {...sides.source}>
                <bdi>{word}</bdi>
              </th>
              {hasAttention && (
                <td
                  className={styles['source']}
                  style={{ '--share': (attention ?? 0) / mostLooked } as CSSProperties}
                >
                  {formatPercent(attention ?? 0)}
                </td>
              )}
              {change === null ? (
                <td className={styles['none']}>
                  <span aria-hidden="true">{text.cannot}</span>
                  <VisuallyHidden>{text.cannotSpoken}</VisuallyHidden>
                </td>
              ) : (
                <td
                  className={styles['target']}
                  data-gain={change > 0 || undefined}
                  style={{ '--share': Math.abs(change) / most } as CSSProperties}
                >
                  {formatSigned(change)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['quiet']}>{text.limits}</p>
    </>
  );
}

interface FindingsProps {
  readonly reading: InfluenceReading;
  readonly hasAttention: boolean;
}

/** One sentence for each thing found. */
function Findings({ reading, hasAttention }: FindingsProps): ReactNode {
  const { influence: text } = useCoachText();
  const { correlation, idle, hidden, dearest, isUnused } = reading;
  if (isUnused) return <p className={styles['finding']}>{text.nothing}</p>;
  return (
    <>
      {hasAttention && (
        <p className={styles['finding']}>
          {correlation === null
            ? text.tooFew
            : (correlation >= alike ? text.alike : correlation >= apart ? text.partly : text.parted)(
                formatSigned(correlation),
              )}
        </p>
      )}
      {idle && (
        <p className={styles['finding']}>
          {text.idle(idle.source, idle.target, formatProbability(idle.attention), formatSigned(idle.change))}
        </p>
      )}
      {dearest && (
        <p className={styles['finding']}>
          {hidden
            ? text.hidden(hidden.text, formatPercent(hidden.attention ?? 0), formatSigned(hidden.change ?? 0))
            : text.dearest(dearest.text, formatSigned(dearest.change ?? 0))}
        </p>
      )}
    </>
  );
}
