import { expect } from '@playwright/test';
import type { ProofPage } from './page.ts';
import { test } from './proofPage.ts';

/** The recurrent blocks against the Float64 twin on the backends that need a browser. */

// f32 against f64, and exp and tanh as GPUs compute them: a few units in the last place each, up to seventeen steps one
// upon the other; measured up to 1.6e-6.
const tolerance = 5e-6;

for (const backend of ['webgl', 'webgpu'] as const) {
  for (const cell of ['rnn', 'gru', 'lstm'] as const) {
    test(`${cell}Sequence on ${backend} @${backend}`, async ({ proofPageOn }) => {
      const page = await proofPageOn(backend);
      const proofs = await page.evaluate(async (what) => {
        const { proof } = globalThis as unknown as { proof: ProofPage };
        const found = [];
        for (const variant of ['registered', 'composed'] as const) {
          for (const shape of proof.sequences) found.push(...(await proof.sequence(what, shape, variant)));
        }
        return found;
      }, cell);
      expect(proofs.length).toBeGreaterThan(0);
      expect(proofs.filter((proof) => !(proof.relativeError <= tolerance))).toEqual([]);
    });
  }
}
