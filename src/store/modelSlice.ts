import type { DataSpec } from '../core/spec/dataSpec.ts';
import { defaultsOf } from '../core/spec/field.ts';
import { type ModelSpec, modelFields } from '../core/spec/modelSpec.ts';
import { type TrainSpec, trainFields } from '../core/spec/trainSpec.ts';
import type { CheckpointCorpus } from '../protocol/checkpoint.ts';
import type { BuildReport } from '../protocol/training.ts';
import type { Playground } from './playground.ts';

export interface BuiltModel extends BuildReport {
  /** The number of steps that was asked for: "Train" adds as many again once they are done. */
  readonly firstSteps: number;
  /** The epochs that were asked for; 0 where steps are counted. */
  readonly firstEpochs: number;
  /** The name of the corpus it is trained on, and how that was read. */
  readonly corpus: string;
  readonly data: DataSpec;
}

/** A trained network that speaks for the one that stands. */
export type Speaker = ShippedNetwork | OpenedNetwork;

/** The network that came with the page, trained ahead. */
interface ShippedNetwork {
  readonly kind: 'shipped';
  /** How long it was trained, and its BLEU on held-out pairs. */
  readonly steps: number;
  readonly bleu: number;
  /** What it translates on the first screen, before the engine is there. */
  readonly sentence: string;
  /** Whether the engine has it yet. */
  readonly isHere: boolean;
}

/** One that a person opened, of other words than the corpus in use. */
export interface OpenedNetwork {
  readonly kind: 'opened';
  /** What its file is called. */
  readonly name: string;
  readonly steps: number;
  /** What it was trained on; null where nobody knows. */
  readonly corpus: CheckpointCorpus | null;
  readonly isHere: boolean;
}

export interface ModelSlice {
  /** What the form says. */
  readonly draft: ModelSpec;
  /** What stands in the engine; null until one is built. */
  readonly built: BuiltModel | null;
  /** While it speaks for the one that stands; else null. */
  readonly speaker: Speaker | null;
}

export const noModel: ModelSlice = { draft: defaultsOf(modelFields), built: null, speaker: null };

/** Whether the network that is to speak is in the engine. */
export function canAnswer({ model: { built, speaker } }: Pick<Playground, 'model'>): boolean {
  return built !== null && speaker?.isHere !== false;
}

/** Whether what the page was painted with still stands there. */
export function showsFirst({
  model: { speaker },
  translation: { sentence, hypotheses },
}: Pick<Playground, 'model' | 'translation'>): boolean {
  return speaker?.kind === 'shipped' && sentence === speaker.sentence && hypotheses.length > 0;
}

/** Whether the form describes another network than the one that stands, or another start of it. */
export function differsFromBuilt({ model, training }: Playground): boolean {
  const { built, draft } = model;
  if (!built) return false;
  const isSameShape = (Object.keys(draft) as (keyof ModelSpec)[]).every(
    (name) => draft[name] === built.model[name],
  );
  return !isSameShape || rebuildingFields.some((name) => training.draft[name] !== built.training[name]);
}

/** The training settings with those that only a new network can take as they stand in `built`. */
export function withRebuildingFields(draft: TrainSpec, built: TrainSpec): TrainSpec {
  return { ...draft, ...Object.fromEntries(rebuildingFields.map((name) => [name, built[name]])) };
}

const rebuildingFields = (Object.keys(trainFields) as (keyof TrainSpec)[]).filter(
  (name) => trainFields[name].rebuilds,
);
