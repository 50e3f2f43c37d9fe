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
import { TermMark } from '../../ui/TermMark.tsx';
import styles from './ScoreList.module.css';

/** The scores, each with what it says, and the signatures without which they could not be compared. */
export function ScoreList({ result }: { readonly result: EvaluationResult }): ReactNode {
  const text = useEvaluationText();
  const { training } = useText();
  const { report, fromStep, toStep } = result;
  const alignmentErrorRate = report.attention?.alignmentErrorRate;
  const scores = [
    { term: 'bleu', ...text.scores.bleu, value: formatAverage(report.bleu.score) },
    { term: 'tokenisedBleu', ...text.scores.tokenisedBleu, value: formatAverage(report.tokenisedBleu.score) },
    { term: 'chrf', ...text.scores.chrf, value: formatAverage(report.chrf.score) },
    { term: 'exactMatch', ...text.scores.exactMatch, value: formatPercent(report.exactMatch) },
    { term: 'tokenAccuracy', ...text.scores.tokenAccuracy, value: formatPercent(report.tokenAccuracy) },
    { term: 'perplexity', ...text.scores.perplexity, value: formatLoss(report.perplexity) },
    {
      term: 'aer',
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
        {scores.map(({ term, name, hint, value }) => (
          <div key={name}>
            <dt>
              {name}
              <TermMark of={term} label={name} />
            </dt>
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
            <dt>
              {text.signature(name)}
              <TermMark of="signature" label={text.signature(name)} />
            </dt>
            <dd>{signature}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
