import type { ReactNode } from 'react';
import { decodeFields } from '../../core/spec/decodeSpec.ts';
import {
  formatAverage,
  formatInteger,
  formatLoss,
  formatPercent,
  formatProbability,
} from '../../i18n/format.ts';
import { tell } from '../../i18n/tell.ts';
import { useEvaluationText } from '../../i18n/useEvaluationText.ts';
import { useText } from '../../i18n/useText.ts';
import { inOneLine } from '../../i18n/writing.ts';
import type { EvaluationResult } from '../../store/evaluationSlice.ts';
import { usePlayground } from '../../store/playground.ts';
import styles from './ScoreList.module.css';

/** The scores, each with what it says, and the signatures without which they could not be compared. */
export function ScoreList({ result }: { readonly result: EvaluationResult }): ReactNode {
  const text = useEvaluationText();
  const { training } = useText();
  const { report, fromStep, toStep } = result;
  const alignmentErrorRate = report.attention?.alignmentErrorRate;
  const scores = [
    { ...text.scores.bleu, value: formatAverage(report.bleu.score) },
    { ...text.scores.tokenisedBleu, value: formatAverage(report.tokenisedBleu.score) },
    { ...text.scores.chrf, value: formatAverage(report.chrf.score) },
    { ...text.scores.exactMatch, value: formatPercent(report.exactMatch) },
    { ...text.scores.tokenAccuracy, value: formatPercent(report.tokenAccuracy) },
    { ...text.scores.perplexity, value: formatLoss(report.perplexity) },
    {
      ...text.scores.alignmentErrorRate,
      value:
        report.attention === null
          ? text.noAttention
          : typeof alignmentErrorRate === 'number'
            ? formatProbability(alignmentErrorRate)
            : training.noGoldLinks,
    },
  ];
  const method = decodeFields.method.options.find(({ value }) => value === report.decode.method);
  // Scores are forgotten when another network speaks: these are of the one that does.
  const speaker = usePlayground((state) => state.model.speaker);
  const steps = fromStep === toStep ? text.atStep : text.overSteps;
  return (
    <div>
      <p className={styles['when']}>
        {speaker?.kind === 'shipped'
          ? text.ofShipped(formatInteger(report.pairs), formatInteger(speaker.steps))
          : speaker
            ? text.ofOpened(formatInteger(report.pairs), speaker.name, formatInteger(speaker.steps))
            : steps(formatInteger(report.pairs), formatInteger(fromStep), formatInteger(toStep))}
        {inOneLine(['', text.decodedBy(tell(method?.label ?? '').toLowerCase())])}
      </p>
      <dl className={styles['scores']} aria-label={text.scoresName}>
        {scores.map(({ name, hint, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={styles['value']} data-words={/^\p{L}/u.test(value) || undefined}>
              {value}
            </dd>
            <dd className={styles['hint']}>{hint}</dd>
          </div>
        ))}
      </dl>
      <dl className={styles['signatures']}>
        {(
          [
            ['BLEU', report.bleu.signature],
            [text.scores.tokenisedBleu.name, report.tokenisedBleu.signature],
            ['chrF2', report.chrf.signature],
          ] as const
        ).map(([name, signature]) => (
          <div key={name}>
            <dt>{text.signature(name)}</dt>
            <dd>{signature}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
