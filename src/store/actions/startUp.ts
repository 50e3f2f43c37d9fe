import { engine, exclusively, reportProblem } from '../engineConnection.ts';
import { patch, readPlayground } from '../playground.ts';
import { madeSource, takeCorpus } from './corpus.ts';
import { corpusOfThisVisit, keepLink, openLink, reportLinkFaults } from './link.ts';
import { leaveShipped, takeShipped } from './shipped.ts';

let started: Promise<boolean> | null = null;

/**
 * Starts the engine, gives it the corpus that was in use before a reload, or else the one that the address asks for,
 * and a network. A second call changes nothing.
 */
export function startUp(): Promise<boolean> {
  started ??= exclusively(async () => {
    const kept = corpusOfThisVisit();
    const reading = kept === null ? null : import('./keptCorpora.ts').then(({ readKept }) => readKept(kept));
    // What is wrong with it is told once there is a corpus.
    reading?.catch(() => {});
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
    const { data } = readPlayground().corpus;
    try {
      const own = await reading;
      if (own) await takeCorpus(own.source, own.data, kept);
      else await takeCorpus(madeSource(corpus, split), data, null);
    } catch (error) {
      if (!reading) throw error;
      await takeCorpus(madeSource(corpus, split), data, null);
      reportProblem(error);
    }
    reportLinkFaults(faults);
    keepLink();
    import('./keepCorpus.ts').then(({ listKept }) => listKept()).catch(reportProblem);
  }).then((isStarted) => {
    if (readPlayground().model.built) void takeShipped();
    else if (!isStarted) void leaveShipped();
    return isStarted;
  });
  return started;
}
