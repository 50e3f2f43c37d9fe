import type { tf } from '../../tf.ts';
import type { Variant } from '../registerBlock.ts';
import type { SequenceShape } from '../timeSteps.ts';
import type { CellProgram } from './cellCode.ts';
import { fitsStepByStep, runStepByStep } from './stepByStep.ts';
import { fitsWholeSequence, runWholeSequence } from './wholeSequence.ts';

/** How a cell's programs are run over the steps. @returns the outputs in their order */
export type RunCell = (program: CellProgram, shape: SequenceShape) => tf.Tensor[];

/** A recurrent block's variants, of what it does with either way to run a cell. Both leave the same trace. */
export function sequenceVariants<Inputs>(
  pass: (run: RunCell, inputs: Inputs, shape: SequenceShape) => tf.Tensor[],
): readonly Variant<Inputs, SequenceShape>[] {
  return [
    {
      name: 'whole sequence',
      fits: (_, shape) => fitsWholeSequence(shape),
      run: (inputs, shape) => pass(runWholeSequence, inputs, shape),
    },
    {
      name: 'step by step',
      fits: (_, shape) => fitsStepByStep(shape),
      run: (inputs, shape) => pass(runStepByStep, inputs, shape),
    },
  ];
}
