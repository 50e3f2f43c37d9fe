import { beforeAll, describe, expect, test } from 'vitest';
import type { ModelSpec } from '../../core/spec/modelSpec.ts';
import { queryPositions } from '../../core/spec/parameterTable.ts';
import { loadBackend } from '../../engine/device/loadBackend.ts';
import { specTitle } from '../modelVariants.ts';
import { nodeWasmUrl } from '../nodeWasmUrl.ts';
import { enableNodeWebgpu } from '../nodeWebgpu.ts';
import { attentionMass } from './attentionMass.ts';
import {
  fewProvenSpecs,
  type Proof,
  proveBatching,
  proveGradients,
  provenSpecs,
  proveTraining,
} from './proveModel.ts';

// f32 against f64 through three layers of tanh and exp: rounding of 6e-8, amplified by sums of a few dozen terms.
const gradientTolerance = 5e-6;
// Adam divides by the square root of the second moment, which magnifies the rounding of near-zero gradients.
const trainingTolerance = 2e-4;

const noWebgpu = await enableNodeWebgpu();
if (noWebgpu) console.warn(`The model is not tested on WebGPU here: ${noWebgpu}`);

function expectClose(proofs: readonly Proof[], tolerance: number): void {
  expect(proofs.length).toBeGreaterThan(0);
  expect(proofs.filter((proof) => !(proof.relativeError <= tolerance))).toEqual([]);
}

describe.each(['cpu', 'wasm'] as const)('the tensor model on %s', (backend) => {
  beforeAll(() => loadBackend(backend, nodeWasmUrl()));

  describe.each(provenSpecs.map((spec) => [specTitle(spec), spec] as const))('%s', (_, spec) => {
    test("loss, logits, attention and all gradients equal the twin's", async () => {
      expectClose(await proveGradients(spec), gradientTolerance);
    });

    test("five steps of Adam equal the twin's", async () => {
      expectClose(await proveTraining(spec), trainingTolerance);
    });

    test('batch of one equals batch of many', async () => {
      expectClose(await proveBatching(spec), 1e-5); // the requirement
    });

    if (spec.attention === 'none') return;
    test('attention on padding is exactly 0, and rows add up to 1', async () => {
      const { onPadding, rowSumError } = await attentionMass(spec);
      expect(onPadding).toBe(0);
      expect(rowSumError).toBeLessThan(1e-6); // ten f32 terms of at most 1
    });
  });

  test.each(['beforeCell', 'afterCell'] as const)(
    'output positions beyond the trainable queries share the last one (%s)',
    async (wiring) => {
      const spec: ModelSpec = { ...(provenSpecs[0] as ModelSpec), attention: 'trainableQuery', wiring };
      expectClose(await proveGradients(spec, queryPositions + 3), gradientTolerance);
    },
  );
});

// Training and what needs a browser's own WebGPU are held there against the twin (e2e/proof).
describe.skipIf(noWebgpu)('the tensor model on webgpu', () => {
  beforeAll(() => loadBackend('webgpu', ''));

  test.each(fewProvenSpecs.map((spec) => [specTitle(spec), spec] as const))(
    "%s: loss, logits, attention and all gradients equal the twin's",
    async (_, spec) => {
      expectClose(await proveGradients(spec), 1e-5); // exp as GPUs compute it: a few units in the last place
    },
  );
});
