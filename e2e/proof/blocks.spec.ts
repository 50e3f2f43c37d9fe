import { expect } from '@playwright/test';
import type { ProofPage } from './page.ts';
import { test } from './proofPage.ts';

/** Products, the cross-entropy, embeddings and the optimisers against Float64 on the backends that need a browser. */
const tolerances = {
  product: 5e-6, // f32 against f64, sums of up to 301 terms; and tanh as GPUs compute it, about 1e-6 of 1
  crossEntropy: 5e-6, // exp of logits up to 20, as GPUs compute it
  embedding: 1e-6, // sums of up to twenty terms
  optimizer: 1e-5, // twenty steps one upon the other, divided by roots of small numbers
} as const;
type Kind = keyof typeof tolerances;

for (const backend of ['webgl', 'webgpu'] as const) {
  for (const kind of Object.keys(tolerances) as Kind[]) {
    test(`${kind} on ${backend} @${backend}`, async ({ proofPageOn }) => {
      const page = await proofPageOn(backend);
      const proofs = await page.evaluate(async (what) => {
        const { proof } = globalThis as unknown as { proof: ProofPage };
        switch (what) {
          case 'product':
            return (await Promise.all(proof.products.map(proof.product))).flat();
          case 'crossEntropy':
            return (await Promise.all(proof.crossEntropies.map(proof.crossEntropy))).flat();
          case 'embedding':
            return (await Promise.all(proof.embeddings.map(proof.embedding))).flat();
          case 'optimizer':
            return (await Promise.all(proof.optimizers.map(proof.optimizer))).flat();
          default:
            return what satisfies never;
        }
      }, kind);
      expect(proofs.length).toBeGreaterThan(0);
      expect(proofs.filter((proof) => !(proof.relativeError <= tolerances[kind]))).toEqual([]);
    });
  }
}
