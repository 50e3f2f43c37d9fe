/** Opens whatever a person chose or dropped as what it is. Loaded on demand. */
import { sizeOf, sliceOf } from '../../core/corpus/byteFile.ts';
import type { CorpusFile } from '../../core/corpus/corpusFile.ts';
import { checkpointAmong } from '../../core/project/checkpointAmong.ts';
import { ProjectError } from '../../core/project/projectError.ts';
import { readProject } from '../../core/project/readProject.ts';
import { type FileKind, recogniseFiles } from '../../core/project/recogniseFiles.ts';
import type { CheckpointFiles } from '../../protocol/checkpoint.ts';
import { corpusProblem } from '../../protocol/corpusProblem.ts';
import { EngineError } from '../../protocol/errors.ts';
import { engine, reportProblem } from '../engineConnection.ts';
import { patch, readPlayground } from '../playground.ts';
import { awaitedCorpus } from '../projectSlice.ts';
import { trainedSteps } from '../trainingSeries.ts';
import { confirm } from './confirm.ts';
import { loadCorpusFiles } from './corpus.ts';
import { keepNow } from './keepRun.ts';
import { bringAwaitedCorpus, openNetwork, openProject } from './openProject.ts';

/** Sentences, a project, or a trained network: by their content. On any fault nothing changes, and it is said. */
export async function openFiles(files: readonly File[]): Promise<void> {
  const entries = files.map((file) => ({ name: file.name, bytes: file }));
  const [first] = entries;
  if (!first) return;
  // Whoever reads a corpus says what is wrong with a file.
  const kind = await recogniseFiles(entries).catch((): FileKind => 'corpus');
  switch (kind) {
    case 'corpus':
      return awaitedCorpus(readPlayground()) ? bringAwaitedCorpus(entries) : loadCorpusFiles(files);
    case 'project':
      return opening(async () => {
        const project = await readProject(await unpack(first));
        if (await mayReplace()) await openProject(first.name, project);
      });
    case 'networkZip':
    case 'networkFiles':
      return opening(async () => {
        const network = checkpointAmong(kind === 'networkZip' ? await unpack(first) : await readAll(entries));
        const { name } = entries.find((entry) => entry.name.endsWith('.safetensors')) ?? first;
        if (await mayReplace()) await openNetwork(name, network);
      });
    default:
      return kind satisfies never;
  }
}

async function opening(task: () => Promise<void>): Promise<void> {
  patch('project', { activity: 'opening' });
  try {
    await task();
  } catch (error) {
    reportProblem(asProblem(error));
  } finally {
    patch('project', { activity: null });
  }
}

async function unpack(file: CorpusFile): Promise<CheckpointFiles> {
  return (await engine().call('archive/unpack', { file })).entries;
}

async function readAll(files: readonly CorpusFile[]): Promise<CheckpointFiles> {
  const read = files.map(async (file) => [file.name, await sliceOf(file, 0, sizeOf(file.bytes))] as const);
  return Object.fromEntries(await Promise.all(read));
}

/** Asks where a trained network would be lost that this browser could not keep. */
async function mayReplace(): Promise<boolean> {
  await keepNow();
  const { training, run } = readPlayground();
  const isLost = training.hasSteps && run.kept?.step !== trainedSteps();
  return !isLost || confirm('open');
}

function asProblem(error: unknown): unknown {
  if (!(error instanceof ProjectError)) return corpusProblem(error);
  return new EngineError({
    code: 'checkpoint',
    message: error.message,
    nextStep: 'Nothing has changed; choose a project that this app has saved.',
  });
}
