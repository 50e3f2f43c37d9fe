import { defaultsOf } from '../core/spec/field.ts';
import { type ModelSpec, modelFields } from '../core/spec/modelSpec.ts';
import { type TrainSpec, trainFields } from '../core/spec/trainSpec.ts';
import type { BuildReport } from '../protocol/training.ts';
import type { Playground } from './playground.ts';

export interface BuiltModel extends BuildReport {
  /** The number of steps that was asked for: "Train" adds as many again once they are done. */
  readonly firstSteps: number;
  /** The epochs that were asked for; 0 where steps are counted. */
  readonly firstEpochs: number;
  /** The name of the corpus it is trained on. */
  readonly corpus: string;
}

export interface ModelSlice {
  /** What the form says. */
  readonly draft: ModelSpec;
  /** What stands in the engine; null until one is built. */
  readonly built: BuiltModel | null;
}

export const noModel: ModelSlice = { draft: defaultsOf(modelFields), built: null };

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
