import { beforeAll, describe, expect, test } from 'vitest';
import { defaultsOf } from '../../core/spec/field.ts';
import { modelFields } from '../../core/spec/modelSpec.ts';
import { trainFields } from '../../core/spec/trainSpec.ts';
import { readTrainingTracesGolden } from '../../testing/networkGolden.ts';
import { nodeWasmUrl } from '../../testing/nodeWasmUrl.ts';
import { loadBackend } from '../device/loadBackend.ts';
import { batchOf } from '../model/batch.ts';
import { createSeq2Seq } from '../model/seq2seq.ts';
import { createOptimizer } from './optimizer.ts';
import { trainStep } from './trainStep.ts';

/**
 * Relative, at every one of the steps: ours have 32 bits and PyTorch's here 64, and each step starts from what the
 * rounding of the last one left (measured up to 4e-7).
 */
const tolerance = 1e-5;

const golden = readTrainingTracesGolden();
const batches = golden.batches.map((pairs) => batchOf(pairs));

test('the default model of the file is the default model, only smaller', () => {
  expect(golden.variants['default']?.spec).toEqual({
    ...defaultsOf(modelFields),
    embeddingSize: 8,
    hiddenSize: 16,
  });
});

describe.each(['cpu', 'wasm'] as const)(
  'fifty steps of training on %s give the losses of PyTorch',
  (backend) => {
    beforeAll(() => loadBackend(backend, nodeWasmUrl()));

    test.each(Object.entries(golden.variants))('%s', async (_, { spec, parameters, lossTrace }) => {
      const weights = new Map(
        Object.entries(parameters).map(([name, values]) => [name, Float32Array.from(values)]),
      );
      const model = createSeq2Seq(spec, golden.vocabulary, weights);
      const optimizer = createOptimizer('adam', model.variables);
      const losses: number[] = [];
      for (let step = 0; step < lossTrace.length; step++) {
        const batch = batches[step % batches.length] as (typeof batches)[number];
        const settings = { ...defaultsOf(trainFields), ...golden.training };
        losses.push((await trainStep(model, optimizer, batch, settings)).lossNatsPerToken);
      }
      optimizer.dispose();
      model.dispose();
      expect(losses).toHaveLength(50);
      expect(Math.min(...lossTrace)).toBeLessThan(0.75 * (lossTrace[0] as number));
      const errors = losses.map((loss, step) => Math.abs(loss / (lossTrace[step] as number) - 1));
      expect(Math.max(...errors)).toBeLessThan(tolerance);
    });
  },
);
