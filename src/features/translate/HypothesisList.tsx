import { type ReactNode, useId } from 'react';
import { formatLoss } from '../../i18n/format.ts';
import { useText } from '../../i18n/useText.ts';
import { chooseHypothesis } from '../../store/actions/translation.ts';
import { usePlayground } from '../../store/playground.ts';
import { useSides } from '../../store/useSides.ts';
import styles from './HypothesisList.module.css';

/** The translations that were found, best first; the one that is chosen stands above and in the heatmap. */
export function HypothesisList(): ReactNode {
  const { decoding: text } = useText();
  const name = useId();
  const hypotheses = usePlayground((state) => state.translation.hypotheses);
  const chosen = usePlayground((state) => state.translation.chosen);
  const isRanked = usePlayground((state) => state.translation.decode.method === 'beam');
  const { target } = useSides();
  if (hypotheses.length < 2) return null;
  return (
    <fieldset className={styles['list']}>
      <legend className={styles['legend']}>{text.list}</legend>
      <div className={styles['head']} aria-hidden="true">
        {isRanked && <span title={text.scoreHint}>{text.score}</span>}
        <span title={text.logProbabilityHint}>{text.logProbability}</span>
      </div>
      {hypotheses.map((hypothesis, rank) => (
        // Its place in the list is what a hypothesis is known by: the text may stand twice.
        <label key={rank} className={styles['hypothesis']} data-chosen={rank === chosen || undefined}>
          <input type="radio" name={name} checked={rank === chosen} onChange={() => chooseHypothesis(rank)} />
          <span className={styles['text']} {...target}>
            {hypothesis.text}
            {!hypothesis.isComplete && ' …'}
          </span>
          {isRanked && <span className={styles['number']}>{minus(hypothesis.score)}</span>}
          <span className={styles['number']}>{minus(hypothesis.logProbability)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** A number with a minus sign as wide as a digit. */
function minus(value: number): string {
  return formatLoss(value).replace('-', '−');
}
