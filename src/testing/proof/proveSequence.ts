import {
  composedBackward as gruComposedBackward,
  composedForward as gruComposedForward,
} from '../../engine/kernels/gruSequence/composed.ts';
import {
  type GruGradientInputs,
  type GruInputs,
  gruSequence,
} from '../../engine/kernels/gruSequence/gruSequence.ts';
import {
  composedBackward as rnnComposedBackward,
  composedForward as rnnComposedForward,
} from '../../engine/kernels/rnnSequence/composed.ts';
import {
  type RnnGradientInputs,
  type RnnInputs,
  rnnSequence,
} from '../../engine/kernels/rnnSequence/rnnSequence.ts';
import type { SequenceShape } from '../../engine/kernels/timeSteps.ts';
import { tf, tidied } from '../../engine/tf.ts';
import { maxRelativeError } from '../closeness.ts';
import { inputShapes, type SequenceSample, sampleSequence, twinSequence } from '../sampleSequence.ts';
import type { RecurrentCell } from '../twin/cellSequence.ts';
import type { Proof } from './proveModel.ts';

/**
 * Holds the recurrent blocks on the current backend against the Float64 twin: results and the gradient of every input.
 * Used by the unit tests (cpu, wasm) and, bundled for the browser, by the end-to-end tests (webgl, webgpu).
 */

/** What the backend registers, or the stock operations that run on any. */
export type SequenceVariant = 'registered' | 'composed';

/** Odd sizes, one step, one row, one unit, and more steps than WebGL has textures for. */
export const provenSequences: readonly SequenceShape[] = [
  { steps: 7, batch: 5, units: 9 },
  { steps: 1, batch: 3, units: 5 },
  { steps: 4, batch: 1, units: 1 },
  { steps: 17, batch: 2, units: 3 },
].flatMap((sizes) => [false, true].map((reverse) => ({ ...sizes, reverse })));

export async function proveSequence(
  cell: RecurrentCell,
  shape: SequenceShape,
  variant: SequenceVariant,
): Promise<Proof[]> {
  const sample = sampleSequence(cell, shape);
  const expected = twinSequence(sample);
  const actual = await runSequence(sample, variant);
  return Object.entries(expected).map(([what, values]) => ({
    what: `${cell} ${JSON.stringify(shape)}, ${variant}: ${what}`,
    relativeError: maxRelativeError(actual[what] ?? [], values),
  }));
}

/** Results and gradients by the twin's names. */
export async function runSequence(
  sample: SequenceSample,
  variant: SequenceVariant,
): Promise<Record<string, ArrayLike<number>>> {
  const tensors = tidied(() => {
    const inputs = sequenceTensors(sample);
    return variant === 'composed' ? runComposed(sample, inputs) : runRegistered(sample, inputs);
  });
  const values: Record<string, ArrayLike<number>> = {};
  for (const [what, tensor] of Object.entries(tensors)) values[what] = await tensor.data();
  tf.dispose(tensors);
  return values;
}

type Tensors = Record<string, tf.Tensor>;

export function sequenceTensors({ cell, shape, inputs }: SequenceSample): Tensors {
  return Object.fromEntries(
    Object.entries(inputShapes(cell, shape)).map(([name, sides]) => [
      name,
      tf.tensor(Float32Array.from(inputs[name]!), sides),
    ]),
  );
}

export function runBlock(
  { cell, shape }: Pick<SequenceSample, 'cell' | 'shape'>,
  inputs: Tensors,
): { outputs: tf.Tensor; hidden: tf.Tensor } {
  switch (cell) {
    case 'rnn':
      return rnnSequence(inputs as RnnInputs, shape);
    case 'gru':
      return gruSequence(inputs as GruInputs, shape);
    default:
      return cell satisfies never;
  }
}

function runRegistered(sample: SequenceSample, inputs: Tensors): Tensors {
  const { outputs, hidden } = runBlock(sample, inputs);
  const names = Object.keys(inputs).filter((name) => name !== 'mask');
  const upstream = upstreamTensors(sample);
  const gradients = tf.grads((...given: tf.Tensor[]) => {
    const moved = Object.fromEntries(given.map((tensor, index) => [names[index]!, tensor]));
    const results = runBlock(sample, { ...inputs, ...moved });
    return tf.add(
      tf.sum(tf.mul(results.outputs, upstream.outputsGradient)),
      tf.sum(tf.mul(results.hidden, upstream.hiddenGradient)),
    );
  })(names.map((name) => inputs[name]!));
  return {
    outputs,
    hidden,
    ...Object.fromEntries(gradients.map((gradient, index) => [`gradient of ${names[index]}`, gradient])),
  };
}

function runComposed(sample: SequenceSample, inputs: Tensors): Tensors {
  const { cell, shape } = sample;
  const upstream = upstreamTensors(sample);
  const named = (names: readonly string[], list: readonly tf.Tensor[]): Tensors =>
    Object.fromEntries(names.map((name, index) => [name, list[index]!]));
  switch (cell) {
    case 'rnn': {
      const results = named(['outputs', 'hidden', 'hiddens'], rnnComposedForward(inputs as RnnInputs, shape));
      const back = { ...inputs, ...results, ...upstream } as unknown as RnnGradientInputs;
      const names = ['projected', 'recurrent', 'hidden'].map((name) => `gradient of ${name}`);
      return { ...results, ...named(names, rnnComposedBackward(back, shape)) };
    }
    case 'gru': {
      const results = named(
        ['outputs', 'hidden', 'gates', 'hiddens'],
        gruComposedForward(inputs as GruInputs, shape),
      );
      const back = { ...inputs, ...results, ...upstream } as unknown as GruGradientInputs;
      const names = ['projected', 'recurrent', 'candidateBias', 'hidden'].map(
        (name) => `gradient of ${name}`,
      );
      return { ...results, ...named(names, gruComposedBackward(back, shape)) };
    }
    default:
      return cell satisfies never;
  }
}

function upstreamTensors({ shape, upstream }: SequenceSample) {
  const { steps, batch, units } = shape;
  return {
    outputsGradient: tf.tensor2d(Float32Array.from(upstream.outputs), [steps * batch, units]),
    hiddenGradient: tf.tensor2d(Float32Array.from(upstream.hidden), [batch, units]),
  };
}
