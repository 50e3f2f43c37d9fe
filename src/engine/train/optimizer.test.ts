import { beforeAll, describe, expect, test } from 'vitest';
import { defaultsOf } from '../../core/spec/field.ts';
import { type TrainSpec, trainFields } from '../../core/spec/trainSpec.ts';
import { assertClose } from '../../testing/closeness.ts';
import { readOptimizersGolden } from '../../testing/golden.ts';
import { nodeWasmUrl } from '../../testing/nodeWasmUrl.ts';
import { type TwinRule, twinRules } from '../../testing/twin/updateRules.ts';
import { loadBackend } from '../device/loadBackend.ts';
import type { Variables } from '../model/parameters.ts';
import { tf } from '../tf.ts';
import { createOptimizer, type Optimizer } from './optimizer.ts';

const golden = readOptimizersGolden();
const { shapes, start, norms, learningRates } = golden;
const names = Object.keys(shapes);
const variants = Object.entries(golden.variants);

/** The settings of one step of a variant. */
function settingsAt(settings: Partial<TrainSpec>, step: number): TrainSpec & { step: number } {
  const learningRate = learningRates[step - 1] as number;
  const { clipNorm, epsilon } = golden;
  return { ...defaultsOf(trainFields), clipNorm, epsilon, ...settings, learningRate, step };
}

test('the golden values hold every optimiser, and steps that are clipped and not', () => {
  const kinds = variants.map(([, { settings }]) => settings.optimizer);
  expect(new Set(kinds)).toEqual(new Set(Object.keys(twinRules)));
  expect(norms).toHaveLength(20);
  expect(norms.some((norm) => norm > golden.clipNorm)).toBe(true);
  expect(norms.some((norm) => norm < golden.clipNorm)).toBe(true);
});

describe.each(variants)('the twin against PyTorch: %s', (_, { settings, after }) => {
  // Both sides are Float64; the file holds 13 significant digits.
  test.each(names)('twenty steps of %s', (name) => {
    let states: (readonly number[])[] = (start[name] ?? []).map((value) => [value]);
    for (let step = 1; step <= norms.length; step++) {
      const scale = Math.min(1, golden.clipNorm / (norms[step - 1] as number));
      states = states.map(([value = Number.NaN, ...slots], at) =>
        ruleOf(settings)(value, slots, scale * gradientAt(step, name, at), settingsAt(settings, step)),
      );
      const expected = after[step]?.[name];
      if (expected)
        assertClose(
          states.map(([value]) => value as number),
          expected,
          1e-9,
          `step ${step}`,
        );
    }
  });
});

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(() => loadBackend(backend, nodeWasmUrl()));

  test.each(variants)('%s: twenty steps equal PyTorch’s', (_, { settings, after }) => {
    const variables = startVariables();
    const optimizer = createOptimizer(settings.optimizer, variables);
    for (let step = 1; step <= norms.length; step++) {
      // Rounding to 32 bits and the sums of eleven squares.
      assertClose([applyStep(optimizer, settings, step)], [norms[step - 1] as number], 1e-6, 'norm');
      for (const [name, expected] of Object.entries(after[step] ?? {})) {
        const found = variables.get(name)?.dataSync() ?? [];
        assertClose(found, expected, 1e-5, `${name} after step ${step}`); // the requirement; measured 1e-7
      }
    }
    expect(Object.keys(after)).toContain(String(optimizer.step));
    free(optimizer, variables);
  });

  test.each(variants)('%s: what is read out goes on as if nothing had been', async (_, { settings }) => {
    const variables = startVariables();
    const optimizer = createOptimizer(settings.optimizer, variables);
    for (let step = 1; step <= 7; step++) applyStep(optimizer, settings, step);
    const reading = optimizer.read();
    const copies = new Map([...variables].map(([name, variable]) => [name, tf.variable(tf.clone(variable))]));
    applyStep(optimizer, settings, 8); // must not reach what was asked for before it
    const state = await reading;
    expect(state.step).toBe(7);
    const second = createOptimizer(settings.optimizer, copies, state);
    expect(second.step).toBe(7);
    applyStep(second, settings, 8);
    for (const name of names) {
      expect(copies.get(name)?.dataSync()).toEqual(variables.get(name)?.dataSync());
    }
    expect(await second.read()).toEqual(await optimizer.read());
    free(optimizer, variables);
    free(second, copies);
  });

  test('without a limit nothing is clipped, and the norm is told all the same', () => {
    const step = norms.findIndex((norm) => norm > golden.clipNorm) + 1;
    const settings = { optimizer: 'sgd', momentum: 0, clipNorm: 0 } as const;
    const variables = startVariables();
    const optimizer = createOptimizer('sgd', variables);
    assertClose([applyStep(optimizer, settings, step)], [norms[step - 1] as number], 1e-6, 'norm');
    for (const name of names) {
      const expected = (start[name] ?? []).map(
        (value, at) => value - (learningRates[step - 1] as number) * gradientAt(step, name, at),
      );
      assertClose(variables.get(name)?.dataSync() ?? [], expected, 1e-6, name);
    }
    free(optimizer, variables);
  });
});

function ruleOf({ optimizer = 'adam' }: Partial<TrainSpec>): TwinRule {
  return twinRules[optimizer];
}

function gradientAt(step: number, name: string, at: number): number {
  return golden.gradients[step]?.[name]?.[at] ?? Number.NaN;
}

function startVariables(): Variables {
  return new Map(
    names.map((name) => [
      name,
      tf.tidy(() => tf.variable(tf.tensor([...(start[name] ?? [])], [...(shapes[name] ?? [])], 'float32'))),
    ]),
  );
}

/** @returns the norm before clipping. */
function applyStep(optimizer: Optimizer, settings: Partial<TrainSpec>, step: number): number {
  return tf.tidy(() => {
    const gradients = names.map((name) =>
      tf.tensor([...(golden.gradients[step]?.[name] ?? [])], [...(shapes[name] ?? [])], 'float32'),
    );
    return optimizer.apply(gradients, settingsAt(settings, step)).dataSync()[0] as number;
  });
}

function free(optimizer: Optimizer, variables: Variables): void {
  optimizer.dispose();
  tf.dispose([...variables.values()]);
}
