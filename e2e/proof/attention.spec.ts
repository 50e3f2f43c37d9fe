import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { buildProofPage } from './buildProofPage.ts';
import type { ProofPage } from './page.ts';

/** Attention, and the LSTM that looks at its source, against the Float64 twin on the backends that need a browser. */

// f32 against f64, and exp as GPUs compute it: a few units in the last place, through sums of up to 300 products.
const tolerance = 1e-5;

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

for (const [backend, block] of [
  ['webgl', 'attention'],
  ['webgpu', 'attention'],
  ['webgpu', 'attentive'],
] as const) {
  test(`${block === 'attention' ? 'attention' : 'the attentive LSTM'} on ${backend} @${backend}`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.goto(address);
    await page.waitForFunction(() => 'proof' in globalThis);
    const proofs = await page.evaluate(
      async ([name, what]) => {
        const { proof } = globalThis as unknown as { proof: ProofPage };
        await proof.load(name, '');
        const found = [];
        if (what === 'attention') {
          for (const shape of proof.attentions) found.push(...(await proof.attention(shape, 'registered')));
        } else {
          for (const shape of proof.attentives) found.push(...(await proof.attentive(shape)));
        }
        return found;
      },
      [backend, block] as const,
    );
    expect(proofs.length).toBeGreaterThan(0);
    expect(proofs.filter((proof) => !(proof.relativeError <= tolerance))).toEqual([]);
  });
}
