import { beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '../../core/random/random.ts';
import { defaultsOf } from '../../core/spec/field.ts';
import { type ModelSpec, modelFields } from '../../core/spec/modelSpec.ts';
import { parameterTable } from '../../core/spec/parameterTable.ts';
import { nodeWasmUrl } from '../../testing/nodeWasmUrl.ts';
import { loadBackend } from '../device/loadBackend.ts';
import { tf } from '../tf.ts';
import { createVariables, initialWeights, readVariables, variable, type Weights } from './parameters.ts';

const spec: ModelSpec = { ...defaultsOf(modelFields), embeddingSize: 24, hiddenSize: 32 };
const vocabulary = { source: 90, target: 70 };
const table = parameterTable(spec, vocabulary);
const weightsOf = (seed: number, of = table) => initialWeights(of, createRandom(seed).stream('weights'));

describe('initialWeights', () => {
  test('the same seed gives the same values, bit for bit', () => {
    expect(weightsOf(7)).toEqual(weightsOf(7));
  });

  test('another seed changes every drawn parameter', () => {
    const [first, second] = [weightsOf(7), weightsOf(8)];
    for (const { name, initializer } of table) {
      const isDrawn = initializer.kind === 'normal' || initializer.kind === 'uniform';
      expect([name, equal(first.get(name), second.get(name))]).toEqual([name, !isDrawn]);
    }
  });

  test('adding or dropping a parameter moves no other', () => {
    const all = weightsOf(7);
    const without = parameterTable({ ...spec, attention: 'none' }, vocabulary);
    expect(without.length).toBeLessThan(table.length);
    for (const [name, values] of weightsOf(7, without)) expect(values).toEqual(all.get(name));
  });

  test('dense weights start within Glorot’s bound, or within PyTorch’s when asked', () => {
    const widest = (denseInitializer: 'glorot' | 'fanIn') => {
      const values = weightsOf(7, parameterTable({ ...spec, denseInitializer }, vocabulary)).get(
        'output.kernel',
      ) as Float32Array;
      return Math.max(...values.map(Math.abs));
    };
    // 32 inputs and 70 outputs; the widest of 2,240 uniform values comes close to the bound.
    expect(widest('glorot') / Math.sqrt(6 / 102)).toBeCloseTo(1, 2);
    expect(widest('fanIn') / Math.sqrt(1 / 32)).toBeCloseTo(1, 2);
  });

  test('no two parameters of the same shape start alike', () => {
    const weights = weightsOf(7);
    expect(equal(weights.get('encoder.forward.kernel'), weights.get('encoder.backward.kernel'))).toBe(false);
    expect(equal(weights.get('attention.query'), weights.get('attention.key'))).toBe(false);
  });

  test.each(table.map((parameter) => [parameter.name, parameter] as const))(
    '%s follows its initialiser',
    (name, { initializer, shape }) => {
      const values = weightsOf(7).get(name) as Float32Array;
      const size = shape.reduce((product, extent) => product * extent, 1);
      expect(values).toHaveLength(size);
      const mean = values.reduce((sum, value) => sum + value, 0) / size;
      const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / size);
      // Four standard errors of the mean, and of the standard deviation (σ/√2n; smaller still for uniform).
      const margin = 4 / Math.sqrt(size);
      switch (initializer.kind) {
        case 'zeros':
          expect(values.every((value) => value === 0)).toBe(true);
          break;
        case 'lstmBias': {
          // Gates i, f, g, o: 1 for the forget gate alone.
          const expected = Array.from({ length: size }, (_, at) =>
            Math.floor((4 * at) / size) === 1 ? 1 : 0,
          );
          expect([...values]).toEqual(expected);
          break;
        }
        case 'uniform': {
          expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(Math.fround(initializer.bound));
          expect(Math.abs(mean)).toBeLessThan((margin * initializer.bound) / Math.sqrt(3));
          expect(Math.abs(deviation - initializer.bound / Math.sqrt(3))).toBeLessThan(
            margin * initializer.bound,
          );
          break;
        }
        case 'normal':
          expect(Math.abs(mean)).toBeLessThan(margin * initializer.deviation);
          expect(Math.abs(deviation - initializer.deviation)).toBeLessThan(margin * initializer.deviation);
          break;
      }
    },
  );
});

describe('createVariables', () => {
  beforeAll(() => loadBackend('cpu', nodeWasmUrl()));

  test('holds the given values and gives them back', async () => {
    const weights = weightsOf(7);
    const variables = createVariables(table, weights);
    expect(await readVariables(variables)).toEqual(weights);
    expect([...variables].map(([name, { shape }]) => [name, shape])).toEqual(
      table.map(({ name, shape }) => [name, [...shape]]),
    );
    tf.dispose([...variables.values()]);
  });

  const changed = (change: (weights: Map<string, Float32Array>) => void): Weights => {
    const weights = new Map(weightsOf(7));
    change(weights);
    return weights;
  };

  test.each([
    [
      'a missing weight',
      changed((w) => w.delete('output.bias')),
      'model: output.bias needs 70 numbers, found none.',
    ],
    [
      'a weight of the wrong size',
      changed((w) => w.set('output.bias', new Float32Array(69))),
      'model: output.bias needs 70 numbers, found 69.',
    ],
    [
      'superfluous weights',
      changed((w) => w.set('output.gain', new Float32Array(1)).set('x', new Float32Array(1))),
      'model: unknown weights output.gain, x.',
    ],
  ])('%s is named and leaves no tensor behind', (_, weights, message) => {
    const before = tf.memory().numTensors;
    expect(() => createVariables(table, weights)).toThrow(message);
    expect(tf.memory().numTensors).toBe(before);
  });

  test('a parameter that is not there is named', () => {
    expect(() => variable(new Map(), 'decoder.kernel')).toThrow(
      'model: there is no parameter decoder.kernel.',
    );
  });
});

function equal(first: Float32Array | undefined, second: Float32Array | undefined): boolean {
  return first?.every((value, at) => value === second?.[at]) ?? false;
}
