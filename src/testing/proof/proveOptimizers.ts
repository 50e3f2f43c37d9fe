import { createRandom } from '../../core/random/random.ts';
import { defaultsOf } from '../../core/spec/field.ts';
import { type TrainSpec, trainFields } from '../../core/spec/trainSpec.ts';
import { tf } from '../../engine/tf.ts';
import { createOptimizer } from '../../engine/train/optimizer.ts';
import { updateRules } from '../../engine/train/optimizers/updateRules.ts';
import { maxRelativeError } from '../closeness.ts';
import { clipByGlobalNorm } from '../twin/clipByGlobalNorm.ts';
import { twinRules } from '../twin/updateRules.ts';
import type { Proof } from './proveModel.ts';

/** Every optimiser, with weight decay and with ε in both places. */
export const provenOptimizers: readonly TrainSpec[] = [
  { optimizer: 'adam' as const },
  { optimizer: 'adam' as const, weightDecay: 0.1, beta1: 0.8, beta2: 0.98 },
  { optimizer: 'adamw' as const, weightDecay: 0.3 },
  { optimizer: 'rmsprop' as const, epsilonPlace: 'insideRoot' as const },
  { optimizer: 'rmsprop' as const, epsilonPlace: 'outsideRoot' as const, weightDecay: 0.1 },
  { optimizer: 'sgd' as const, weightDecay: 0.1 },
].map((changes) => ({
  ...defaultsOf(trainFields),
  learningRate: 0.02,
  clipNorm: 3,
  epsilon: 1e-4,
  ...changes,
}));

const sizes = { matrix: [7, 5], vector: [9] } as const;
const stepCount = 20;

/**
 * Twenty steps on the current backend against the Float64 twin: the parameters, and what is remembered of them. Of its
 * two parameters one is a matrix and one a vector; the gradients' size falls to where epsilon counts.
 */
export async function proveOptimizer(settings: TrainSpec): Promise<Proof[]> {
  const random = createRandom(12).stream('optimizer proof');
  const normals = (deviation: number) =>
    new Map(
      Object.entries(sizes).map(([name, shape]) => [
        name,
        // Numbers that 32 bits hold, so that both sides start from the same.
        Float64Array.from({ length: tf.util.sizeFromShape([...shape]) }, () =>
          Math.fround(deviation * random.normal()),
        ),
      ]),
    );
  const tensorOf = (name: string, values: Float64Array) =>
    tf.tensor(Float32Array.from(values), [...sizes[name as keyof typeof sizes]], 'float32');

  const start = normals(1);
  const expected = new Map(
    [...start].map(([name, values]) => [name, Array.from(values, (value) => [value])]),
  );
  const variables = new Map(
    [...start].map(([name, values]) => [name, tf.tidy(() => tf.variable(tensorOf(name, values)))]),
  );
  const optimizer = createOptimizer(settings.optimizer, variables);
  for (let step = 1; step <= stepCount; step++) {
    const gradients = normals(10 ** -(step % 5));
    tf.tidy(() => {
      optimizer.apply(
        [...gradients].map(([name, values]) => tensorOf(name, values)),
        settings,
      );
    });
    clipByGlobalNorm(gradients, settings.clipNorm);
    for (const [name, states] of expected) {
      states.forEach(([value = 0, ...slots], at) => {
        const gradient = gradients.get(name)?.[at] ?? Number.NaN;
        states[at] = twinRules[settings.optimizer](value, slots, gradient, { ...settings, step });
      });
    }
  }

  const { slots } = await optimizer.read();
  const proofs: Proof[] = [];
  for (const [name, states] of expected) {
    const found = [
      (await variables.get(name)?.data()) ?? [],
      ...updateRules[settings.optimizer].slots.map((slot) => slots.get(slot)?.get(name) ?? []),
    ];
    found.forEach((values, index) => {
      const what = `${settings.optimizer}: ${['value', ...slots.keys()][index]} of the ${name}`;
      const wanted = states.map((state) => state[index] as number);
      proofs.push({ what, relativeError: maxRelativeError(values as ArrayLike<number>, wanted) });
    });
  }
  optimizer.dispose();
  tf.dispose([...variables.values()]);
  return proofs;
}
