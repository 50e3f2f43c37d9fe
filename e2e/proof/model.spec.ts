import { expect, type Page } from '@playwright/test';
import type { Proof, ProofPage } from './page.ts';
import { test } from './proofPage.ts';

/**
 * The tensor model against the Float64 twin on the backends that need a browser. The networks are few and small, as the
 * GPU may be drawn by the processor; the unit tests hold the whole covering set on wasm and cpu.
 */
const all =
  'every cell and attention, both wirings, two layers, feeding, coverage, each bridge, one-hot, tied, reversed';

/** How many of the networks, what they cover, and how close they must come. A step follows from its gradients: few will do. */
const proofs = {
  // f32 against f64, and exp and tanh as GPUs compute them: a few units in the last place each (WebGL promises less than
  // WebGPU, Mesa and SwiftShader keep to about 1e-6), through three recurrent layers.
  gradients: { count: Number.POSITIVE_INFINITY, covered: all, tolerance: 1e-4 },
  // Adam divides by the square root of the second moment, which magnifies the rounding of near-zero gradients.
  training: { count: 3, covered: 'every cell, both wirings, feeding, coverage, one-hot', tolerance: 5e-3 },
  batching: { count: Number.POSITIVE_INFINITY, covered: all, tolerance: 1e-5 }, // the requirement
} as const;
type Kind = keyof typeof proofs;

for (const backend of ['webgl', 'webgpu'] as const) {
  for (const kind of Object.keys(proofs) as Kind[]) {
    const { covered, tolerance } = proofs[kind];
    test(`the tensor model on ${backend}: ${kind} (${covered}) @${backend}`, async ({ proofPageOn }) => {
      test.setTimeout(300_000);
      const found = await prove(await proofPageOn(backend), kind);
      expect(found.length).toBeGreaterThan(0);
      expect(found.filter((proof) => !(proof.relativeError <= tolerance))).toEqual([]);
    });
  }
}

function prove(page: Page, kind: Kind): Promise<Proof[]> {
  return page.evaluate(
    async ([what, count]) => {
      const { proof } = globalThis as unknown as { proof: ProofPage };
      const results = [];
      for (const spec of proof.specs.slice(0, count)) {
        const found = await proof[what](spec);
        results.push(...found.map((entry) => ({ ...entry, what: `${proof.title(spec)}: ${entry.what}` })));
      }
      return results;
    },
    [kind, proofs[kind].count] as const,
  );
}
