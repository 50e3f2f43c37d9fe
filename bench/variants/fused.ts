import { readVariables, type Weights } from '../../src/engine/model/parameters.ts';
import { createSeq2Seq, type Seq2Seq } from '../../src/engine/model/seq2seq.ts';
import { createOptimizer, type Optimizer } from '../../src/engine/train/optimizer.ts';
import type { Stepper } from '../../src/engine/train/stepper.ts';
import { type Task, training } from '../task.ts';
import type { Contender } from './contender.ts';

/** How the steps are run: as the product chooses, or otherwise. */
export type MakeStepper = (model: Seq2Seq, optimizer: Optimizer) => Stepper;

/** Ours: the product's own model, optimiser and stepper. */
export function createFused(task: Task, makeStepper: MakeStepper): Contender {
  const { stepper, dispose } = network(task, 'adam', makeStepper);
  return {
    get note() {
      return stepper.name;
    },
    depth: stepper.depth,
    returnsEarly: true,
    gradients: () => stepGradients(task, makeStepper),
    step: () => stepper.step(task.batch, training),
    dispose,
  };
}

function network({ spec, vocabulary, weights }: Task, kind: 'adam' | 'sgd', makeStepper: MakeStepper) {
  const model = createSeq2Seq(spec, vocabulary, weights);
  const optimizer = createOptimizer(kind, model.variables);
  const stepper = makeStepper(model, optimizer);
  const dispose = () => {
    stepper.dispose();
    optimizer.dispose();
    model.dispose();
  };
  return { model, stepper, dispose };
}

/** So far does a step of plain descent move along the gradient that the weights' own digits do not hide it. */
const stride = 1e4;

/**
 * The gradients that a step really follows, however it is run: plain descent moves a weight by −stride·gradient, so the
 * gradient is what the weight has moved by.
 */
async function stepGradients(task: Task, makeStepper: MakeStepper): Promise<Weights> {
  const { model, stepper, dispose } = network(task, 'sgd', makeStepper);
  await stepper.step(task.batch, { ...training, momentum: 0, learningRate: stride });
  const moved = await readVariables(model.variables);
  dispose();
  return new Map(
    [...moved].map(([name, values]) => {
      const first = task.weights.get(name) as Float32Array;
      return [name, values.map((value, index) => ((first[index] as number) - value) / stride)];
    }),
  );
}
