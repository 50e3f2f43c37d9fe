import type { CellKind } from '../../core/spec/modelSpec.ts';
import { affine } from '../../engine/kernels/product/product.ts';
import type { SequenceShape } from '../../engine/kernels/timeSteps.ts';
import { stateLayout } from '../../engine/kernels/webglSequence/cell.ts';
import { tf, tidied } from '../../engine/tf.ts';
import { maxRelativeError } from '../closeness.ts';
import { inputShape, resultNames, type SequenceSample, sampleSequence } from '../sequenceSample.ts';
import { twinSequence } from '../twin/sequence.ts';
import { poison } from './poison.ts';
import type { Proof } from './proveModel.ts';
import { sequenceBlocks, type Tensors } from './sequenceBlocks.ts';

/**
 * Holds the recurrent blocks on the current backend against the Float64 twin: results and the gradient of every input.
 * Used by the unit tests (cpu, wasm) and, bundled for the browser, by the end-to-end tests (webgl, webgpu).
 */

/** What the backend registers, or the stock operations that run on any. */
export type SequenceVariant = 'registered' | 'composed';

/** Odd sizes, one step, one row, one unit, more steps than WebGL has textures for, and an even batch. */
export const provenSequences: readonly SequenceShape[] = [
  { steps: 7, batch: 13, units: 40 },
  { steps: 1, batch: 3, units: 5 },
  { steps: 4, batch: 1, units: 1 },
  { steps: 17, batch: 2, units: 3 },
  { steps: 3, batch: 6, units: 10 },
].flatMap((sizes) => [false, true].map((reverse) => ({ ...sizes, reverse })));

export async function proveSequence(
  cell: CellKind,
  shape: SequenceShape,
  variant: SequenceVariant,
): Promise<Proof[]> {
  const sample = sampleSequence(cell, shape);
  await poison(texturesOf(shape));
  const actual = await runSequence(sample, variant);
  return Object.entries(twinSequence(sample)).map(([what, values]) => ({
    what: `${cell} ${JSON.stringify(shape)}, ${variant}: ${what}`,
    relativeError: maxRelativeError(actual[what] ?? [], values),
  }));
}

/** Shapes of what the blocks leave behind, those of WebGL's own layouts among them, as often as there are such. */
function texturesOf(shape: SequenceShape): number[][] {
  const { steps, batch, units } = shape;
  const { groups, rows } = stateLayout(shape);
  const states = [units, Math.ceil(units / 2), Math.ceil(units / 4)].map((width) => [2 * rows, 2 * width]);
  const others = [
    [steps * batch, units],
    [2 * steps * groups, 2 * units],
    [2 * units, 2 * units],
  ];
  return [...Array.from({ length: 4 }, () => states).flat(), ...others, ...others];
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

export function sequenceTensors(sample: SequenceSample): Tensors {
  return Object.fromEntries(
    Object.entries(sample.inputs).map(([name, values]) => [
      name,
      tf.tensor(Float32Array.from(values), inputShape(sample, name)),
    ]),
  );
}

/** The block on a sample's inputs, projected before where they are not. @returns the results by name. */
export function runBlock({ cell, shape }: SequenceSample, tensors: Tensors): Tensors {
  const { inputs, kernel, bias, ...rest } = tensors;
  if (!inputs) return sequenceBlocks[cell].run(tensors, shape);
  const projected = affine(inputs as tf.Tensor2D, kernel as tf.Tensor2D, bias as tf.Tensor1D);
  return sequenceBlocks[cell].run({ ...rest, projected }, shape);
}

function runRegistered(sample: SequenceSample, inputs: Tensors): Tensors {
  const names = Object.keys(inputs).filter((name) => name !== 'mask');
  const gradients = tf.grads((...moved: tf.Tensor[]) => {
    const results = runBlock(sample, { ...inputs, ...named(names, moved) });
    return resultNames(sample.cell)
      .map((name) => {
        const result = results[name]!;
        return tf.sum(tf.mul(result, upstreamOf(sample, name, result.shape)));
      })
      .reduce((sum, term) => tf.add(sum, term));
  })(names.map((name) => inputs[name]!));
  return { ...runBlock(sample, inputs), ...named(names.map(gradientOf), gradients) };
}

function runComposed(sample: SequenceSample, inputs: Tensors): Tensors {
  const { shape, cell } = sample;
  const block = sequenceBlocks[cell];
  const results = named(block.forwardNames, block.forward(inputs, shape));
  const upstream = resultNames(cell).map((name) => [
    `${name}Gradient`,
    upstreamOf(sample, name, results[name]!.shape),
  ]);
  const gradients = block.backward({ ...inputs, ...results, ...Object.fromEntries(upstream) }, shape);
  return { ...results, ...named(block.backwardNames.map(gradientOf), gradients) };
}

function upstreamOf({ upstream }: SequenceSample, name: string, shape: number[]): tf.Tensor {
  return tf.tensor(Float32Array.from(upstream[name]!), shape);
}

function named(names: readonly string[], list: readonly tf.Tensor[]): Tensors {
  return Object.fromEntries(names.map((name, index) => [name, list[index]!]));
}

function gradientOf(name: string): string {
  return `gradient of ${name}`;
}
