import { type SplitName, splits } from '../core/grammar/splits.ts';
import { builtinData, type DataSpec } from '../core/spec/dataSpec.ts';
import { type ToyTask, toyTasks } from '../core/toyTasks/toyPairs.ts';
import { workedCorpus } from '../core/workedCase/workedPairs.ts';
import type { CorpusReport, CorpusSource } from '../protocol/corpus.ts';
import type { ErrorReport } from '../protocol/errors.ts';
import type { Events } from '../protocol/events.ts';

export type { CleaningRuleReport } from '../core/corpus/cleaningReport.ts';
export type { SplitName } from '../core/grammar/splits.ts';
export { type ToyTask, toyTasks } from '../core/toyTasks/toyPairs.ts';
export { workedCorpus } from '../core/workedCase/workedPairs.ts';
export type { CleaningReport, CorpusReport, CorpusSource, PreviewPair } from '../protocol/corpus.ts';

export type CorpusPreset = Extract<CorpusSource, { kind: 'builtin' }>['preset'];
export const corpusPresets: readonly CorpusPreset[] = ['short', 'everyday', 'long'];

/** A corpus that the page makes: sentences of the grammar, a toy task, or the worked case. */
export type MadeCorpus = CorpusPreset | ToyTask | typeof workedCorpus;
export const madeCorpora: readonly MadeCorpus[] = [...corpusPresets, ...toyTasks, workedCorpus];

export const isToy = (name: MadeCorpus): name is ToyTask => toyTasks.some((task) => task === name);

/** Which of them it is; null for a person's own. */
export function madeCorpusOf(source: CorpusSource | null): MadeCorpus | null {
  switch (source?.kind) {
    case 'builtin':
      return source.preset;
    case 'toy':
      return source.task;
    case 'worked':
      return workedCorpus;
    default:
      return null;
  }
}

/** Whether a person brought it, rather than the page having made it. */
export const isOwnCorpus = (source: CorpusSource | null): boolean =>
  source !== null && madeCorpusOf(source) === null;

/** What the built-in corpus may be asked on its test set. */
export const splitNames = Object.keys(splits) as readonly SplitName[];

/** The sentences that a split parts: some need longer ones than others to have anything to hold out. */
export function presetFor(split: SplitName, present: CorpusPreset): CorpusPreset {
  return split === 'iid' ? present : splits[split].preset;
}

export type FilesSource = Extract<CorpusSource, { kind: 'files' }>;
export type ReadingOptions = NonNullable<FilesSource['options']>;

/** Files that cannot be read before something is said about them. */
export interface UndecidedFiles {
  readonly source: FilesSource;
  readonly question:
    | { readonly about: 'columns' | 'languages'; readonly names: readonly string[] }
    | { readonly about: 'unequalLines' };
}

export interface CorpusSlice {
  /** Null until the first corpus is read. */
  readonly report: CorpusReport | null;
  /** Where it came from, to read it again with other settings. */
  readonly source: CorpusSource | null;
  /** How it is, or will be, read. */
  readonly data: DataSpec;
  /** What the forms about it say before it is read again, and over which settings that was said. */
  readonly draft: { readonly of: DataSpec; readonly data: DataSpec } | null;
  readonly progress: Events['corpus/progress'] | null;
  /** What stands in the box for pairs from the clipboard. */
  readonly pasted: string;
  /** The latest files that wait for an answer. */
  readonly undecided: UndecidedFiles | null;
}

export const emptyCorpus: CorpusSlice = {
  report: null,
  source: null,
  data: builtinData,
  draft: null,
  progress: null,
  pasted: '',
  undecided: null,
};

/** What is to be said about files, where that is why they were refused. */
export function questionAbout(source: CorpusSource, { facts }: ErrorReport): UndecidedFiles | null {
  if (source.kind !== 'files') return null;
  const names = (fact: string, separator: string) => String(facts[fact] ?? '').split(separator);
  switch (facts['reason']) {
    case 'corpus/columns': {
      const columns = names('columns', '\t');
      return columns.length < 2 ? null : { source, question: { about: 'columns', names: columns } };
    }
    case 'corpus/languages': {
      const languages = names('languages', ', ');
      return languages.length < 2 ? null : { source, question: { about: 'languages', names: languages } };
    }
    case 'corpus/unequal-lines':
      return { source, question: { about: 'unequalLines' } };
    default:
      return null;
  }
}
