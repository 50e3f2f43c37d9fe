import { calmerTraining } from '../../core/spec/calmerTraining.ts';
import { engine, exclusively } from '../engineConnection.ts';
import { holdCheckpoint } from '../lastCheckpoint.ts';
import { patch, readPlayground } from '../playground.ts';
import { keepRun } from './formerRuns.ts';
import { rewindRun } from './rewindRun.ts';
import { adjustTraining } from './training.ts';
import { translateQuietly } from './translation.ts';

/**
 * Takes a run that has diverged back to its last good state; what came after it stays to be looked at as a former run.
 * @param isCalmer with the settings that training is to be tried with
 */
export async function goBack(isCalmer: boolean): Promise<void> {
  const isBack = await exclusively(async () => {
    const { step } = await engine().call('training/restore', {});
    holdCheckpoint(step > 0 ? await engine().call('checkpoint/save', {}) : null);
    keepRun();
    rewindRun(step);
  });
  if (!isBack) return;
  if (isCalmer) {
    const { draft } = readPlayground().training;
    const calmer = { ...draft, ...calmerTraining(draft) };
    patch('training', { draft: calmer });
    await adjustTraining(calmer);
  }
  translateQuietly();
}
