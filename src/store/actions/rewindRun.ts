import { patch, readPlayground } from '../playground.ts';
import { rewindTrainingSeries } from '../trainingSeries.ts';

/** The network is again as it was at a step: what the page has of its training ends there. */
export function rewindRun(step: number): void {
  rewindTrainingSeries(step);
  patch('training', { stop: null, hasSteps: step > 0, attention: null });
  const { snapshots } = readPlayground().translation;
  patch('translation', { snapshots: snapshots.filter((snapshot) => snapshot.step <= step), replayed: null });
}
