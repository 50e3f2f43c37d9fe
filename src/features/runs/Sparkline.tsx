import type { ReactNode } from 'react';
import { type SparklineScale, sparklinePath } from '../../charts/sparkline.ts';
import type { KeptRun } from '../../store/runsSlice.ts';
import styles from './Sparkline.module.css';

interface SparklineProps {
  readonly curve: KeptRun['outline'];
  readonly scale: SparklineScale;
}

const size = { width: 120, height: 32, inset: 2 };

/** The course of a run's held-out loss, for the eye alone: its best value stands beside it. */
export function Sparkline({ curve, scale }: SparklineProps): ReactNode {
  const { steps: places, lossesNatsPerToken: values } = curve;
  return (
    <svg className={styles['sparkline']} viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
      <path className={styles['ground']} d={`M0,${size.height - 0.5}H${size.width}`} />
      <path className={styles['curve']} d={sparklinePath({ places, values }, scale, size)} />
    </svg>
  );
}
