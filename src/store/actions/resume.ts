/** Goes on with a run that this browser keeps. Loaded on demand. */
import type { LoadReport } from '../../protocol/checkpoint.ts';
import { EngineError } from '../../protocol/errors.ts';
import { type FoundCheckpoint, readRunCheckpoint } from '../../storage/checkpoints.ts';
import type { KeptRun } from '../../storage/keptRun.ts';
import { isRunHeld } from '../../storage/runLock.ts';
import { declineRun, listRuns, readRun } from '../../storage/runs.ts';
import { exclusively, reportProblem } from '../engineConnection.ts';
import { patch, readPlayground } from '../playground.ts';
import { bringCorpus } from './bringCorpus.ts';
import { endEvaluation } from './evaluation.ts';
import { goOnWriting, keepMoment, keepNow } from './keepRun.ts';
import { runOfThisVisit } from './link.ts';
import { takeNetwork } from './takeNetwork.ts';
import { stopTraining } from './training.ts';

/** Offers the run that this tab was left with, or else the latest one, unless a person has said no to it. */
export async function offerRun(): Promise<void> {
  const runs = (await listRuns()).filter(({ checkpoints }) => checkpoints !== null);
  const own = runOfThisVisit();
  const run = runs.find(({ id }) => id === own) ?? runs[0];
  if (!run?.isOffered) return;
  const isOpenElsewhere = await isRunHeld(run.id);
  // Whoever trains already has answered.
  const { hasSteps, phase } = readPlayground().training;
  if (!hasSteps && phase === 'resting') patch('run', { offer: { run, isOpenElsewhere } });
}

/** The offer is not made again, until the run has gone on elsewhere. */
export async function declineOffer(): Promise<void> {
  const { offer } = readPlayground().run;
  patch('run', { offer: null });
  if (offer) await declineRun(offer.run.id).catch(reportProblem);
}

/**
 * Takes a run up again: its corpus, its settings, its network, its curve. What could not be had is said.
 *
 * @param options.isCopy as a run of its own, as where another tab trains this one
 * @returns whether its network is there
 */
export async function resumeRun(id: number, { isCopy = false } = {}): Promise<boolean> {
  endEvaluation();
  await stopTraining();
  await keepNow();
  let isThere = false;
  await exclusively(async () => {
    const { run, recording } = await readRun(id);
    if (!isCopy && readPlayground().run.kept?.id !== id && (await isRunHeld(id))) {
      patch('run', { offer: { run, isOpenElsewhere: true } });
      return;
    }
    const found = await readRunCheckpoint(id);
    const { name, sentence } = run;
    const network = { name, checkpoint: found.checkpoint, recording, sentence };
    let fit: Fit = 'speaksOnly';
    const take = async () => {
      ({ fit } = await takeNetwork(network));
    };
    const missing = !(await bringCorpus(run, take));
    if (missing) await take();
    patch('run', { offer: null });
    if (fit !== 'speaksOnly') {
      if (isCopy) keepMoment(found.checkpoint, name);
      else goOnWriting({ ...run, step: found.checkpoint.step, checkpoints: found.checkpoints });
    }
    tellFaults(run, found, fit, missing);
    isThere = true;
  });
  return isThere;
}

type Fit = LoadReport['fit'];

/** Nothing where all is as it was left. */
function tellFaults(
  run: KeptRun,
  { checkpoint, skipped }: FoundCheckpoint,
  fit: Fit,
  missing: boolean,
): void {
  const faults = [
    ...skipped.map(({ step, why }) => `The checkpoint of step ${step} was left out: ${why}`),
    ...(missing ? [`The corpus “${run.corpus.name}” is no longer kept in this browser.`] : []),
    ...(fit === 'exactly' || missing
      ? []
      : ['The corpus is not read as it was when the network learnt from it.']),
  ];
  if (faults.length === 0) return;
  reportProblem(
    new EngineError({
      code: 'storage',
      message: faults.join(' '),
      facts: { step: checkpoint.step, fit },
      nextStep:
        fit === 'speaksOnly'
          ? 'The network of the run translates; bring the same corpus again to train it further.'
          : `Training goes on from step ${checkpoint.step}.`,
    }),
  );
}
