import type { Page } from 'playwright';
import { runCommand, wholeNumber } from '../src/cli/terminal.ts';
import { inBuiltPage, type PageBackend, readBackends, statusOf, useBackend } from './builtPage.ts';
import { describeMachine } from './machine.ts';
import type { BleuRun } from './results.ts';
import { saveResults } from './saveResults.ts';
import { bleuTable } from './table.ts';

/**
 * `npm run bench:bleu`: how long the built page trains until it translates well. It is worked as a person would: Train,
 * Pause, Evaluate, Train. The clock runs from pressing Train until the page says it has paused; while it evaluates its
 * 1,000 test pairs the clock stands.
 */

/** Beyond this there is nothing left to see. */
const goal = 90;

await runCommand({
  name: 'bench:bleu',
  summary: 'Train in the built page until held-out BLEU reaches 90; the result is kept in bench/results/.',
  usage: '[--backend NAME,…] [--every STEPS] [--limit SECONDS]',
  options: {
    backend: {
      type: 'string',
      value: 'NAME,…',
      help: 'wasm, webgl, webgpu (all by default).',
    },
    every: { type: 'string', value: 'STEPS', help: 'How often to look (default 100).' },
    limit: { type: 'string', value: 'SECONDS', help: 'The longest training on each backend (default 300).' },
  },
  run: async (values) => {
    const text = (name: string, usual: string) => (values[name] as string | undefined) ?? usual;
    const names = readBackends(values['backend'] as string | undefined);
    const every = wholeNumber('every', text('every', '100'), 1);
    const limitSeconds = wholeNumber('limit', text('limit', '300'), 1);
    const bleu: BleuRun[] = [];
    let version = '';
    for (const backend of names) {
      await inBuiltPage(backend, async (page, chromiumVersion) => {
        version = chromiumVersion;
        bleu.push(await trainUntilGood(page, backend, { every, limitSeconds }));
      });
    }
    process.stdout.write(`${bleuTable(bleu)}\n`);
    const date = new Date().toISOString();
    const machine = describeMachine(version);
    saveResults({ date, machine, rows: [], products: [], failures: [], bleu }, ['bleu', ...names]);
  },
});

async function trainUntilGood(
  page: Page,
  backend: PageBackend,
  { every, limitSeconds }: { every: number; limitSeconds: number },
): Promise<BleuRun> {
  const status = statusOf(page);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await useBackend(page, backend);

  const looks: BleuRun['looks'][number][] = [];
  let trainedMs = 0;
  for (;;) {
    const startMs = performance.now();
    await button('Train').click();
    const untilStep = (looks.at(-1)?.step ?? 0) + every;
    const isOver = await page.waitForFunction(hasComeTo, untilStep).then((handle) => handle.jsonValue());
    if (isOver !== 'finished') await button('Pause').click();
    await status.filter({ hasText: /Paused at step|Finished/ }).waitFor();
    trainedMs += performance.now() - startMs;
    const step = await page.evaluate(trainedSteps);
    const look = {
      step,
      trainedSeconds: Number((trainedMs / 1000).toFixed(1)),
      bleu: await bleuAt(page, step),
    };
    looks.push(look);
    process.stderr.write(`${backend}: step ${step}, ${look.trainedSeconds} s, BLEU ${look.bleu}\n`);
    if (isOver === 'finished' || look.bleu >= goal || trainedMs > 1000 * limitSeconds) break;
  }
  return { backend, looks };
}

/** Held-out BLEU as the page's own test says it. */
async function bleuAt(page: Page, step: number): Promise<number> {
  const section = page.getByRole('region', { name: 'Test', exact: true });
  await section.getByRole('button', { name: 'Evaluate' }).click();
  await section.getByText(`at step ${step.toLocaleString('en')}`).waitFor();
  return Number(await section.locator('dl[aria-label="Scores"] dd').first().textContent());
}

/** Runs in the page. */
function trainedSteps(): number {
  return Number(document.querySelector('progress[aria-label="Training progress"]')?.getAttribute('value'));
}

/** Runs in the page: whether training is at that step, or at its own end. */
function hasComeTo(step: number): 'there' | 'finished' | null {
  const bar = document.querySelector('progress[aria-label="Training progress"]');
  if (document.querySelector('#training-controls [role=status]')?.textContent?.includes('Finished'))
    return 'finished';
  return Number(bar?.getAttribute('value')) >= step ? 'there' : null;
}
