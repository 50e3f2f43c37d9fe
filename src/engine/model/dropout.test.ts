import { beforeAll, describe, expect, test } from 'vitest';
import { nodeWasmUrl } from '../../testing/nodeWasmUrl.ts';
import { loadBackend } from '../device/loadBackend.ts';
import { tf } from '../tf.ts';
import { createDropout } from './dropout.ts';

const [steps, batch, width] = [7, 40, 30];

/** What becomes of ones. */
function dropped(options: { kind: 'plain' | 'variational'; rate?: number; seed?: number; place?: string }) {
  const { kind, rate = 0.25, seed = 3, place = 'source' } = options;
  return tf.tidy(() => {
    const dropout = createDropout({ rate, kind, seed: tf.tensor1d([seed], 'int32') });
    return dropout(place, tf.ones([steps * batch, width]), batch).dataSync() as Float32Array;
  });
}

describe.each(['plain', 'variational'] as const)('%s dropout', (kind) => {
  beforeAll(() => loadBackend('cpu', nodeWasmUrl()));

  test('zeroes the given share and scales the rest, so that the mean stays', () => {
    const values = dropped({ kind });
    expect([...new Set(values)].toSorted()).toEqual([0, Math.fround(1 / 0.75)]);
    // As many independent draws as a mask has values; five standard errors.
    const draws = kind === 'plain' ? steps * batch * width : batch * width;
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(Math.abs(mean - 1)).toBeLessThan(5 * Math.sqrt(0.25 / 0.75 / draws));
  });

  test('the same seed drops the same, another seed or place does not', () => {
    expect(dropped({ kind })).toEqual(dropped({ kind }));
    expect(dropped({ kind, seed: 4 })).not.toEqual(dropped({ kind }));
    expect(dropped({ kind, place: 'target' })).not.toEqual(dropped({ kind }));
  });

  test('a rate of 0 changes nothing', () => {
    expect(dropped({ kind, rate: 0 }).every((value) => value === 1)).toBe(true);
  });
});

describe('over time', () => {
  beforeAll(() => loadBackend('cpu', nodeWasmUrl()));
  const isSameAtAllSteps = (values: Float32Array) =>
    values.every((value, at) => value === values[at % (batch * width)]);

  test('a variational mask is one for the whole sentence, a plain one is not', () => {
    expect(isSameAtAllSteps(dropped({ kind: 'variational' }))).toBe(true);
    expect(isSameAtAllSteps(dropped({ kind: 'plain' }))).toBe(false);
  });

  test('step by step a variational mask stays and a plain one is drawn anew', () => {
    const twice = (kind: 'plain' | 'variational') =>
      tf.tidy(() => {
        const dropout = createDropout({ rate: 0.5, kind, seed: tf.tensor1d([1], 'int32') });
        return [0, 1].map(() => dropout('decoder.2', tf.ones([batch, width]), batch).dataSync());
      });
    const [first, second] = twice('variational');
    expect(second).toEqual(first);
    const [one, other] = twice('plain');
    expect(other).not.toEqual(one);
  });
});
