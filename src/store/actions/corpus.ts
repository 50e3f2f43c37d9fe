import { builtinDefaults } from '../../core/grammar/presets.ts';
import { type SplitName, splits } from '../../core/grammar/splits.ts';
import type { SideOptions } from '../../core/language/sideLanguages.ts';
import { builtinData, type DataSpec, dataFields } from '../../core/spec/dataSpec.ts';
import { defaultsOf } from '../../core/spec/field.ts';
import type { CorpusSource } from '../../protocol/corpus.ts';
import { EngineError } from '../../protocol/errors.ts';
import {
  isOwnCorpus,
  isToy,
  type MadeCorpus,
  presetFor,
  questionAbout,
  type ReadingOptions,
  workedCorpus,
} from '../corpusSlice.ts';
import { engine, exclusively, reportProblem } from '../engineConnection.ts';
import { exampleSentences } from '../exampleSentences.ts';
import { showsFirst } from '../modelSlice.ts';
import { patch, readPlayground } from '../playground.ts';
import { nothingEdited } from '../translationSlice.ts';
import { confirm } from './confirm.ts';
import { endEvaluation } from './evaluation.ts';
import { setAsideRun } from './formerRuns.ts';
import { buildModel } from './model.ts';
import { stopTraining, train } from './training.ts';
import { showSentenceToNetwork } from './translation.ts';

/** @param split of sentences alone; some need others than those named */
export function madeSource(name: MadeCorpus, split: SplitName = 'iid'): CorpusSource {
  if (name === workedCorpus) return { kind: 'worked' };
  return isToy(name)
    ? { kind: 'toy', task: name, ...builtinDefaults }
    : { kind: 'builtin', preset: presetFor(split, name), split, ...builtinDefaults };
}

export function loadMadeCorpus(name: MadeCorpus): Promise<void> {
  return loadCorpus(madeSource(name), builtinData, null);
}

/** Parts the built-in corpus anew, so that its test set asks something else. */
export function chooseSplit(split: SplitName): Promise<void> {
  const { source } = readPlayground().corpus;
  const present = source?.kind === 'builtin' ? source.preset : splits.iid.preset;
  return loadCorpus(madeSource(present, split), builtinData, null);
}

/** Files that a person chose or dropped, together one corpus. They are read in the engine, where they are. */
export function loadCorpusFiles(files: readonly File[]): Promise<void> {
  const source: CorpusSource = {
    kind: 'files',
    files: files.map((file) => ({ name: file.name, bytes: file })),
  };
  return files.length === 0 ? Promise.resolve() : loadCorpus(source, ownData(), 'new');
}

/** A folder was dropped where files are wanted. */
export function refuseFolder(name: string): void {
  reportProblem(
    new EngineError({
      code: 'corpus',
      message: `“${name}” is a folder.`,
      nextStep: 'Drop the files in it instead.',
    }),
  );
}

/** Takes what is put into the box for pairs; nothing is read before a person says so. */
export function putIntoPasteBox(pasted: string): void {
  patch('corpus', { pasted });
}

export function loadPastedPairs(name: string, content: string): Promise<void> {
  return loadCorpus({ kind: 'files', files: [{ name, bytes: new Blob([content]) }] }, ownData(), 'new');
}

/** Reads files again, or those that wait for an answer, in another way. */
export function readFilesAgain(options: ReadingOptions): Promise<void> {
  const { undecided, source: present, data } = readPlayground().corpus;
  const source = undecided?.source ?? present;
  if (source?.kind !== 'files') return Promise.resolve();
  // Whoever says which side is which needs no other exchange of them.
  const sides = { ...source.sides, ...((options.columns ?? options.languages) && { isSwapped: false }) };
  return loadCorpus(
    { ...source, options: { ...source.options, ...options }, sides },
    undecided ? ownData() : data,
    undecided ? 'new' : 'again',
  );
}

let loading = new AbortController();

/** The corpus that was there before stays. */
export function cancelLoading(): void {
  loading.abort();
}

/** Reads the present corpus again with other settings. */
export async function readCorpusAgain(data: DataSpec): Promise<void> {
  const { source } = readPlayground().corpus;
  if (source) await loadCorpus(source, data, 'again');
}

/** Exchanges the sides of a person's own corpus, and what they said of their languages with them. */
export function swapSides(): Promise<void> {
  return readSidesAs(({ isSwapped = false, languages = {} }) => ({
    isSwapped: !isSwapped,
    languages: {
      ...(languages.target && { source: languages.target }),
      ...(languages.source && { target: languages.source }),
    },
  }));
}

/** @param language null: as the file or the words tell */
export function setSideLanguage(side: 'source' | 'target', language: string | null): Promise<void> {
  return readSidesAs(({ isSwapped = false, languages = {} }) => {
    const { [side]: _, ...other } = languages;
    return { isSwapped, languages: language === null ? other : { ...other, [side]: language } };
  });
}

async function readSidesAs(change: (sides: SideOptions) => SideOptions): Promise<void> {
  const { source, data } = readPlayground().corpus;
  if (!source || source.kind === 'builtin' || source.kind === 'toy' || source.kind === 'worked') return;
  await loadCorpus({ ...source, sides: change(source.sides ?? {}) }, data, 'again');
}

/** What a corpus that is read is to this browser: a new one to keep, the one in use, a kept one by its id, or none. */
type Keeping = 'new' | 'again' | number | null;

/**
 * Puts a corpus and a network for it in the engine. Only inside `exclusively`.
 *
 * @param putNetwork instead of a new one
 * @throws EngineError
 */
export async function takeCorpus(
  source: CorpusSource,
  data: DataSpec,
  keeping: Keeping,
  putNetwork = buildModel,
): Promise<void> {
  patch('engine', { activity: 'loadingCorpus' });
  const isFirst = readPlayground().corpus.report === null;
  loading = new AbortController();
  try {
    const report = await engine().call(
      'corpus/load',
      { source, data },
      {
        signal: loading.signal,
        onEvent: (event) => {
          if (event.name === 'corpus/progress') patch('corpus', { progress: event.data });
        },
      },
    );
    patch('corpus', { report, source, data: report.data, undecided: null });
    if (keeping !== 'again') patch('kept', { inUse: typeof keeping === 'number' ? keeping : null });
    setAsideRun();
    // The network that came with the page knows the first corpus of a visit, and no other.
    patch('model', { built: null, ...(!isFirst && { speaker: null }) });
    patch('translation', { isLed: false });
    if (!readPlayground().translation.isOwn) putExampleSentence();
    if (!showsFirst(readPlayground()))
      patch('translation', { sourceTokens: [], targetTokens: [], step: null });
  } catch (error) {
    const undecided = error instanceof EngineError ? questionAbout(source, error) : null;
    if (undecided) patch('corpus', { undecided });
    throw error;
  } finally {
    patch('corpus', { progress: null });
  }
  // A corpus that was read well is kept, whatever becomes of its network.
  await putNetwork().finally(() => keepInBrowser(keeping));
  // A sentence of which the new corpus knows too little gives way to one of its own; the one of a link stays.
  const { sourceTokens } = readPlayground().translation;
  if (!isFirst && putNetwork === buildModel && sourceTokens.some((token) => !token.isKnown)) {
    putExampleSentence();
    await showSentenceToNetwork();
  }
}

let keptLast: Promise<void> = Promise.resolve();

/** Resolves once the corpus in use is kept, or is known not to be. */
export function whenCorpusIsKept(): Promise<void> {
  return keptLast;
}

/** One after the other. Nothing waits for it: what is in use stays so, kept or not. */
function keepInBrowser(keeping: Keeping): void {
  const { source, report } = readPlayground().corpus;
  if (keeping === null || source?.kind !== 'files' || !report) return;
  keptLast = keptLast.then(async () => {
    const { corpus, kept } = readPlayground();
    const inUse = corpus.source?.kind === 'files' && corpus.source.files === source.files ? kept.inUse : null;
    // One that was deleted, or could not be kept, is not kept because it is read again.
    if (keeping === 'again' && inUse === null) return;
    try {
      const { keepCorpusInUse } = await import('./keepCorpus.ts');
      await keepCorpusInUse(source, report, keeping === 'new' ? null : keeping === 'again' ? inUse : keeping);
    } catch (error) {
      reportProblem(error);
    }
  });
}

function putExampleSentence(): void {
  const [sentence] = exampleSentences(readPlayground().corpus.report, 1);
  // The first sentence of a visit may be the one that a link's rows of attention are meant for.
  const isFirst = readPlayground().translation.sentence === '';
  patch('translation', { sentence: sentence ?? '', isOwn: false, ...(!isFirst && nothingEdited) });
}

/** Asks first where a trained network would be lost, and reports what goes wrong. */
export async function loadCorpus(source: CorpusSource, data: DataSpec, keeping: Keeping): Promise<void> {
  if (readPlayground().training.hasSteps && !(await confirm('corpus'))) return;
  endEvaluation();
  const wasTraining = await stopTraining();
  const isLoaded = await exclusively(() => takeCorpus(source, data, keeping));
  if (!isLoaded && wasTraining) train();
}

/** A person's own file is read with the settings in the form if it replaces another of theirs. */
function ownData(): DataSpec {
  const { source, data } = readPlayground().corpus;
  return isOwnCorpus(source) ? data : defaultsOf(dataFields);
}
