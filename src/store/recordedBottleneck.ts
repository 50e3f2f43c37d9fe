import type { RecordedBottleneck } from '../core/spec/bottleneckPlan.ts';
import recorded from './recordedBottleneck.json';

/** Our run of the experiment (`npm run record:bottleneck`), for machines on which it would take too long. */
export const recordedBottleneck = recorded as RecordedBottleneck;
