import { expect, type Page, test } from '@playwright/test';
import { AttentionGrid } from './pages/attentionGrid.ts';
import { LossChart } from './pages/lossChart.ts';
import { PlaygroundPage } from './pages/playgroundPage.ts';
import { reportFigure } from './pages/reportFigure.ts';

/** What is promised in seconds: how soon learning is seen, and how soon the page answers while it trains. */

// A trace copies the whole page at every look, on the very processor that is being timed.
test.use({ trace: 'off' });

const LEARNING_SEEN_MS = 15_000;
/**
 * WebGL is drawn by the processor here, and takes most of the fifteen seconds on a quiet machine (11.6 s). A busy one
 * would fail it for no fault of the page, so the figure is reported and the test allows a minute.
 */
const LEARNING_SEEN_IN_SOFTWARE_MS = 60_000;
const LONGEST_INPUT_TO_PAINT_MS = 200;

test('experience 2: Train shows learning within fifteen seconds', async ({ page }) => {
  await trainShowsLearning(page, 'WebAssembly', LEARNING_SEEN_MS);
});

test('Train shows learning soon on WebGL in software @webgl', async ({ page }) => {
  await trainShowsLearning(page, 'WebGL', LEARNING_SEEN_IN_SOFTWARE_MS);
});

async function trainShowsLearning(page: Page, backend: string, limitMs: number): Promise<void> {
  const playground = new PlaygroundPage(page);
  const chart = new LossChart(page);
  const attention = new AttentionGrid(page);
  await playground.open();
  await playground.chooseBackend(backend);
  const atRest = JSON.stringify((await attention.read()).rows);
  const heatmaps = new Set<string>();

  const clickedMs = performance.now();
  await playground.train.click();
  await expect(async () => {
    const { rows } = await attention.read();
    if (rows.length > 0 && JSON.stringify(rows) !== atRest) heatmaps.add(JSON.stringify(rows));
    expect(heatmaps.size).toBeGreaterThanOrEqual(2);
    expect(await chart.lastStep()).toBeGreaterThanOrEqual(10);
  }).toPass({ timeout: limitMs, intervals: [500] });
  const seenMs = performance.now() - clickedMs;
  reportFigure('learning seen after', `${(seenMs / 1000).toFixed(1)} s`);
  await playground.pauseTraining();
}

test('experience 20: the page answers within 200 ms at the 95th percentile while training', async ({
  page,
}) => {
  const playground = new PlaygroundPage(page);
  const attention = new AttentionGrid(page);
  await playground.open();
  await playground.train.click();
  await playground.waitForSteps(3);
  await page.evaluate(() => {
    const durationsMs = new Map<number, number>();
    Object.assign(window, { durationsMs, countBefore: interactionCount() });
    new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries() as PerformanceEventTiming[]) {
        if (interactionId)
          durationsMs.set(interactionId, Math.max(duration, durationsMs.get(interactionId) ?? 0));
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);

    function interactionCount(): number {
      return (performance as unknown as { interactionCount: number }).interactionCount;
    }
  });

  await playground.english.press('Control+a');
  await playground.english.pressSequentially('the cat sees the dog and the bird', { delay: 40 });
  await attention.cell(0, 0).click();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'Home', 'End', 'Escape'])
    await page.keyboard.press(key);
  for (const name of ['Square root', 'Log']) await page.getByRole('radio', { name }).check();
  await page.getByRole('button', { name: /^Switch to the/ }).click();
  await expect(playground.pause).toBeVisible();

  const { measured, count } = await page.evaluate(() => {
    const { durationsMs, countBefore } = window as unknown as {
      durationsMs: Map<number, number>;
      countBefore: number;
    };
    const total = (performance as unknown as { interactionCount: number }).interactionCount;
    return { measured: [...durationsMs.values()], count: total - countBefore };
  });
  // What took less than 16 ms is counted but not reported.
  const sorted = measured.concat(Array(Math.max(0, count - measured.length)).fill(16)).sort((a, b) => a - b);
  const p95 = sorted[Math.ceil(0.95 * sorted.length) - 1] as number;
  const median = sorted[Math.ceil(0.5 * sorted.length) - 1] as number;
  reportFigure(
    'input to paint',
    `median ${median} ms, 95th percentile ${p95} ms, longest ${sorted.at(-1)} ms of ${sorted.length}`,
  );
  expect(sorted.length).toBeGreaterThan(30);
  expect(p95).toBeLessThanOrEqual(LONGEST_INPUT_TO_PAINT_MS);
});
