import { beforeAll, describe, expect, test } from 'vitest';
import { loadBackend } from '../../engine/device/loadBackend.ts';
import { specTitle } from '../attentionVariants.ts';
import { nodeWasmUrl } from '../nodeWasmUrl.ts';
import { type Proof, proveBatching, proveGradients, provenSpecs, proveTraining } from './proveModel.ts';

// f32 against f64 through three layers of tanh and exp: rounding of 6e-8, amplified by sums of a few dozen terms.
const gradientTolerance = 5e-6;
// Adam divides by the square root of the second moment, which magnifies the rounding of near-zero gradients.
const trainingTolerance = 2e-4;

function expectClose(proofs: readonly Proof[], tolerance: number): void {
  expect(proofs.length).toBeGreaterThan(0);
  expect(proofs.filter((proof) => !(proof.relativeError <= tolerance))).toEqual([]);
}

describe.each(['cpu', 'wasm'] as const)('the tensor model on %s', (backend) => {
  beforeAll(() => loadBackend(backend, nodeWasmUrl()));

  for (const spec of provenSpecs) {
    const name = specTitle(spec);
    test(`${name}: loss and all gradients equal the twin's`, async () => {
      expectClose(await proveGradients(spec), gradientTolerance);
    });
    test(`${name}: five steps of Adam equal the twin's`, async () => {
      expectClose(await proveTraining(spec), trainingTolerance);
    });
    test(`${name}: batch of one equals batch of many`, async () => {
      expectClose(await proveBatching(spec), 1e-5); // the requirement
    });
  }
});
