/** What a person takes away as a file. Loaded on demand. */
import { fileStem } from '../../core/project/fileNames.ts';
import type { Project, ProjectCorpus, ProjectRun } from '../../core/project/project.ts';
import { writeProject } from '../../core/project/writeProject.ts';
import { defaultSettings } from '../../core/spec/settings.ts';
import type { CheckpointFiles } from '../../protocol/checkpoint.ts';
import type { CorpusSource } from '../../protocol/corpus.ts';
import { corpusProblem } from '../../protocol/corpusProblem.ts';
import type { KeptRun, RunRecording } from '../../storage/keptRun.ts';
import { listRuns, readRun } from '../../storage/runs.ts';
import { isOwnCorpus } from '../corpusSlice.ts';
import { engine, reportProblem } from '../engineConnection.ts';
import { type Playground, patch, readPlayground } from '../playground.ts';
import { bestScores, recordingUpTo } from '../runRecording.ts';
import { saveFile } from '../saveFile.ts';
import { stepSeries, trainedSteps, validationSeries } from '../trainingSeries.ts';

/** More than a person writes, and what a project takes. */
const LONGEST_SENTENCE = 10_000;

/**
 * Saves everything that is needed to go on elsewhere as one file. Training goes on meanwhile.
 *
 * @param withSentences whether a person's own corpus goes along; one that is made here never does: its recipe is there
 */
export function saveProject(withSentences: boolean): Promise<void> {
  return saving(async () => {
    const { model, corpus } = readPlayground();
    if (!model.built || !corpus.report) return;
    const { step, files } = await engine().call('checkpoint/save', {});
    const project = await projectOf(readPlayground(), { step, files, withSentences });
    const { bytes } = await engine().call('archive/pack', { entries: await writeProject(project) });
    download(`${fileStem(corpus.report.name, model.built.model, step)}.s2s`, bytes);
  });
}

/** Saves the network that speaks, with programs that load it elsewhere. */
export function saveNetwork(withCorpus: boolean): Promise<void> {
  return saving(async () => {
    const { bytes } = await engine().call('checkpoint/export', { withCorpus });
    download(`${stemOfSpeaker(readPlayground())}.zip`, bytes);
  });
}

async function saving(task: () => Promise<void>): Promise<void> {
  patch('project', { activity: 'saving' });
  try {
    await task();
  } catch (error) {
    reportProblem(corpusProblem(error));
  } finally {
    patch('project', { activity: null });
  }
}

function download(name: string, bytes: Uint8Array): void {
  // By a type of its own, so that no browser puts another ending behind it.
  saveFile(name, new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/octet-stream' }));
}

function stemOfSpeaker({ model: { built, speaker }, corpus: { report } }: Playground): string {
  switch (speaker?.kind) {
    case 'opened':
      return speaker.name.replace(/\.(zip|s2s)$/i, '');
    case 'shipped':
      return fileStem('everyday', defaultSettings.model, speaker.steps);
    case undefined:
      return fileStem(report?.name ?? '', built?.model ?? defaultSettings.model, trainedSteps());
    default:
      return speaker satisfies never;
  }
}

interface Taken {
  readonly step: number;
  readonly files: CheckpointFiles;
  readonly withSentences: boolean;
}

async function projectOf(state: Playground, { step, files, withSentences }: Taken): Promise<Project> {
  const { corpus, model, training, translation, view, run } = state;
  const sha256 = corpus.report?.sha256 ?? '';
  const name = corpus.report?.name ?? '';
  const present = step === 0 ? null : presentRun(state, step);
  const others = await runsOn(name, run.kept?.id ?? null);
  return {
    createdAtMs: Date.now(),
    corpus: { name, sha256, from: fromWhere(corpus.source, withSentences) },
    settings: {
      model: model.built?.model ?? model.draft,
      training: model.built?.training ?? training.draft,
      data: corpus.data,
      decoding: translation.decode,
    },
    sentence: translation.sentence.slice(0, LONGEST_SENTENCE),
    view: {
      attentionForm: view.attentionForm,
      sidePane: view.sidePane === 'lesson' ? 'training' : view.sidePane,
    },
    runs: present ? [present, ...others] : others,
    present: present ? 0 : null,
    checkpoint: files,
  };
}

function fromWhere(source: CorpusSource | null, withSentences: boolean): ProjectCorpus['from'] {
  if (source?.kind !== 'files') return { kind: 'recipe', recipe: recipeOf(source) ?? { kind: 'worked' } };
  const { files, options = {}, sides } = source;
  // Bounds and sizes of pieces are the page's business.
  const { limits: _limits, chunkBytes: _chunkBytes, ...reading } = options;
  return {
    kind: 'files',
    names: files.map((file) => file.name),
    contents: withSentences ? files.map((file) => file.bytes) : null,
    reading: { options: reading, ...(sides && { sides }) },
  };
}

function recipeOf(source: CorpusSource | null): ProjectRun['corpus']['source'] {
  return source === null || isOwnCorpus(source) ? null : (source as ProjectRun['corpus']['source']);
}

function presentRun(state: Playground, step: number): ProjectRun | null {
  const { corpus, model, translation, run } = state;
  const { report } = corpus;
  if (!model.built || !report) return null;
  const recording = recordingUpTo(step, translation.snapshots);
  const clockMs = Math.max(stepSeries.last('clockMs') ?? 0, validationSeries.last('clockMs') ?? 0);
  return {
    name: run.kept?.name ?? report.name,
    isNamed: run.kept?.isNamed ?? false,
    startedAtMs: run.kept?.startedAtMs ?? Math.round(Date.now() - (clockMs || 0)),
    corpus: { name: report.name, sha256: report.sha256, source: recipeOf(corpus.source) },
    settings: { model: model.built.model, training: model.built.training, data: corpus.data },
    parameterCount: model.built.parameterCount,
    step,
    best: bestScores(recording),
    sentence: translation.sentence.slice(0, LONGEST_SENTENCE),
    recording,
  };
}

/** Other runs on the corpus, without their networks; none where the browser keeps none. */
async function runsOn(corpus: string, present: number | null): Promise<ProjectRun[]> {
  try {
    const runs: ProjectRun[] = [];
    for (const { id, corpus: of } of await listRuns()) {
      if (id === present || of.name !== corpus) continue;
      const { run, recording } = await readRun(id);
      runs.push(asTaken(run, recording));
    }
    return runs;
  } catch {
    return [];
  }
}

function asTaken(run: KeptRun, recording: RunRecording): ProjectRun {
  const { name, isNamed, startedAtMs, settings, parameterCount, step, best, sentence } = run;
  const { sha256, source } = run.corpus;
  return {
    name,
    isNamed,
    startedAtMs,
    corpus: { name: run.corpus.name, sha256, source },
    settings,
    parameterCount,
    step,
    best,
    sentence,
    recording,
  };
}
