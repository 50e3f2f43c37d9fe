import { createRandom } from '../../core/random/random.ts';
import { defaultsOf } from '../../core/spec/field.ts';
import { type ModelSpec, modelFields } from '../../core/spec/modelSpec.ts';
import { parameterTable } from '../../core/spec/parameterTable.ts';
import type { Backend } from '../../protocol/device.ts';
import { batchOf } from '../model/batch.ts';
import { initialWeights } from '../model/parameters.ts';
import { createSeq2Seq } from '../model/seq2seq.ts';
import { tf } from '../tf.ts';
import { lossAndGradients } from '../train/trainStep.ts';

/**
 * Backends have been seen to answer zeros, or to round token ids, without an error. So each one first computes the loss
 * and all gradients of a very small network, and they must agree with the cpu backend's.
 */
const spec: ModelSpec = {
  ...defaultsOf(modelFields),
  attention: 'additive',
  wiring: 'beforeCell',
  bidirectional: true,
  embeddingSize: 3,
  hiddenSize: 4,
};
// More ids than a 16-bit float can tell apart, so that rounding shows.
const vocabulary = { source: 2100, target: 7 };
const pairs = [
  { source: [2091, 5, 2099], target: [4, 6] },
  { source: [2098], target: [5, 4, 6] },
];

/** f32 sums of at most a few dozen terms, tanh and exp of GPU precision. */
const tolerance = 2e-3;

export interface Answer {
  readonly name: string;
  readonly values: Float32Array;
}

/** Loss and gradients on the current backend. */
export async function computeAnswers(): Promise<Answer[]> {
  const weights = initialWeights(parameterTable(spec, vocabulary), createRandom(1));
  const model = createSeq2Seq(spec, vocabulary, weights);
  const tensors = tf.tidy(() => {
    const { loss, gradients } = lossAndGradients(model, batchOf(pairs));
    return [loss, ...gradients];
  });
  try {
    const names = ['the loss', ...[...model.variables.keys()].map((name) => `the gradient of ${name}`)];
    return await Promise.all(
      tensors.map(async (tensor, index) => ({
        name: names[index] as string,
        values: new Float32Array((await tensor.data()) as Float32Array),
      })),
    );
  } finally {
    tf.dispose(tensors);
    model.dispose();
  }
}

/** @returns what is wrong, as a sentence, or null. */
export function compareAnswers(
  backend: Backend,
  answers: readonly Answer[],
  expected: readonly Answer[],
): string | null {
  for (const [index, { name, values }] of expected.entries()) {
    const found = answers[index]?.values ?? new Float32Array();
    const fault = (what: string) => `${backend} failed its self-test: ${name} ${what}.`;
    if (found.length !== values.length) return fault(`has ${found.length} values, expected ${values.length}`);
    if (!found.every(Number.isFinite)) return fault('holds values that are no numbers');
    let difference = 0;
    let scale = 1e-6;
    values.forEach((value, at) => {
      difference = Math.max(difference, Math.abs((found[at] as number) - value));
      scale = Math.max(scale, Math.abs(value));
    });
    const percent = (100 * difference) / scale;
    if (percent > 100 * tolerance)
      return fault(`is off by ${percent < 10 ? percent.toPrecision(2) : Math.round(percent)} %`);
  }
  return null;
}
