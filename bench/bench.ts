import { existsSync, realpathSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { findChromium } from '../scripts/browser.mjs';
import { runCommand } from '../src/cli/terminal.ts';
import type { Arena } from './arena.ts';
import { buildBenchPage, openBrowser } from './browserArena.ts';
import { openDawn } from './dawnArena.ts';
import { describeMachine } from './machine.ts';
import { planOptions, readPlan } from './plan.ts';
import { findPytorch, openPytorch } from './pytorchArena.ts';
import { type Found, runPlan } from './runPlan.ts';
import { printResults, saveResults } from './saveResults.ts';

/** `npm run bench`: how fast a training step is, in Chromium, in Node and in PyTorch. */

// Playwright would close its browser and let the rest go on.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const backends = ['wasm', 'webgl', 'webgpu', 'dawn'] as const;

await runCommand({
  name: 'bench',
  summary: 'Measure training steps, ours beside others; a full run is kept in bench/results/.',
  usage: '[--backend NAME,…] [--config NAME,…] [--quick]',
  options: {
    backend: {
      type: 'string',
      value: 'NAME,…',
      help: 'wasm (with PyTorch), webgl, webgpu in Chromium; dawn: WebGPU in Node.',
    },
    ...planOptions,
  },
  run: async (values) => {
    const plan = readPlan(values, backends);
    let chromium: string | null = null;
    if (plan.backends.some((backend) => backend !== 'dawn')) await buildBenchPage();
    const date = new Date().toISOString();
    const resultsOf = (found: Found) => ({ date, machine: describeMachine(chromium), ...found, bleu: [] });
    const found = await runPlan(
      plan,
      async (backend) => {
        if (backend === 'dawn') return [await openSoftwareDawn()];
        const browser = await openBrowser(backend as 'wasm' | 'webgl' | 'webgpu');
        chromium = browser.chromium;
        return backend === 'wasm' && plan.takes('pytorch')
          ? [browser, ...(await openPytorches())]
          : [browser];
      },
      // A long run that is cut short is not lost.
      (found) => !plan.isQuick && saveResults(resultsOf(found), plan.backends),
    );
    printResults(resultsOf(found), plan.asJson);
  },
});

/** One for a single core and one for all. */
async function openPytorches(): Promise<Arena[]> {
  const python = findPytorch();
  if (!python) {
    process.stderr.write('PyTorch is absent: no Python here can import it (Debian: python3-torch).\n');
    return [];
  }
  const threadCounts = new Set([1, cpus().length]);
  return Promise.all([...threadCounts].map((threads) => openPytorch(python, threads)));
}

/** Where no Vulkan driver is named, SwiftShader's, which comes with Chromium. */
async function openSoftwareDawn(): Promise<Arena> {
  const chromium = await findChromium();
  const folders = [...(chromium ? [dirname(realpathSync(chromium))] : []), '/usr/lib/chromium'];
  const driver = folders.map((folder) => join(folder, 'vk_swiftshader_icd.json')).find(existsSync);
  if (driver) process.env['VK_DRIVER_FILES'] ??= driver;
  return openDawn();
}
