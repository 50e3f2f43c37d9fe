import { EngineError } from '../../protocol/errors.ts';
import {
  exclusively,
  freshEngine,
  reportProblem,
  reviveEngine,
  whenEngineFails,
} from '../engineConnection.ts';
import { patch, readPlayground } from '../playground.ts';
import { madeSource, takeCorpus } from './corpus.ts';
import { corpusOfThisVisit, openLink, reportLinkFaults } from './link.ts';
import { forgiveBackends, revive } from './revive.ts';
import { leaveSpeaker, takeSpeaker } from './speaker.ts';

let started: Promise<boolean> | null = null;

/**
 * Starts the engine, gives it the corpus that was in use before a reload, or else the one that the address asks for,
 * and a network. A second call changes nothing.
 */
export function startUp(): Promise<boolean> {
  whenEngineFails(revive);
  const { hash } = location;
  started ??= exclusively(async () => {
    const kept = corpusOfThisVisit();
    const reading = kept === null ? null : import('./keptCorpora.ts').then(({ readKept }) => readKept(kept));
    // What is wrong with it is told once there is a corpus.
    reading?.catch(() => {});
    try {
      patch('engine', { activity: 'choosingDevice' });
      const { choice } = readPlayground().device;
      const report = await freshEngine().call('device/start', { backend: choice });
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
    import('./keepLink.ts').then(({ keepLink }) => keepLink()).catch(reportProblem);
    import('./keepCorpus.ts').then(({ listKept }) => listKept()).catch(reportProblem);
    import('./runs.ts').then(({ listKeptRuns }) => listKeptRuns()).catch(reportProblem);
  }).then((isStarted) => {
    if (readPlayground().model.built) {
      void takeSpeaker();
      // Where nothing can be read, nothing is offered; that it is not saved is said once something is to be.
      import('./resume.ts').then(({ offerRun }) => offerRun()).catch(() => {});
      if (readPlayground().lesson.open)
        import('../lessons/beginLinkedStep.ts')
          .then(({ beginLinkedStep }) => beginLinkedStep(hash))
          .catch(reportProblem);
    } else if (!isStarted) void leaveSpeaker();
    return isStarted;
  });
  return started;
}

/** After all has failed a person asks once more: all begins again, or what there was is taken up again. */
export async function tryAgain(): Promise<void> {
  const { corpus, engine } = readPlayground();
  forgiveBackends();
  if (corpus.report && engine.problem) {
    await reviveEngine(new EngineError(engine.problem));
    return;
  }
  started = null;
  patch('engine', { activity: 'starting', problem: null });
  await startUp();
}
