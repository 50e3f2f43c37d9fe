import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { createTrainingCurve, type TrainingCurve } from '../../charts/trainingCurve.ts';
import { noSeries } from '../../charts/trainingCurveData.ts';
import { usePlayground } from '../../store/playground.ts';
import { stepSeries, validationSeries } from '../../store/trainingSeries.ts';
import { useSeriesVersion } from '../../store/useSeriesVersion.ts';
import type { CurveMeasure } from '../../store/viewSlice.ts';
import { curveOf } from './curveOf.ts';
import { formerCurves } from './formerCurves.ts';
import { useCurveStrings } from './useCurveStrings.ts';

/** The curve of one measure, as the numbers arrive. */
export function TrainingChart({ measure }: { readonly measure: CurveMeasure }): ReactNode {
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<TrainingCurve | null>(null);
  const { axis, scale: chosenScale, isSmoothed } = usePlayground((state) => state.view.curve);
  const vocabularySize = usePlayground((state) => state.corpus.report?.target.vocabularySize);
  const runs = usePlayground((state) => state.training.formerRuns);
  const former = useMemo(() => formerCurves(runs, measure, axis), [runs, measure, axis]);
  const stepVersion = useSeriesVersion(stepSeries);
  const validationVersion = useSeriesVersion(validationSeries);
  const { label, strings } = useCurveStrings(measure);
  const { steps, validations, hasLogScale } = curveOf[measure];
  const scale = hasLogScale ? chosenScale : 'linear';
  const places = axis === 'steps' ? 'step' : 'clockMs';

  useEffect(() => {
    if (!element.current) return;
    const created = createTrainingCurve(element.current, { label, strings });
    chart.current = created;
    return () => {
      created.destroy();
      chart.current = null;
    };
  }, [label, strings]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the series grow in place; their versions tell when.
  useEffect(() => {
    chart.current?.update({
      training: steps
        ? { places: stepSeries.column(places), values: stepSeries.column(steps), length: stepSeries.length }
        : noSeries,
      validation: validations
        ? {
            places: validationSeries.column(places),
            values: validationSeries.column(validations),
            length: validationSeries.length,
          }
        : noSeries,
      former,
      scale,
      isSmoothed,
      ...(measure === 'loss' && vocabularySize ? { reference: Math.log(vocabularySize) } : {}),
    });
  }, [stepVersion, validationVersion, scale, isSmoothed, former, vocabularySize, strings]);

  return <div ref={element} style={{ height: '100%' }} />;
}
