import { type ReactNode, useState } from 'react';
import { formatProbability } from '../../i18n/format.ts';
import { useText } from '../../i18n/useText.ts';
import { usePlayground } from '../../store/playground.ts';
import type { AttentionReport } from '../../store/trainingSlice.ts';
import { Button } from '../../ui/Button.tsx';
import { SectionTitle } from '../../ui/SectionTitle.tsx';
import { TermMark } from '../../ui/TermMark.tsx';
import styles from './AttentionFigures.module.css';

const figures = [
  ['alignmentErrorRate', 'aer'],
  ['sinkMass', 'sinkMass'],
  ['normalizedEntropy', 'entropy'],
  ['coverage', 'coverageFigure'],
  ['distinctArgmaxRatio', 'distinctPlaces'],
] as const satisfies readonly (readonly [name: keyof AttentionReport, term: string])[];

/** Where the network looks on the validation sentences, in five figures, each with a line about it on demand. Loaded on demand. */
export default function AttentionFigures(): ReactNode {
  const { training: text } = useText();
  const [isExplained, setIsExplained] = useState(false);
  const attention = usePlayground((state) => state.training.attention);
  const hasAttention = usePlayground((state) => state.model.built?.model.attention !== 'none');
  if (!hasAttention) return null;

  const write = (name: keyof AttentionReport) => {
    const value = attention?.[name];
    if (value === undefined) return text.none;
    return value === null ? (
      <span className={styles['words']}>{text.noGoldLinks}</span>
    ) : (
      formatProbability(value)
    );
  };
  return (
    <section className={styles['panel']}>
      <div className={styles['head']}>
        <SectionTitle term="validationPairs">{text.attentionFigures}</SectionTitle>
        <Button kind="quiet" aria-expanded={isExplained} onClick={() => setIsExplained(!isExplained)}>
          {text.explainFigures}
        </Button>
      </div>
      <dl className={styles['figures']} data-explained={isExplained || undefined}>
        {figures.map(([name, term]) => (
          <div key={name}>
            <dt>
              {text.attentionNames[name]}
              <TermMark of={term} label={text.attentionNames[name]} />
            </dt>
            <dd>{write(name)}</dd>
            {isExplained && <dd className={styles['explanation']}>{text.attentionHints[name]}</dd>}
          </div>
        ))}
      </dl>
    </section>
  );
}
