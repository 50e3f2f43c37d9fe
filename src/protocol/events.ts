import type { ReadingProgress } from '../core/corpus/corpusFile.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { Probe, TrainingStep, Validation } from './training.ts';
import type { SourceToken, TargetToken } from './translation.ts';

/** What the engine tells while a call is under way. */
export interface Events {
  'corpus/progress': CorpusProgress;
  /** How many shapes of batch are ready. */
  'training/prepared': { readonly done: number; readonly total: number };
  /** How the steps that follow are run, in a few words: with the first step of a run, and where it changes. */
  'training/stepper': {
    readonly name: string;
    /** What went wrong on the way and was made up for, in sentences; null where nothing did. */
    readonly notice: string | null;
    /** Which variant each block of ours runs in; empty before it has run. */
    readonly kernels: readonly { readonly block: string; readonly variant: string }[];
  };
  'training/step': TrainingStep;
  'training/validation': Validation;
  'training/probe': Probe;
  /** Between two steps: at validations unless they follow each other quickly, twice a minute, and where training ends. */
  'training/checkpoint': Checkpoint;
  'translation/source': { readonly sourceTokens: readonly SourceToken[] };
  'translation/token': { readonly position: number; readonly token: TargetToken };
  'evaluation/progress': { readonly done: number; readonly total: number };
}

/** Loading a corpus: files by their bytes, pairs and merges by their number. */
export type CorpusProgress =
  | {
      readonly phase: 'making' | 'cleaning' | 'learning' | 'counting';
      readonly done: number;
      readonly total: number;
    }
  | (ReadingProgress & { readonly elapsedMs: number });

export type EventName = keyof Events;

/** An event as a value, its name telling its data. */
export type EngineEvent = {
  [Name in EventName]: { readonly name: Name; readonly data: Events[Name] };
}[EventName];
