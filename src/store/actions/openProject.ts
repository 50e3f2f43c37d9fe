/** Puts an opened project or network in the place of what is there. Loaded on demand. */
import type { CorpusFile } from '../../core/corpus/corpusFile.ts';
import type { Project, ProjectRun } from '../../core/project/project.ts';
import { builtinData } from '../../core/spec/dataSpec.ts';
import type { CheckpointFiles } from '../../protocol/checkpoint.ts';
import type { CorpusSource } from '../../protocol/corpus.ts';
import { EngineError } from '../../protocol/errors.ts';
import { putRun } from '../../storage/checkpoints.ts';
import { listRuns } from '../../storage/runs.ts';
import { engine, exclusively, reportProblem } from '../engineConnection.ts';
import { holdCheckpoint } from '../lastCheckpoint.ts';
import { patch, readPlayground } from '../playground.ts';
import { nothingEdited } from '../translationSlice.ts';
import { bringCorpus } from './bringCorpus.ts';
import { takeCorpus, whenCorpusIsKept } from './corpus.ts';
import { endEvaluation } from './evaluation.ts';
import { goOnWriting, keepMoment } from './keepRun.ts';
import { buildModel } from './model.ts';
import { listKeptRuns } from './runs.ts';
import { hearOpened, openedFiles } from './speaker.ts';
import { type TrainedNetwork, takeNetwork } from './takeNetwork.ts';
import { stopTraining } from './training.ts';

const nothingRecorded = { steps: {}, validations: {}, snapshots: [] } as const;

/** Opens a network that came without a project: it goes on where it fits the corpus in use, and else it translates. */
export function openNetwork(name: string, files: CheckpointFiles): Promise<void> {
  return replacing(async () => {
    const checkpoint = { step: 0, isBest: false, files };
    const report = await takeNetwork({ name, checkpoint, recording: nothingRecorded, sentence: '' });
    if (report.fit === 'speaksOnly') return;
    keepAsTrained(name, { ...checkpoint, step: report.step });
  });
}

/** Loads the corpus that the network which translates was trained on, so that it can be trained further. */
export function trainOpened(): Promise<void> {
  const { speaker } = readPlayground().model;
  const files = openedFiles();
  if (speaker?.kind !== 'opened' || !speaker.corpus?.source || !files) return Promise.resolve();
  const { name, corpus } = speaker;
  return replacing(async () => {
    const checkpoint = { step: speaker.steps, isBest: false, files };
    await takeCorpus(corpus.source as CorpusSource, builtinData, null, async () => {
      const { fit } = await takeNetwork({ name, checkpoint, recording: nothingRecorded, sentence: '' });
      if (fit !== 'speaksOnly') keepAsTrained(name, checkpoint);
    });
  });
}

function keepAsTrained(name: string, checkpoint: TrainedNetwork['checkpoint']): void {
  holdCheckpoint(checkpoint);
  keepMoment(checkpoint, name);
}

/** What is open but waits for its corpus. */
let waiting: { readonly name: string; readonly project: Project } | null = null;

/**
 * Opens a project: its corpus, its network, its curve and its settings, and its other runs beside those that are kept
 * here. Before anything is given up the network has been tried.
 */
export function openProject(name: string, project: Project): Promise<void> {
  return replacing(async () => {
    const { corpus, checkpoint, settings, view } = project;
    const network = networkOf(name, project);
    if (isInUse(project)) await takeNetwork(network);
    else await engine().call('checkpoint/speaker', { files: checkpoint });
    patch('view', view);
    patch('translation', { decode: settings.decoding });
    const isHere = isInUse(project) || (await putUpon(network, (put) => bringItsCorpus(project, put)));
    waiting = isHere ? null : { name, project };
    if (isHere) await mergeRuns(project);
    else await speak(network);
    if (isHere && !isInUse(project)) reportProblem(otherCorpus(corpus.name));
    patch('project', {
      awaited:
        corpus.from.kind === 'files' && waiting ? { name: corpus.name, files: corpus.from.names } : null,
    });
  });
}

/** A person brings the corpus that an opened project waits for. */
export function bringAwaitedCorpus(files: readonly CorpusFile[]): Promise<void> {
  if (waiting?.project.corpus.from.kind !== 'files') return Promise.resolve();
  const { name, project } = waiting;
  const { reading } = waiting.project.corpus.from;
  return replacing(async () => {
    const { corpus, settings } = project;
    const source = { kind: 'files', name: corpus.name, files, ...reading } as const;
    await putUpon(networkOf(name, project), (put) => takeCorpus(source, settings.data, 'new', put));
    if (!isInUse(project)) throw otherCorpus(corpus.name);
    waiting = null;
    patch('project', { awaited: null });
    await mergeRuns(project);
  });
}

function otherCorpus(name: string): EngineError {
  return new EngineError({
    code: 'corpus',
    message: `This is not the corpus “${name}” of the project: its checksum is another.`,
    nextStep: 'The network translates; to train it further as it was takes the very same pairs.',
  });
}

/** @returns whether the corpus was to be had; where it was not, nothing has happened */
async function bringItsCorpus(
  { corpus: { name, sha256, from }, settings }: Project,
  put: () => Promise<void>,
): Promise<boolean> {
  if (from.kind === 'files' && from.contents) {
    const files = from.contents.map((bytes, index) => ({ name: from.names[index] ?? name, bytes }));
    await takeCorpus({ kind: 'files', name, files, ...from.reading }, settings.data, 'new', put);
    return true;
  }
  const source = from.kind === 'recipe' ? from.recipe : null;
  // The very same pairs may have been trained on here.
  const runs = source ? [] : await listRuns().catch(() => []);
  const keptCorpus = runs.find((run) => run.corpus.sha256 === sha256)?.corpus.keptCorpus ?? null;
  return bringCorpus({ corpus: { name, sha256, source, keptCorpus }, settings }, put);
}

/** Brings a corpus and puts the network upon it. Where that fails the corpus in use stays, and the network speaks. */
async function putUpon<Result>(
  network: TrainedNetwork,
  bring: (put: () => Promise<void>) => Promise<Result>,
): Promise<Result> {
  try {
    return await bring(async () => {
      await takeNetwork(network);
    });
  } catch (error) {
    if (readPlayground().model.built) await speak(network);
    else await buildModel();
    throw error;
  }
}

/** Whether the network goes on exactly as it stopped. */
function isInUse({ corpus }: Project): boolean {
  return readPlayground().corpus.report?.sha256 === corpus.sha256;
}

/** The engine has the network already. */
async function speak({ name, checkpoint, sentence }: TrainedNetwork): Promise<void> {
  if (sentence !== '') patch('translation', { sentence, isOwn: true, ...nothingEdited });
  await hearOpened({ name, steps: checkpoint.step, corpus: null }, checkpoint.files);
}

function networkOf(name: string, { checkpoint, runs, present, sentence }: Project): TrainedNetwork {
  const run = present === null ? null : runs[present];
  return {
    name,
    checkpoint: { step: run?.step ?? 0, isBest: false, files: checkpoint },
    recording: run?.recording ?? nothingRecorded,
    sentence,
  };
}

/** Adds the runs to those that are kept here; one that is kept already is left as it is. */
async function mergeRuns(project: Project): Promise<void> {
  const { runs, present, checkpoint } = project;
  await whenCorpusIsKept();
  try {
    const here = await listRuns();
    for (const [index, run] of runs.entries()) {
      const isPresent = index === present && isInUse(project);
      const isHere = here.some(
        ({ startedAtMs, step }) => startedAtMs === run.startedAtMs && step === run.step,
      );
      if (isHere && !isPresent) continue;
      const whole = isPresent ? { step: run.step, isBest: false, files: checkpoint } : null;
      const { recording, ...record } = run;
      const added = await putRun({ ...record, corpus: withKept(run.corpus) }, recording, whole);
      if (isPresent) goOnWriting(added);
    }
  } catch (error) {
    reportProblem(error);
  }
  await listKeptRuns();
}

function withKept(corpus: ProjectRun['corpus']): ProjectRun['corpus'] & { keptCorpus: number | null } {
  const { kept, corpus: inUse } = readPlayground();
  return { ...corpus, keptCorpus: corpus.sha256 === inUse.report?.sha256 ? kept.inUse : null };
}

async function replacing(task: () => Promise<void>): Promise<void> {
  endEvaluation();
  await stopTraining();
  patch('run', { offer: null });
  await exclusively(task);
}
