import { expect, test, type Worker } from '@playwright/test';
import { CorpusPanel } from './pages/corpusPanel.ts';
import { liveMemory, meterEngine, readMeter } from './pages/liveMemory.ts';
import { PlaygroundPage } from './pages/playgroundPage.ts';
import { reportFigure } from './pages/reportFigure.ts';
import { asTsv, samplePairs } from './pages/samplePairs.ts';

/** What takes longer than anyone waits for: `npm run test:long`. */

const small = 'model.embeddingSize=16&model.hiddenSize=32&training.batchSize=8';
/** By then all that is compiled and drawn on the way has been. */
const early = 5_000;
const late = 15_000;

/** The curve is kept on purpose: eight numbers a step, on the page and in the record of the run. */
const curveBytes = 2 * 8 * 8 * (late - early);

test('fault 20: ten thousand steps, saved as they go, hold no more tensors and within 5 % the same memory', async ({
  page,
}) => {
  const playground = new PlaygroundPage(page);
  await playground.open(`corpus=hello-world&${small}&training.validateEvery=100&training.steps=${late}`);
  await new CorpusPanel(page).paste(asTsv(samplePairs));
  await new CorpusPanel(page).waitFor('Pasted pairs');
  const engine = page.workers().at(-1) as Worker;
  await meterEngine(engine);

  const before = await measureAfter(playground, early, engine);
  const after = await measureAfter(playground, late, engine);
  for (const what of ['page', 'engine', 'heapBytes'] as const)
    reportFigure(
      `${what}, MiB`,
      [before, after].map((held) => (held[what] / 2 ** 20).toFixed(2)).join(' → '),
    );
  reportFigure('tensors since the beginning', `${before.tensors} → ${after.tensors}`);
  expect(page.workers()).toEqual([engine]);
  expect(after.tensors).toBe(before.tensors);
  for (const what of ['engine', 'heapBytes'] as const) expect(after[what] / before[what]).toBeLessThan(1.05);
  expect((after.page - curveBytes) / before.page).toBeLessThan(1.05);
  const controls = page.getByRole('region', { name: 'Training controls' });
  await expect(controls.getByText('Saved at step 15,000')).toBeVisible({ timeout: 60_000 });
});

async function measureAfter(playground: PlaygroundPage, steps: number, engine: Worker) {
  await playground.train.click();
  await playground.waitForSteps(steps, 3_000_000);
  if (await playground.pause.isVisible()) await playground.pause.click();
  await expect(playground.status).toContainText(/(Paused|Finished) at step/, { timeout: 60_000 });
  return { ...(await liveMemory(playground.page)), ...(await readMeter(engine)) };
}
