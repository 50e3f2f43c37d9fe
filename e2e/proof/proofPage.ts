import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import type { Backend } from '../../src/protocol/device.ts';
import { buildProofPage } from './buildProofPage.ts';
import type { ProofPage } from './page.ts';

/** Opens the proofs in a page, on a backend of its own. */
export async function openProofs(page: Page, address: string, backend: Backend): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => 'proof' in globalThis);
  await page.evaluate(
    (name) => (globalThis as unknown as { proof: ProofPage }).proof.load(name, ''),
    backend,
  );
}

/**
 * Tests on a page that holds the proofs, bundled and served once for all of them. It stays open from test to test with
 * its backend and the programs that are compiled for it, which takes longer than most proofs; a test that failed leaves
 * none of it behind, as Playwright then goes on in another worker.
 */
export const test = base.extend<
  object,
  { proofAddress: string; proofPageOn: (backend: Backend) => Promise<Page> }
>({
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
  proofPageOn: [
    async ({ browser, proofAddress }, use) => {
      const pages = new Map<Backend, Promise<Page>>();
      const open = async (backend: Backend): Promise<Page> => {
        const page = await browser.newPage();
        await openProofs(page, proofAddress, backend);
        return page;
      };
      await use((backend) => {
        const page = pages.get(backend) ?? open(backend);
        pages.set(backend, page);
        return page;
      });
      for (const page of pages.values()) await (await page).close();
    },
    { scope: 'worker' },
  ],
});
