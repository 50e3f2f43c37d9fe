import type { CellKind } from '../../core/spec/modelSpec.ts';
import * as gru from '../../engine/kernels/gruSequence/composed.ts';
import {
  type GruGradientInputs,
  type GruInputs,
  gruSequence,
} from '../../engine/kernels/gruSequence/gruSequence.ts';
import * as lstm from '../../engine/kernels/lstmSequence/composed.ts';
import {
  type LstmGradientInputs,
  type LstmInputs,
  lstmSequence,
} from '../../engine/kernels/lstmSequence/lstmSequence.ts';
import * as rnn from '../../engine/kernels/rnnSequence/composed.ts';
import {
  type RnnGradientInputs,
  type RnnInputs,
  rnnSequence,
} from '../../engine/kernels/rnnSequence/rnnSequence.ts';
import type { SequenceShape } from '../../engine/kernels/timeSteps.ts';
import type { tf } from '../../engine/tf.ts';

/** The recurrent blocks by the name of their cell, with tensors by name in place of their own types. */
export interface SequenceBlock {
  readonly run: (inputs: Tensors, shape: SequenceShape) => Tensors;
  /** Of stock operations; the names say what the results are. */
  readonly forward: (inputs: Tensors, shape: SequenceShape) => tf.Tensor[];
  readonly forwardNames: readonly string[];
  readonly backward: (inputs: Tensors, shape: SequenceShape) => tf.Tensor[];
  readonly backwardNames: readonly string[];
}

export type Tensors = Readonly<Record<string, tf.Tensor>>;

export const sequenceBlocks: Readonly<Record<CellKind, SequenceBlock>> = {
  rnn: {
    run: (inputs, shape) => ({ ...rnnSequence(inputs as RnnInputs, shape) }),
    forward: (inputs, shape) => rnn.composedForward(inputs as RnnInputs, shape),
    forwardNames: ['outputs', 'hidden', 'hiddens'],
    backward: (inputs, shape) => rnn.composedBackward(inputs as RnnGradientInputs, shape),
    backwardNames: ['projected', 'recurrent', 'hidden'],
  },
  gru: {
    run: (inputs, shape) => ({ ...gruSequence(inputs as GruInputs, shape) }),
    forward: (inputs, shape) => gru.composedForward(inputs as GruInputs, shape),
    forwardNames: ['outputs', 'hidden', 'gates', 'hiddens'],
    backward: (inputs, shape) => gru.composedBackward(inputs as GruGradientInputs, shape),
    backwardNames: ['projected', 'recurrent', 'candidateBias', 'hidden'],
  },
  lstm: {
    run: (inputs, shape) => ({ ...lstmSequence(inputs as LstmInputs, shape) }),
    forward: (inputs, shape) => lstm.composedForward(inputs as LstmInputs, shape),
    forwardNames: ['outputs', 'hidden', 'cell', 'gates', 'hiddens', 'cells'],
    backward: (inputs, shape) => lstm.composedBackward(inputs as LstmGradientInputs, shape),
    backwardNames: ['projected', 'recurrent', 'hidden', 'cell'],
  },
};
