import { readVariables, type Weights } from '../../src/engine/model/parameters.ts';
import { createSeq2Seq } from '../../src/engine/model/seq2seq.ts';
import { createOptimizer } from '../../src/engine/train/optimizer.ts';
import { plainStepper, type Stepper } from '../../src/engine/train/stepper.ts';
import { type Task, training } from '../task.ts';
import type { Contender } from './contender.ts';

/** How the product's steps are run: one by one, or as the product chooses. */
export type StepperChoice = 'plain';

/** Ours: the product's own model, optimiser and stepper. */
export async function createFused(task: Task, choice: StepperChoice): Promise<Contender> {
  const { spec, vocabulary, weights, batch } = task;
  const model = createSeq2Seq(spec, vocabulary, weights);
  const optimizer = createOptimizer('adam', model.variables);
  const stepper = await stepperFor(choice, model, optimizer);
  return {
    note: stepper.name,
    depth: stepper.depth,
    returnsEarly: true,
    gradients: () => stepGradients(task, choice),
    step: () => stepper.step(batch, training),
    dispose: () => {
      stepper.dispose();
      optimizer.dispose();
      model.dispose();
    },
  };
}

async function stepperFor(
  choice: StepperChoice,
  ...network: Parameters<typeof plainStepper>
): Promise<Stepper> {
  switch (choice) {
    case 'plain':
      return plainStepper(...network);
    default:
      return choice satisfies never;
  }
}

/** So far does a step of plain descent move along the gradient that the weights' own digits do not hide it. */
const stride = 1e4;

/**
 * The gradients that a step really follows, however it is run: plain descent moves a weight by −stride·gradient, so the
 * gradient is what the weight has moved by.
 */
async function stepGradients(
  { spec, vocabulary, weights, batch }: Task,
  choice: StepperChoice,
): Promise<Weights> {
  const model = createSeq2Seq(spec, vocabulary, weights);
  const optimizer = createOptimizer('sgd', model.variables);
  const stepper = await stepperFor(choice, model, optimizer);
  await stepper.step(batch, { ...training, momentum: 0, learningRate: stride });
  const moved = await readVariables(model.variables);
  stepper.dispose();
  optimizer.dispose();
  model.dispose();
  return new Map(
    [...moved].map(([name, values]) => {
      const first = weights.get(name) as Float32Array;
      return [name, values.map((value, index) => ((first[index] as number) - value) / stride)];
    }),
  );
}
