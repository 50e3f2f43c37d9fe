import { defaultsOf } from '../../core/spec/field.ts';
import { type ModelSpec, modelFields } from '../../core/spec/modelSpec.ts';
import { type TrainSpec, trainFields } from '../../core/spec/trainSpec.ts';
import { createStepper, type StepperOptions } from '../../engine/train/createStepper.ts';
import { createOptimizer } from '../../engine/train/optimizer.ts';
import type { StepResult } from '../../engine/train/trainStep.ts';
import { sampleBatch } from '../sampleBatch.ts';
import { trainTwin } from '../twin/trainTwin.ts';
import { sampleModel, vocabulary } from './proveModel.ts';
import { timeMajor } from './timeMajor.ts';

/** How far the losses of a run lie from those of the Float64 twin, relative to the loss of the same step. */
export interface CurveProof {
  /** From the first step on. */
  readonly errors: readonly number[];
  /** The last loss over the first: how much there was to learn. */
  readonly fall: number;
}

const stepCount = 200;

const spec: ModelSpec = { ...defaultsOf(modelFields), embeddingSize: 5, hiddenSize: 6 };

const settings: TrainSpec = {
  ...defaultsOf(trainFields),
  optimizer: 'adam',
  learningRate: 0.005,
  clipNorm: 0.5, // below the norm of most steps
  labelSmoothing: 0.1,
};

/** Ragged, with as many rows and steps as change from one to the next. */
const batches = [
  { batchSize: 5, sourceLength: 7, targetLength: 5 },
  { batchSize: 3, sourceLength: 4, targetLength: 6 },
  { batchSize: 4, sourceLength: 2, targetLength: 3 },
].map((shape, index) => sampleBatch({ ...shape, vocabulary, seed: index + 1 }));

/** Two hundred steps on the current backend, by the stepper that the page would choose, against the Float64 twin. */
export async function proveCurve(options: StepperOptions): Promise<CurveProof> {
  const { model, parameters } = sampleModel(spec);
  const optimizer = createOptimizer(settings.optimizer, model.variables);
  const stepper = createStepper({ model, optimizer }, options);
  const underWay: Promise<StepResult>[] = [];
  const losses: number[] = [];
  const tell = async () => losses.push((await (underWay.shift() as Promise<StepResult>)).lossNatsPerToken);
  for (let step = 0; step < stepCount; step++) {
    underWay.push(stepper.step(timeMajor(batches[step % batches.length]!), settings));
    if (underWay.length === stepper.depth) await tell();
  }
  while (underWay.length > 0) await tell();
  stepper.dispose();
  optimizer.dispose();
  model.dispose();
  const expected = trainTwin(spec, parameters, batches, settings, stepCount).losses;
  return {
    errors: losses.map((loss, at) => Math.abs(loss / (expected[at] as number) - 1)),
    fall: (expected[stepCount] as number) / (expected[stepCount % batches.length] as number),
  };
}
