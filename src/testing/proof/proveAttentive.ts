import { type AttentiveLstmInputs, attentiveLstm } from '../../engine/kernels/attentiveLstm/attentiveLstm.ts';
import { tf, tidied } from '../../engine/tf.ts';
import { sampleScale } from '../attentionSample.ts';
import { type AttentiveSample, type AttentiveShape, sampleAttentive } from '../attentiveSample.ts';
import { maxRelativeError } from '../closeness.ts';
import { twinAttentive } from '../twin/paddedAttentiveLstm.ts';
import { poison } from './poison.ts';
import type { Proof } from './proveModel.ts';

/**
 * Holds the attentive LSTM on the current backend against the Float64 twin: results and the gradient of every input.
 * Used by the unit tests (cpu, wasm, webgpu) and, bundled for the browser, by the end-to-end tests.
 */

/**
 * Odd sizes, an odd last sentence, one of everything, more source words than threads, units that fill a workgroup, and an
 * even batch.
 */
export const provenAttentives: readonly AttentiveShape[] = (['additive', 'dot'] as const).flatMap((score) => [
  { score, batch: 13, steps: 7, sources: 5, units: 40 },
  { score, batch: 1, steps: 1, sources: 1, units: 1 },
  { score, batch: 3, steps: 2, sources: 70, units: 17 },
  { score, batch: 2, steps: 2, sources: 3, units: 256 },
  { score, batch: 6, steps: 3, sources: 4, units: 10 },
]);

export async function proveAttentive(shape: AttentiveShape): Promise<Proof[]> {
  const sample = sampleAttentive(shape);
  const expected = twinAttentive(sample);
  await poison(Object.keys(expected).map((what) => shapeOf(sample, what.replace('gradient of ', ''))));
  const tensors = tidied(() => {
    const inputs = attentiveTensors(sample);
    const names = Object.keys(sample.inputs);
    const gradients = tf.grads((...moved: tf.Tensor[]) => {
      const { pairs } = attentiveLstm(
        { ...inputs, ...Object.fromEntries(names.map((name, index) => [name, moved[index]])) },
        { scale: sampleScale },
      );
      return tf.sum(tf.mul(pairs, tf.tensor(Float32Array.from(sample.upstream), pairs.shape)));
    })(names.map((name) => inputs[name as keyof AttentiveLstmInputs] as tf.Tensor));
    return {
      ...attentiveLstm(inputs, { scale: sampleScale }),
      ...Object.fromEntries(names.map((name, index) => [`gradient of ${name}`, gradients[index]])),
    } as Readonly<Record<string, tf.Tensor>>;
  });
  const proofs: Proof[] = [];
  for (const [what, values] of Object.entries(expected)) {
    const relativeError = maxRelativeError((await tensors[what]?.data()) ?? [], values);
    proofs.push({ what: `${JSON.stringify(shape)}: ${what}`, relativeError });
  }
  tf.dispose(tensors);
  return proofs;
}

export function attentiveTensors(sample: AttentiveSample): AttentiveLstmInputs {
  const floats = Object.entries(sample.inputs).map(([name, values]) => [
    name,
    tf.tensor(Float32Array.from(values), shapeOf(sample, name)),
  ]);
  return { ...Object.fromEntries(floats), lengths: tf.tensor1d(sample.lengths, 'int32') };
}

function shapeOf({ shape }: AttentiveSample, name: string): number[] {
  const { batch, steps, sources, units } = shape;
  switch (name) {
    case 'projected':
      return [steps * batch, 4 * units];
    case 'recurrent':
      return [units, 4 * units];
    case 'keys':
    case 'annotations':
      return [sources * batch, units];
    case 'gateShares':
      return [sources * batch, 4 * units];
    case 'queryMatrix':
      return [units, units];
    case 'vector':
      return [units];
    case 'pairs':
      return [steps * batch, 2 * units];
    case 'weights':
      return [steps * batch, sources];
    default:
      return [batch, units]; // hidden, cell
  }
}
