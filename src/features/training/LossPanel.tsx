import { type ReactNode, useEffect, useRef } from 'react';
import { createLossCurve, type LossCurve } from '../../charts/lossCurve.ts';
import { formatInteger, formatWeight } from '../../i18n/format.ts';
import { useText } from '../../i18n/useText.ts';
import { setLossScale } from '../../store/actions/view.ts';
import { usePlayground } from '../../store/playground.ts';
import { stepSeries, validationSeries } from '../../store/trainingSeries.ts';
import { useSeriesVersion } from '../../store/useSeriesVersion.ts';
import { SectionTitle } from '../../ui/SectionTitle.tsx';
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx';
import styles from './LossPanel.module.css';

/** The loss of training and validation, as the numbers arrive. */
export function LossPanel(): ReactNode {
  const { training: text } = useText();
  const scale = usePlayground((state) => state.view.lossScale);
  return (
    <section className={styles['panel']}>
      <div className={styles['head']}>
        <SectionTitle>{text.lossTitle}</SectionTitle>
        <SegmentedChoice
          label={text.scale}
          value={scale}
          options={[
            { value: 'linear', label: text.linear },
            { value: 'log', label: text.log },
          ]}
          onChange={setLossScale}
        />
      </div>
      <LossChart />
    </section>
  );
}

function LossChart(): ReactNode {
  const { training: text } = useText();
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<LossCurve | null>(null);
  const scale = usePlayground((state) => state.view.lossScale);
  const vocabularySize = usePlayground((state) => state.corpus.report?.target.vocabularySize);
  const stepVersion = useSeriesVersion(stepSeries);
  const validationVersion = useSeriesVersion(validationSeries);

  useEffect(() => {
    if (!element.current) return;
    const { chart: words } = text;
    const created = createLossCurve(element.current, {
      label: text.lossTitle,
      strings: {
        training: words.training,
        validation: words.validation,
        chance: words.chance,
        cursor: words.cursor,
        empty: words.empty,
        step: (step) => words.step(formatInteger(step)),
        reading: ({ step, training, validation, validationStep }) =>
          [
            words.step(formatInteger(step)),
            training !== null && words.trainingAt(formatWeight(training)),
            validation !== null &&
              words.validationAt(formatWeight(validation), formatInteger(validationStep ?? step)),
          ]
            .filter(Boolean)
            .join(' · '),
      },
    });
    chart.current = created;
    return () => {
      created.destroy();
      chart.current = null;
    };
  }, [text]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the series grow in place; their versions tell when.
  useEffect(() => {
    chart.current?.update({
      training: {
        steps: stepSeries.column('step'),
        values: stepSeries.column('lossNatsPerToken'),
        length: stepSeries.length,
      },
      validation: {
        steps: validationSeries.column('step'),
        values: validationSeries.column('lossNatsPerToken'),
        length: validationSeries.length,
      },
      scale,
      ...(vocabularySize ? { chanceLoss: Math.log(vocabularySize) } : {}),
    });
  }, [stepVersion, validationVersion, scale, vocabularySize]);

  return <div ref={element} className={styles['chart']} />;
}
