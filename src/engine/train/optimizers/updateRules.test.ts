import { beforeAll, describe, expect, test } from 'vitest';
import { defaultsOf } from '../../../core/spec/field.ts';
import { trainFields } from '../../../core/spec/trainSpec.ts';
import { nodeWasmUrl } from '../../../testing/nodeWasmUrl.ts';
import { loadBackend } from '../../device/loadBackend.ts';
import { tf } from '../../tf.ts';
import { updateRules } from './updateRules.ts';

const settings = { ...defaultsOf(trainFields), step: 1 };

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(() => loadBackend(backend, nodeWasmUrl()));

  test.each(Object.entries(updateRules))(
    '%s: a zero gradient from rest moves nothing, another one does, and what was given is left alone',
    (_, rule) => {
      tf.tidy(() => {
        const value = tf.tensor1d([0.5, -2, 3e-5]);
        const zeros = tf.zeros([3]);
        const given = { value, slots: rule.slots.map(() => zeros), gradient: zeros, scale: tf.scalar(1) };
        const rested = rule.update(given, settings).map((tensor) => tensor.dataSync());
        expect(rested).toEqual([value.dataSync(), ...rule.slots.map(() => new Float32Array(3))]);
        const moved = rule.update({ ...given, gradient: tf.ones([3]) }, settings);
        for (const [at, tensor] of moved.entries()) expect(tensor.dataSync()).not.toEqual(rested[at]);
        expect([...value.dataSync()]).toEqual([0.5, -2, Math.fround(3e-5)]);
        expect(zeros.dataSync()).toEqual(new Float32Array(3));
      });
    },
  );
});
