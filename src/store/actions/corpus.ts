import { refuseLargeFiles } from '../../core/corpus/fileLimit.ts';
import { builtinDefaults } from '../../core/grammar/presets.ts';
import { type SplitName, splits } from '../../core/grammar/splits.ts';
import { builtinData, type DataSpec, dataFields } from '../../core/spec/dataSpec.ts';
import { defaultsOf } from '../../core/spec/field.ts';
import type { CorpusSource } from '../../protocol/corpus.ts';
import { corpusProblem } from '../../protocol/corpusProblem.ts';
import { EngineError } from '../../protocol/errors.ts';
import { isOwnCorpus, isToy, type MadeCorpus, presetFor } from '../corpusSlice.ts';
import { engine, exclusively, reportProblem } from '../engineConnection.ts';
import { exampleSentences } from '../exampleSentences.ts';
import { patch, readPlayground } from '../playground.ts';
import { clearTrainingSeries } from '../trainingSeries.ts';
import { confirm } from './confirm.ts';
import { endEvaluation } from './evaluation.ts';
import { buildModel } from './model.ts';
import { stopTraining, train } from './training.ts';
import { showSentenceToNetwork } from './translation.ts';

/** @param split of sentences alone; some need others than those named */
export function madeSource(name: MadeCorpus, split: SplitName = 'iid'): CorpusSource {
  return isToy(name)
    ? { kind: 'toy', task: name, ...builtinDefaults }
    : { kind: 'builtin', preset: presetFor(split, name), split, ...builtinDefaults };
}

export function loadMadeCorpus(name: MadeCorpus): Promise<void> {
  return loadCorpus(madeSource(name), builtinData);
}

/** Parts the built-in corpus anew, so that its test set asks something else. */
export function chooseSplit(split: SplitName): Promise<void> {
  const { source } = readPlayground().corpus;
  const present = source?.kind === 'builtin' ? source.preset : splits.iid.preset;
  return loadCorpus(madeSource(present, split), builtinData);
}

export async function loadCorpusFile(file: File): Promise<void> {
  try {
    refuseLargeFiles(file.size);
    const content = await bytesOf(file);
    await loadCorpus({ kind: 'tsv', name: file.name, content }, ownData());
  } catch (error) {
    reportProblem(corpusProblem(error));
  }
}

async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new EngineError({
      code: 'corpus',
      message: `“${file.name}” cannot be read: it is a folder, or it has moved.`,
      nextStep: 'Choose one text file of sentence pairs.',
    });
  }
}

/** A folder was dropped where a file is wanted. */
export function refuseFolder(name: string): void {
  reportProblem(
    new EngineError({
      code: 'corpus',
      message: `“${name}” is a folder.`,
      nextStep: 'Drop one text file of sentence pairs instead.',
    }),
  );
}

export function loadPastedPairs(name: string, content: string): Promise<void> {
  return loadCorpus({ kind: 'tsv', name, content }, ownData());
}

/** Reads the present corpus again with other settings. */
export async function readCorpusAgain(data: DataSpec): Promise<void> {
  const { source } = readPlayground().corpus;
  if (source) await loadCorpus(source, data);
}

/** Puts a corpus and a new network for it in the engine. Only inside `exclusively`. @throws EngineError */
export async function takeCorpus(source: CorpusSource, data: DataSpec): Promise<void> {
  patch('engine', { activity: 'loadingCorpus' });
  try {
    const report = await engine().call(
      'corpus/load',
      { source, data },
      {
        onEvent: (event) => {
          if (event.name === 'corpus/progress') patch('corpus', { progress: event.data });
        },
      },
    );
    patch('corpus', { report, source, data: report.data });
    clearTrainingSeries();
    patch('model', { built: null });
    patch('translation', { isLed: false });
    if (!readPlayground().translation.isOwn) putExampleSentence();
    patch('translation', { sourceTokens: [], targetTokens: [], step: null });
  } finally {
    patch('corpus', { progress: null });
  }
  await buildModel();
  // A sentence of which the new corpus knows too little gives way to one of its own.
  if (readPlayground().translation.sourceTokens.some((token) => !token.isKnown)) {
    putExampleSentence();
    await showSentenceToNetwork();
  }
}

function putExampleSentence(): void {
  const [sentence] = exampleSentences(readPlayground().corpus.report, 1);
  patch('translation', { sentence: sentence ?? '', isOwn: false });
}

async function loadCorpus(source: CorpusSource, data: DataSpec): Promise<void> {
  if (readPlayground().training.hasSteps && !(await confirm('corpus'))) return;
  endEvaluation();
  const wasTraining = await stopTraining();
  const isLoaded = await exclusively(() => takeCorpus(source, data));
  if (!isLoaded && wasTraining) train();
}

/** A person's own file is read with the settings in the form if it replaces another of theirs. */
function ownData(): DataSpec {
  const { source, data } = readPlayground().corpus;
  return isOwnCorpus(source) ? data : defaultsOf(dataFields);
}
