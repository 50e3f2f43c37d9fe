import { writeFileSync } from 'node:fs';
import { chromium, type Page } from 'playwright';
import { build } from 'vite';
import { findOrInstallChromium } from '../scripts/browser.mjs';
import { projectRoot } from '../scripts/command.mjs';
import { serve } from '../scripts/serve.mjs';
import { tfjsModules } from '../scripts/tfjsModules.ts';
import { chromiumFlags } from '../src/cli/chromiumFlags.ts';
import type { Backend } from '../src/protocol/device.ts';
import type { Arena } from './arena.ts';
import type { BenchPage } from './page.ts';

const folder = `${projectRoot}.cache/bench/page`;

/** Bundles the benchmark's page as the product's is: minified, as ES modules. */
export async function buildBenchPage(): Promise<void> {
  await build({
    configFile: false,
    root: projectRoot,
    base: './',
    logLevel: 'error',
    publicDir: false,
    plugins: [tfjsModules()],
    worker: { format: 'es', plugins: () => [tfjsModules()] },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 5000,
      rolldownOptions: { input: `${projectRoot}bench/page.ts`, output: { entryFileNames: 'page.js' } },
    },
  });
  writeFileSync(
    `${folder}/index.html`,
    '<!doctype html><title>Benchmark</title><script type="module" src="page.js"></script>',
  );
  writeFileSync(`${folder}/_headers`, '');
}

/** The built page in a Chromium of its own. @throws Error where the backend will not start */
export async function openBrowser(backend: Backend): Promise<Arena & { readonly chromium: string }> {
  const server = await serve({ folder, port: 0 });
  const graphics = backend === 'webgl' || backend === 'webgpu' ? backend : 'none';
  const executablePath = await findOrInstallChromium({ isQuiet: true });
  const browser = await chromium.launch({ executablePath, ...chromiumFlags(graphics) });
  const close = async () => {
    await browser.close();
    server.close();
  };
  try {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${server.port}/`);
    await page.waitForFunction(() => 'bench' in globalThis);
    const opened = await page.evaluate((name) => (globalThis as unknown as Window).bench.open(name), backend);
    return { ...opened, ...remote(page), close, chromium: browser.version() };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Window {
  readonly bench: BenchPage;
}

/** The page's arena, each call sent there and its answer back. */
function remote(page: Page): Pick<Arena, 'enter' | 'turn' | 'clear' | 'productRate'> {
  const arena = () => page.evaluateHandle(() => (globalThis as unknown as Window).bench.arena);
  return {
    enter: async (variant, problem) =>
      (await arena()).evaluate((there, [name, given]) => there.enter(name, given), [
        variant,
        problem,
      ] as const),
    turn: async (variant) => (await arena()).evaluate((there, name) => there.turn(name), variant),
    clear: async () => (await arena()).evaluate((there) => there.clear()),
    productRate: async () => (await arena()).evaluate((there) => there.productRate()),
  };
}
