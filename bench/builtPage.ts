import { chromium, type Locator, type Page } from 'playwright';
import { findOrInstallChromium } from '../scripts/browser.mjs';
import { distFolder, ensureBuilt } from '../scripts/build.mjs';
import { serve } from '../scripts/serve.mjs';
import { chromiumFlags } from '../src/cli/chromiumFlags.ts';
import { UsageError } from '../src/cli/terminal.ts';

/** The built page on one backend, in a browser of its own: nothing that another one compiled or kept is there. */

const backends = { wasm: 'WebAssembly', webgl: 'WebGL', webgpu: 'WebGPU' } as const;
export type PageBackend = keyof typeof backends;
const pageBackends = Object.keys(backends) as readonly PageBackend[];

/** @throws UsageError where one of them is no backend */
export function readBackends(names: string | undefined): PageBackend[] {
  const chosen = names?.split(',') ?? pageBackends;
  return chosen.map((name) => {
    const backend = pageBackends.find((known) => known === name);
    if (!backend) throw new UsageError(`--backend takes ${pageBackends.join(', ')}, not "${name}".`);
    return backend;
  });
}

/** Opens the page, built anew where it is out of date, and closes it after `run`. */
export async function inBuiltPage(
  backend: PageBackend,
  run: (page: Page, chromiumVersion: string) => Promise<void>,
): Promise<void> {
  if (!(await ensureBuilt({ isQuiet: true }))) throw new Error('The page could not be built.');
  const server = await serve({ folder: distFolder, port: 0 });
  const executablePath = await findOrInstallChromium({ isQuiet: true });
  const browser = await chromium.launch({
    executablePath,
    ...chromiumFlags(backend === 'wasm' ? 'none' : backend),
  });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(600_000);
    await page.goto(`http://localhost:${server.port}/`);
    await run(page, browser.version());
  } finally {
    await browser.close();
    server.close();
  }
}

/** The line that says what the page is doing. */
export function statusOf(page: Page): Locator {
  return page.locator('#training-controls').getByRole('status');
}

/** Moves the engine to a backend and waits until Train may be pressed. */
export async function useBackend(page: Page, backend: PageBackend): Promise<void> {
  const ready = statusOf(page).filter({ hasText: 'Ready. Press Train.' });
  await ready.waitFor({ timeout: 120_000 });
  await page.getByRole('combobox', { name: 'Backend' }).selectOption({ label: backends[backend] });
  await page.getByText(`runs on ${backends[backend]}`).waitFor();
  await ready.waitFor();
}
