import { expect } from '@playwright/test';
import type { ProofPage } from './page.ts';
import { test } from './proofPage.ts';

/** Attention, and the LSTM that looks at its source, against the Float64 twin on the backends that need a browser. */

// f32 against f64, and exp as GPUs compute it: a few units in the last place, through sums of up to 300 products.
const tolerance = 1e-5;

for (const [backend, block] of [
  ['webgl', 'attention'],
  ['webgpu', 'attention'],
  ['webgl', 'attentive'],
  ['webgpu', 'attentive'],
] as const) {
  test(`${block === 'attention' ? 'attention' : 'the attentive LSTM'} on ${backend} @${backend}`, async ({
    proofPageOn,
  }) => {
    test.setTimeout(120_000);
    const page = await proofPageOn(backend);
    const proofs = await page.evaluate(async (what) => {
      const { proof } = globalThis as unknown as { proof: ProofPage };
      const found = [];
      if (what === 'attention') {
        for (const shape of proof.attentions) found.push(...(await proof.attention(shape, 'registered')));
      } else {
        for (const shape of proof.attentives) found.push(...(await proof.attentive(shape)));
      }
      return found;
    }, block);
    expect(proofs.length).toBeGreaterThan(0);
    expect(proofs.filter((proof) => !(proof.relativeError <= tolerance))).toEqual([]);
  });
}
