import {
  type AttentionGradientInputs,
  type AttentionInputs,
  attention,
} from '../../engine/kernels/attention/attention.ts';
import { composedBackward, composedForward } from '../../engine/kernels/attention/composed.ts';
import { tf, tidied } from '../../engine/tf.ts';
import {
  type AttentionSample,
  type AttentionShape,
  sampleAttention,
  sampleScale,
} from '../attentionSample.ts';
import { maxRelativeError } from '../closeness.ts';
import { twinAttention } from '../twin/paddedAttention.ts';
import { poison } from './poison.ts';
import type { Proof } from './proveModel.ts';
import type { SequenceVariant } from './proveSequence.ts';

/**
 * Holds the attention block on the current backend against the Float64 twin: results and the gradient of every input.
 * Used by the unit tests (cpu, wasm, webgpu) and, bundled for the browser, by the end-to-end tests (webgl, webgpu).
 */

const plain = { hasStates: false, weightsGradient: false };

/** Odd sizes, one of everything, more source words than threads share out at once, and all that can be switched. */
export const provenAttentions: readonly AttentionShape[] = (['additive', 'dot'] as const).flatMap((score) => [
  { score, batch: 13, steps: 7, sources: 5, width: 40, units: 24, ...plain },
  { score, batch: 13, steps: 7, sources: 5, width: 40, units: 24, ...plain, hasStates: true },
  { score, batch: 1, steps: 1, sources: 1, width: 1, units: 1, ...plain },
  { score, batch: 3, steps: 1, sources: 19, width: 17, units: 300, ...plain, hasStates: true },
  { score, batch: 3, steps: 2, sources: 6, width: 270, units: 5, ...plain },
  { score, batch: 2, steps: 3, sources: 4, width: 6, units: 9, hasStates: false, weightsGradient: true },
]);

export async function proveAttention(shape: AttentionShape, variant: SequenceVariant): Promise<Proof[]> {
  const sample = sampleAttention(shape);
  const expected = twinAttention(sample);
  await poison(Object.keys(expected).map((what) => shapeOf(sample, what.replace('gradient of ', ''))));
  const tensors = tidied(() => {
    const inputs = attentionTensors(sample);
    return variant === 'composed' ? runComposed(sample, inputs) : runRegistered(sample, inputs);
  });
  const proofs: Proof[] = [];
  for (const [what, values] of Object.entries(expected)) {
    const actual = (await tensors[what]?.data()) ?? [];
    const relativeError = maxRelativeError(actual, values);
    proofs.push({ what: `${JSON.stringify(shape)}, ${variant}: ${what}`, relativeError });
  }
  const padding = (await (tensors['weights'] as tf.Tensor).data()).filter((_, at) => isPadding(sample, at));
  proofs.push({
    what: 'weights on padding',
    relativeError: maxRelativeError(
      padding,
      padding.map(() => 0),
    ),
  });
  tf.dispose(tensors);
  return proofs;
}

/** @param at in [T·B, S] */
function isPadding({ shape: { batch, sources }, lengths }: AttentionSample, at: number): boolean {
  const row = Math.floor(at / sources);
  return at % sources >= (lengths[row % batch] as number);
}

function shapeOf({ shape }: AttentionSample, name: string): number[] {
  const { batch, steps, sources, width, units, hasStates } = shape;
  switch (name) {
    case 'queries':
      return [steps * batch, width];
    case 'keys':
      return [sources * batch, width];
    case 'annotations':
      return [sources * batch, units];
    case 'vector':
      return [width];
    case 'contexts':
      return [steps * batch, hasStates ? 2 * units : units];
    case 'weights':
      return [steps * batch, sources];
    default:
      return [steps * batch, units]; // states
  }
}

export function attentionTensors(sample: AttentionSample): AttentionInputs {
  const floats = Object.entries(sample.inputs).map(([name, values]) => [
    name,
    tf.tensor(Float32Array.from(values), shapeOf(sample, name)),
  ]);
  return { ...Object.fromEntries(floats), lengths: tf.tensor1d(sample.lengths, 'int32') };
}

type Results = Readonly<Record<string, tf.Tensor>>;

function runRegistered(sample: AttentionSample, inputs: AttentionInputs): Results {
  const { weightsGradient } = sample.shape;
  const names = Object.keys(sample.inputs);
  const run = (given: AttentionInputs) => attention(given, { scale: sampleScale, weightsGradient });
  const gradients = tf.grads((...moved: tf.Tensor[]) => {
    const { contexts, weights } = run({
      ...inputs,
      ...Object.fromEntries(names.map((name, index) => [name, moved[index]])),
    });
    const ofContexts = tf.sum(tf.mul(contexts, upstreamOf(sample, 'contexts')));
    if (!weightsGradient) return ofContexts;
    return tf.add(ofContexts, tf.sum(tf.mul(weights, upstreamOf(sample, 'weights'))));
  })(names.map((name) => inputs[name as keyof AttentionInputs] as tf.Tensor));
  return { ...run(inputs), ...named(names, gradients) };
}

function runComposed(sample: AttentionSample, inputs: AttentionInputs): Results {
  const { weightsGradient } = sample.shape;
  const attributes = { scale: sampleScale, weightsGradient };
  const [contexts, weights] = composedForward(inputs, attributes) as [tf.Tensor, tf.Tensor];
  const { lengths: _, states: __, ...rest } = inputs;
  const given = {
    ...rest,
    weights,
    contextsGradient: upstreamOf(sample, 'contexts'),
    ...(weightsGradient && { weightsGradient: upstreamOf(sample, 'weights') }),
  } as AttentionGradientInputs;
  return { contexts, weights, ...named(Object.keys(sample.inputs), composedBackward(given, attributes)) };
}

function upstreamOf(sample: AttentionSample, name: 'contexts' | 'weights'): tf.Tensor {
  return tf.tensor(Float32Array.from(sample.upstream[name]!), shapeOf(sample, name));
}

function named(names: readonly string[], gradients: readonly tf.Tensor[]): Results {
  return Object.fromEntries(names.map((name, index) => [`gradient of ${name}`, gradients[index]!]));
}
