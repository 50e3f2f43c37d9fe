import { builtinData } from '../../core/spec/dataSpec.ts';
import { engine, exclusively, reportProblem } from '../engineConnection.ts';
import { patch, readPlayground } from '../playground.ts';
import { builtinSource, takeCorpus } from './corpus.ts';

let started: Promise<boolean> | null = null;

/** Starts the engine, gives it the built-in corpus and builds the first network; a second call changes nothing. */
export function startUp(): Promise<boolean> {
  started ??= exclusively(async () => {
    try {
      const client = engine();
      patch('engine', { activity: 'choosingDevice' });
      const report = await client.call('device/start', { backend: readPlayground().device.choice });
      patch('device', { report });
    } catch (error) {
      // Nothing can be done without a device.
      reportProblem(error);
      patch('engine', { activity: 'failed' });
      return;
    }
    await takeCorpus(builtinSource('everyday'), builtinData);
  });
  return started;
}
