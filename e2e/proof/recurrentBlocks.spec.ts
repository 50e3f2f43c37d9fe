import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { buildProofPage } from './buildProofPage.ts';
import type { ProofPage } from './page.ts';

/** The recurrent blocks against the Float64 twin on the backends that need a browser. */

// f32 against f64, and exp and tanh as GPUs compute them: a few units in the last place each, up to seventeen steps one
// upon the other; measured up to 1.6e-6.
const tolerance = 5e-6;

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
  for (const cell of ['rnn', 'gru', 'lstm'] as const) {
    test(`${cell}Sequence on ${backend} @${backend}`, async ({ page }) => {
      await page.goto(address);
      await page.waitForFunction(() => 'proof' in globalThis);
      const proofs = await page.evaluate(
        async ([name, what]) => {
          const { proof } = globalThis as unknown as { proof: ProofPage };
          await proof.load(name, '');
          const found = [];
          for (const variant of ['registered', 'composed'] as const) {
            for (const shape of proof.sequences) found.push(...(await proof.sequence(what, shape, variant)));
          }
          return found;
        },
        [backend, cell] as const,
      );
      expect(proofs.length).toBeGreaterThan(0);
      expect(proofs.filter((proof) => !(proof.relativeError <= tolerance))).toEqual([]);
    });
  }
}
