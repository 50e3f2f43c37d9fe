import type { Page } from 'playwright';
import { runCommand, wholeNumber } from '../src/cli/terminal.ts';
import { inBuiltPage, type PageBackend, readBackends, useBackend } from './builtPage.ts';
import { describeMachine } from './machine.ts';
import type { ColdStart } from './results.ts';
import { saveResults } from './saveResults.ts';
import { spread } from './statistics.ts';
import { coldStartTable } from './table.ts';

/**
 * `npm run bench:cold`: how long from pressing Train until the first training step is shown, in a browser that has
 * compiled nothing yet. At once: Train is pressed as soon as the page offers it. Readied: when the page has made ready
 * what it could, as it does while a person reads.
 */

await runCommand({
  name: 'bench:cold',
  summary: 'Time the first training step of the built page; the result is kept in bench/results/.',
  usage: '[--backend NAME,…] [--times N]',
  options: {
    backend: { type: 'string', value: 'NAME,…', help: 'wasm, webgl, webgpu (all by default).' },
    times: { type: 'string', value: 'N', help: 'How many browsers for each figure (default 3).' },
  },
  run: async (values) => {
    const names = readBackends(values['backend'] as string | undefined);
    const times = wholeNumber('times', (values['times'] as string | undefined) ?? '3', 1);
    const coldStarts: ColdStart[] = [];
    let version = '';
    for (const backend of names) {
      for (const when of ['atOnce', 'readied'] as const) {
        const seconds: number[] = [];
        for (let time = 0; time < times; time++) {
          await inBuiltPage(backend, async (page, chromiumVersion) => {
            version = chromiumVersion;
            seconds.push(await secondsToFirstStep(page, backend, when));
          });
          process.stderr.write(`${backend}, ${when}: ${seconds.at(-1)?.toFixed(2)} s\n`);
        }
        coldStarts.push({ backend, when, seconds: Number(spread(seconds).median.toFixed(2)), times });
      }
    }
    process.stdout.write(`${coldStartTable(coldStarts)}\n`);
    const date = new Date().toISOString();
    const machine = describeMachine(version);
    const none = { rows: [], products: [], failures: [], bleu: [] };
    saveResults({ date, machine, ...none, coldStarts }, ['cold', ...names]);
  },
});

async function secondsToFirstStep(
  page: Page,
  backend: PageBackend,
  when: ColdStart['when'],
): Promise<number> {
  await useBackend(page, backend);
  if (when === 'readied') await page.getByText('Getting ready to train').waitFor({ state: 'detached' });
  return page.evaluate(pressAndWait);
}

/** Runs in the page. Looks at each frame, so that what is timed is what can be seen. */
function pressAndWait(): Promise<number> {
  const train = [...document.querySelectorAll('button')].find((button) => button.textContent === 'Train');
  const startMs = performance.now();
  train?.click();
  return new Promise((resolve) => {
    const look = () => {
      const bar = document.querySelector('progress[aria-label="Training progress"]');
      if (Number(bar?.getAttribute('value')) >= 1) resolve((performance.now() - startMs) / 1000);
      else requestAnimationFrame(look);
    };
    look();
  });
}
