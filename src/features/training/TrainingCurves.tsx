import { type ReactNode, useState } from 'react';
import { useCurvesText } from '../../i18n/useCurvesText.ts';
import { setCurve } from '../../store/actions/view.ts';
import { usePlayground } from '../../store/playground.ts';
import type { CurveMeasure } from '../../store/viewSlice.ts';
import { Button } from '../../ui/Button.tsx';
import { Marked } from '../../ui/Marked.tsx';
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { curveOf } from './curveOf.ts';
import { TrainingChart } from './TrainingChart.tsx';
import styles from './TrainingCurves.module.css';
import { useCurveMeasures } from './useCurveMeasures.ts';

/** What the dictionary calls them. */
const terms = {
  loss: 'loss',
  accuracy: 'tokenAccuracy',
  bleu: 'validationBleu',
  alignmentErrorRate: 'aer',
  gradientNorm: 'gradientNorm',
  stepsPerSecond: 'speed',
} as const satisfies Readonly<Record<CurveMeasure, string>>;

/** One measure of training at a time, and how it is drawn. Loaded on demand. */
export default function TrainingCurves(): ReactNode {
  const text = useCurvesText();
  const { measure, measures } = useCurveMeasures();
  const { scale, axis, isSmoothed } = usePlayground((state) => state.view.curve);
  const [isOpen, setIsOpen] = useState(false);
  const { hasLogScale, isOfSteps } = curveOf[measure];
  const { name, unit } = text.measures[measure];

  return (
    <>
      <VisuallyHidden>
        <h2>{name}</h2>
      </VisuallyHidden>
      <div className={styles['head']}>
        <Marked of={terms[measure]} label={name}>
          <select
            className={styles['measure']}
            aria-label={text.measure}
            title={unit}
            value={measure}
            onChange={(event) => setCurve({ measure: event.currentTarget.value as CurveMeasure })}
          >
            {measures.map((choice) => (
              <option key={choice} value={choice}>
                {text.measures[choice].name}
              </option>
            ))}
          </select>
        </Marked>
        <div className={styles['ways']}>
          {hasLogScale && (
            <SegmentedChoice
              label={text.scale}
              value={scale}
              options={[
                { value: 'linear', label: text.linear },
                { value: 'log', label: text.log },
              ]}
              onChange={(to) => setCurve({ scale: to })}
            />
          )}
          <Button
            kind="quiet"
            aria-expanded={isOpen}
            title={text.moreHint}
            onClick={() => setIsOpen(!isOpen)}
          >
            {text.more}
          </Button>
        </div>
      </div>
      {isOpen && (
        <div className={styles['options']}>
          <SegmentedChoice
            label={text.axis}
            value={axis}
            options={[
              { value: 'steps', label: text.steps },
              { value: 'seconds', label: text.seconds },
            ]}
            onChange={(to) => setCurve({ axis: to })}
          />
          {isOfSteps && (
            <Switch
              label={text.smoothed}
              term="curve"
              title={text.smoothedHint}
              isSmall
              isOn={isSmoothed}
              onChange={(to) => setCurve({ isSmoothed: to })}
            />
          )}
          <p className={styles['unit']}>{unit}</p>
        </div>
      )}
      <div className={styles['chart']}>
        <TrainingChart key={`${measure} ${axis}`} measure={measure} />
      </div>
    </>
  );
}
