import { engine, exclusively, reportProblem } from '../engineConnection.ts';
import { patch, readPlayground } from '../playground.ts';
import { madeSource, takeCorpus } from './corpus.ts';
import { keepLink, openLink, reportLinkFaults } from './link.ts';

let started: Promise<boolean> | null = null;

/** Starts the engine, gives it the corpus and the network that the address asks for; a second call changes nothing. */
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
    const { corpus, split, faults } = openLink();
    await takeCorpus(madeSource(corpus, split), readPlayground().corpus.data);
    reportLinkFaults(faults);
    keepLink();
  });
  return started;
}
