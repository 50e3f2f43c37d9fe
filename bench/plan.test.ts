import { expect, test } from 'vitest';
import { readPlan } from './plan.ts';

const backends = ['wasm', 'webgl'];
const tasks = (values: Parameters<typeof readPlan>[0]) =>
  readPlan(values, backends).tasks.map(({ config, architecture }) => `${config.name} ${architecture}`);

test('by default every backend, and every config but the largest', () => {
  const plan = readPlan({}, backends);
  expect(plan.backends).toEqual(backends);
  expect(new Set(plan.tasks.map(({ config }) => config.name))).toEqual(
    new Set(['small', 'mid', 'big', 'date']),
  );
  expect(plan.takes('naive')).toBe(true);
});

test('names choose, in their order', () => {
  expect(readPlan({ backend: 'webgl' }, backends).backends).toEqual(['webgl']);
  expect(tasks({ config: 'date,small', attention: 'dot' })).toEqual(['date dot', 'small dot']);
  expect(tasks({ config: 'keras' })).toEqual(['keras none']);
});

test('a variant’s name takes in what is named after it', () => {
  const { takes } = readPlan({ variant: 'pytorch,fused' }, backends);
  expect(['pytorch-1', 'pytorch-2', 'fused', 'naive', 'fusedly'].map(takes)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

test('growth: one size at a time, ours alone', () => {
  const plan = readPlan({ scale: true }, backends);
  const names = plan.tasks.map(({ config }) => config.name);
  expect(names[0]).toBe('small');
  expect(names).toContain('small T ×2');
  expect(['naive', 'fused', 'fused-plain'].filter(plan.takes)).toEqual(['fused']);
  for (const { config } of plan.tasks) {
    const { hiddenSize, batch, sourceLength, vocabulary } = config;
    const changed = [hiddenSize !== 64, batch !== 16, sourceLength !== 8, vocabulary.target !== 500];
    expect(changed.filter(Boolean)).toHaveLength(config.name === 'small' ? 0 : 1);
  }
});

test('an unknown name is refused with those there are', () => {
  expect(() => readPlan({ backend: 'vulkan' }, backends)).toThrow(
    '--backend takes wasm, webgl, not "vulkan".',
  );
});
