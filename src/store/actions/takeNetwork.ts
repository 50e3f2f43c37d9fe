import type { Checkpoint, LoadReport } from '../../protocol/checkpoint.ts';
import type { RunRecording } from '../../storage/keptRun.ts';
import { engine } from '../engineConnection.ts';
import { holdCheckpoint } from '../lastCheckpoint.ts';
import { patch, readPlayground } from '../playground.ts';
import { restoreSeries } from '../runRecording.ts';
import { nothingEdited } from '../translationSlice.ts';
import { forgetEvaluation } from './evaluation.ts';
import { setAsideRun } from './formerRuns.ts';
import { buildModel } from './model.ts';
import { hearOpened } from './speaker.ts';
import { makeReady } from './training.ts';
import { showSentenceToNetwork } from './translation.ts';

/** A trained network with what was recorded on its way. */
export interface TrainedNetwork {
  readonly name: string;
  readonly checkpoint: Checkpoint;
  readonly recording: RunRecording;
  /** The live sentence of its recorded translations. */
  readonly sentence: string;
}

/**
 * Puts a trained network in place of the one that stands, with its curve and its snapshots, so that training goes on from
 * it. Where its words are not those of the corpus in use it speaks for the one that stands instead. Only inside
 * `exclusively`.
 *
 * @throws EngineError (`checkpoint`); then the network that stands goes on standing
 */
export async function takeNetwork(network: TrainedNetwork): Promise<LoadReport> {
  const { name, checkpoint, recording, sentence } = network;
  const { files } = checkpoint;
  patch('engine', { activity: 'building' });
  let report: LoadReport;
  try {
    report = await engine().call('checkpoint/load', { files });
  } catch (error) {
    if (!readPlayground().model.built) await buildModel();
    throw error;
  }
  if (report.fit === 'speaksOnly') {
    if (!readPlayground().model.built) {
      await buildModel();
      await engine().call('checkpoint/speaker', { files });
    }
    await hearOpened({ name, steps: report.step, corpus: report.corpus }, files);
    return report;
  }
  setAsideRun();
  holdCheckpoint(checkpoint);
  restoreSeries(recording, report.step);
  const { steps, epochs } = report.training;
  const { corpus, translation } = readPlayground();
  patch('model', {
    draft: report.model,
    speaker: null,
    built: {
      ...report,
      warnings: [],
      firstSteps: steps,
      firstEpochs: epochs,
      corpus: corpus.report?.name ?? '',
      data: corpus.data,
    },
  });
  patch('training', { draft: report.training, hasSteps: report.step > 0, attention: null, stop: null });
  forgetEvaluation();
  patch('engine', { problem: null });
  if (sentence !== '' && sentence !== translation.sentence)
    patch('translation', { sentence, isOwn: true, isLed: false, reference: '', chosen: 0, ...nothingEdited });
  await showSentenceToNetwork();
  const snapshots = recording.snapshots.filter((snapshot) => snapshot.step <= report.step);
  if (readPlayground().translation.sentence === sentence) patch('translation', { snapshots });
  void makeReady();
  return report;
}
