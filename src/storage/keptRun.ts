import type { DataSpec } from '../core/spec/dataSpec.ts';
import type { ModelSpec } from '../core/spec/modelSpec.ts';
import type { TrainSpec } from '../core/spec/trainSpec.ts';
import type { CheckpointCorpus } from '../protocol/checkpoint.ts';
import type { Hypothesis, SourceToken } from '../protocol/translation.ts';

/** A run of training as this browser keeps it: what a list says of it. */
export interface KeptRun {
  readonly id: number;
  readonly name: string;
  /** Whether a person named it; else it is called after its corpus, and numbered. */
  readonly isNamed: boolean;
  /** Milliseconds since 1970, as are all times here. */
  readonly startedAtMs: number;
  /** When its latest checkpoint was written. Whoever knows another time than the record does not write to it. */
  readonly changedAtMs: number;
  readonly corpus: RunCorpus;
  readonly settings: RunSettings;
  readonly parameterCount: number;
  /** Of the latest checkpoint. */
  readonly step: number;
  /** Of the lowest validation loss so far; null before the first validation. */
  readonly best: RunScores | null;
  readonly outline: RunOutline;
  /** The live sentence. */
  readonly sentence: string;
  /** Null where it has none: they made room for those of later runs, or never came with it. */
  readonly checkpoints: RunCheckpoints | null;
  /** Whether a visit is asked to go on with it: until someone says no, and again once it has gone on. */
  readonly isOffered: boolean;
}

/** A run that is not kept yet. */
export type NewRun = Omit<
  KeptRun,
  'id' | 'isNamed' | 'changedAtMs' | 'checkpoints' | 'outline' | 'isOffered'
> &
  Partial<Pick<KeptRun, 'isNamed'>>;

/** Which checkpoints of a run it stands on; two may be the same one. */
export interface RunCheckpoints {
  readonly latest: CheckpointPlace;
  readonly previous: CheckpointPlace | null;
  readonly best: CheckpointPlace | null;
}

export interface CheckpointPlace {
  /** Among all that are stored. */
  readonly key: number;
  readonly step: number;
}

export interface RunCorpus extends CheckpointCorpus {
  /** Of a person's corpus: its key among those that are kept; null where it is made here, or is not kept. */
  readonly keptCorpus: number | null;
}

export interface RunSettings {
  readonly model: ModelSpec;
  readonly training: TrainSpec;
  readonly data: DataSpec;
}

export interface RunScores {
  readonly step: number;
  readonly lossNatsPerToken: number;
  /** 0 to 100; null where no pairs were translated. */
  readonly bleu: number | null;
}

/** The course of the validation loss as a list draws it: a few points of the recording. */
export interface RunOutline {
  readonly steps: readonly number[];
  readonly lossesNatsPerToken: readonly number[];
}

/** What a run recorded on its way: its whole curve, and how the live sentence was translated. */
export interface RunRecording {
  /** By column, a number per training step. */
  readonly steps: Readonly<Record<string, Float64Array>>;
  /** By column, a number per validation. */
  readonly validations: Readonly<Record<string, Float64Array>>;
  readonly snapshots: readonly RunSnapshot[];
}

export interface RunSnapshot {
  readonly step: number;
  readonly sourceTokens: readonly SourceToken[];
  /** Best first. */
  readonly hypotheses: readonly Hypothesis[];
}
