import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { buildProofPage } from './buildProofPage.ts';
import type { Proof, ProofPage } from './page.ts';

/**
 * The tensor model against the Float64 twin on the backends that need a browser. The networks are few and small, as the
 * GPU may be drawn by the processor; the unit tests hold the whole covering set on wasm and cpu.
 */
const covered =
  'every cell and attention, both wirings, two layers, feeding, coverage, each bridge, one-hot, tied, reversed';

// f32 against f64, and exp and tanh as GPUs compute them: a few units in the last place each (WebGL promises less than
// WebGPU, Mesa and SwiftShader keep to about 1e-6), through three recurrent layers.
const gradientTolerance = 1e-4;
// Adam divides by the square root of the second moment, which magnifies the rounding of near-zero gradients.
const trainingTolerance = 5e-3;

// Given gradients: each step rounds to 32 bits, and a GPU's root and quotient are good to about 3e-7.
const optimizerTolerance = 5e-6;

let address: string;
let close: () => void;
const folder = mkdtempSync(join(tmpdir(), 'proof-'));

test.beforeAll(async () => {
  await buildProofPage(folder);
  const server = await serve({ folder, port: 0 });
  address = `http://localhost:${server.port}/`;
  close = server.close;
});

test.afterAll(() => {
  close();
  rmSync(folder, { recursive: true });
});

for (const backend of ['webgl', 'webgpu'] as const) {
  for (const kind of ['gradients', 'training', 'batching'] as const) {
    test(`the tensor model on ${backend}: ${kind} (${covered}) @${backend}`, async ({ page }) => {
      test.setTimeout(300_000);
      await page.goto(address);
      await page.waitForFunction(() => 'proof' in globalThis);
      const proofs = await prove(page, backend, kind);
      const tolerance = { gradients: gradientTolerance, training: trainingTolerance, batching: 1e-5 }[kind];
      expect(proofs.length).toBeGreaterThan(0);
      expect(proofs.filter((proof) => !(proof.relativeError <= tolerance))).toEqual([]);
    });
  }

  test(`every optimiser on ${backend}: twenty steps @${backend}`, async ({ page }) => {
    await page.goto(address);
    await page.waitForFunction(() => 'proof' in globalThis);
    const proofs = await page.evaluate(async (name) => {
      const { proof } = globalThis as unknown as { proof: ProofPage };
      await proof.load(name, '');
      const results = [];
      for (const settings of proof.optimizers) results.push(...(await proof.optimizer(settings)));
      return results;
    }, backend);
    expect(proofs.length).toBeGreaterThan(0);
    expect(proofs.filter((proof) => !(proof.relativeError <= optimizerTolerance))).toEqual([]);
  });
}

function prove(
  page: Page,
  backend: 'webgl' | 'webgpu',
  kind: 'gradients' | 'training' | 'batching',
): Promise<Proof[]> {
  return page.evaluate(
    async ([name, what]) => {
      const { proof } = globalThis as unknown as { proof: ProofPage };
      await proof.load(name, '');
      const results = [];
      for (const spec of proof.specs) {
        const found = await proof[what](spec);
        results.push(
          ...found.map((entry) => ({
            ...entry,
            what: `${proof.title(spec)}: ${entry.what}`,
          })),
        );
      }
      return results;
    },
    [backend, kind] as const,
  );
}
