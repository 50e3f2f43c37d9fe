import type { CorpusFile, ReadCorpusOptions } from '../corpus/corpusFile.ts';
import type { Preset } from '../grammar/presets.ts';
import type { SplitName } from '../grammar/splits.ts';
import type { SideOptions } from '../language/sideLanguages.ts';
import type { Settings } from '../spec/settings.ts';
import type { ToyTask } from '../toyTasks/toyPairs.ts';

/**
 * A project as one file (`.s2s`): everything that is needed to go on elsewhere. It is a zip of `project.json`, the three
 * files of a checkpoint in `checkpoint/`, a person's own files in `corpus/`, and what the runs recorded in `runs/`.
 */
export interface Project {
  readonly createdAtMs: number;
  readonly corpus: ProjectCorpus;
  readonly settings: Settings;
  /** The live sentence. */
  readonly sentence: string;
  readonly view: ProjectView;
  /** Runs on this corpus. */
  readonly runs: readonly ProjectRun[];
  /** Which of them the checkpoint belongs to; null where it has not been trained. */
  readonly present: number | null;
  /** Name → bytes, as the engine saves and loads them. */
  readonly checkpoint: Readonly<Record<string, Uint8Array>>;
}

export interface ProjectCorpus {
  readonly name: string;
  /** SHA-256 over the encoded training pairs, in hexadecimal. */
  readonly sha256: string;
  readonly from: MadeAgain | BroughtFiles;
}

/** The page makes it, by this recipe. */
interface MadeAgain {
  readonly kind: 'recipe';
  readonly recipe: CorpusRecipe;
}

/** A person brought it. */
interface BroughtFiles {
  readonly kind: 'files';
  /** What its files were called. */
  readonly names: readonly string[];
  /** The files as they were, in the same order; null where they were left out. */
  readonly contents: readonly CorpusFile['bytes'][] | null;
  /** What was said about its files and sides. */
  readonly reading: CorpusReading;
}

export type CorpusRecipe =
  | {
      readonly kind: 'builtin';
      readonly preset: Preset;
      readonly pairs: number;
      readonly seed: number;
      readonly split?: SplitName;
    }
  | { readonly kind: 'toy'; readonly task: ToyTask; readonly pairs: number; readonly seed: number }
  | { readonly kind: 'worked' };

export interface CorpusReading {
  readonly options?: Pick<ReadCorpusOptions, 'encoding' | 'columns' | 'languages' | 'cutToShorter'>;
  readonly sides?: SideOptions;
}

export const attentionForms = ['heatmap', 'ribbons', 'table', 'network'] as const;
export const sidePanes = ['training', 'maths', 'coach'] as const;

/** Which views stand open. */
export interface ProjectView {
  readonly attentionForm: (typeof attentionForms)[number];
  readonly sidePane: (typeof sidePanes)[number];
}

/** A run of training: what a list says of it, and what it recorded. */
export interface ProjectRun {
  readonly name: string;
  /** Whether a person named it. */
  readonly isNamed: boolean;
  /** Milliseconds since 1970. */
  readonly startedAtMs: number;
  readonly corpus: { readonly name: string; readonly sha256: string; readonly source: CorpusRecipe | null };
  readonly settings: Omit<Settings, 'decoding'>;
  readonly parameterCount: number;
  readonly step: number;
  readonly best: {
    readonly step: number;
    readonly lossNatsPerToken: number;
    readonly bleu: number | null;
  } | null;
  readonly sentence: string;
  readonly recording: ProjectRecording;
}

export interface ProjectRecording {
  /** By column, a number per training step. */
  readonly steps: Columns;
  /** By column, a number per validation. */
  readonly validations: Columns;
  /** How the live sentence was translated on the way. */
  readonly snapshots: readonly ProjectSnapshot[];
}

export type Columns = Readonly<Record<string, Float64Array>>;

export interface ProjectSnapshot {
  readonly step: number;
  readonly sourceTokens: readonly {
    readonly text: string;
    readonly isKnown: boolean;
    readonly wordIndex: number;
  }[];
  /** Best first. */
  readonly hypotheses: readonly {
    readonly tokens: readonly ProjectToken[];
    readonly text: string;
    readonly logProbability: number;
    readonly score: number;
    readonly isComplete: boolean;
  }[];
}

interface ProjectToken {
  readonly text: string;
  readonly probability: number;
  readonly attention: readonly number[] | null;
  readonly candidates: readonly { readonly text: string; readonly probability: number }[];
  readonly isGiven?: boolean;
  readonly replacedFrom?: number;
  readonly wordIndex: number;
}
