import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { buildProofPage } from './buildProofPage.ts';

/** Tests on a page that holds the proofs, bundled and served once for all of them. */
export const test = base.extend<{ proofPage: Page }, { proofAddress: string }>({
  proofAddress: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'proof-'));
      await buildProofPage(folder);
      const { port, close } = await serve({ folder, port: 0 });
      await use(`http://localhost:${port}/`);
      close();
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  proofPage: async ({ page, proofAddress }, use) => {
    await page.goto(proofAddress);
    await page.waitForFunction(() => 'proof' in globalThis);
    await use(page);
  },
});
