import type { ReactNode } from 'react';
import { formatInteger, formatLoss, formatPercent, formatRate } from '../../i18n/format.ts';
import { useText } from '../../i18n/useText.ts';
import { trainingRates } from '../../store/trainingRates.ts';
import { stepSeries, validationSeries } from '../../store/trainingSeries.ts';
import { useSeriesVersion } from '../../store/useSeriesVersion.ts';
import { TermMark } from '../../ui/TermMark.tsx';
import styles from './TrainingNumbers.module.css';

/** The present figures of training. */
export function TrainingNumbers(): ReactNode {
  const { training: text } = useText();
  useSeriesVersion(stepSeries);
  useSeriesVersion(validationSeries);
  const { stepsPerSecond, targetTokensPerSecond, recentLoss } = trainingRates(stepSeries);
  const write = (value: number | null, format: (value: number) => string) =>
    value === null ? text.none : format(value);

  const figures = [
    { term: 'loss', label: text.loss, hint: text.lossHint, value: write(recentLoss, formatLoss) },
    {
      term: 'validation',
      label: text.validationLoss,
      hint: text.validationHint,
      value: write(validationSeries.last('lossNatsPerToken'), formatLoss),
    },
    {
      term: 'tokenAccuracy',
      label: text.accuracy,
      hint: text.accuracyHint,
      value: write(validationSeries.last('tokenAccuracy'), formatPercent),
    },
    {
      term: 'speed',
      label: text.stepsPerSecond,
      hint: text.stepsHint,
      value: write(stepsPerSecond, formatRate),
    },
    {
      term: 'speed',
      label: text.tokensPerSecond,
      hint: text.tokensHint,
      value: write(targetTokensPerSecond, formatInteger),
    },
    {
      term: 'gradientNorm',
      label: text.gradientNorm,
      hint: text.gradientNormHint,
      value: write(stepSeries.last('gradientNorm'), formatLoss),
    },
  ];

  return (
    <dl className={styles['numbers']} aria-label={text.numbers}>
      {figures.map(({ term, label, hint, value }) => (
        <div key={label} className={styles['figure']} title={hint}>
          <dt>
            {label}
            <TermMark of={term} label={label} />
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
