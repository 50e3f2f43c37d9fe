import { expect, type Page, test } from '@playwright/test';
import { CorpusPanel } from './pages/corpusPanel.ts';
import { LossChart } from './pages/lossChart.ts';
import { fewPairs, PlaygroundPage } from './pages/playgroundPage.ts';
import { asTsv, samplePairs } from './pages/samplePairs.ts';

/** Which backend runs is shown, another can be chosen, and the network with its training moves there. */

// The chart shows three decimals, and the backends' arithmetic differs in the last digits of float32.
const lossTolerance = 0.0015;

/** Few units, and below few words: the other backends are slow here. */
const small = `${fewPairs}&model.embeddingSize=8&model.hiddenSize=16&training.batchSize=8`;

test('the page says which backend runs and why, and moves to JavaScript', async ({ page }) => {
  await new PlaygroundPage(page).open(small);
  await expect(page.getByText('runs on WebAssembly')).toBeVisible();
  await page.getByText('Why this one').click();
  const reasons = page.getByRole('group').filter({ hasText: 'Why this one' }).getByRole('listitem');
  await expect(reasons).toHaveCount(4);
  await expect(reasons.filter({ hasText: 'WebAssembly' })).toContainText(/running.*self-test/);
  await expect(reasons.filter({ hasText: 'WebGPU' })).toContainText('not usable');
  await trainingSurvives(page, 'JavaScript (CPU)');
});

test('training survives the move to WebGL @webgl', async ({ page }) => {
  await new PlaygroundPage(page).open(small);
  await expect(page.getByText('runs on WebAssembly')).toBeVisible();
  await trainingSurvives(page, 'WebGL');
});

test('training survives the move to WebGPU @webgpu', async ({ page }) => {
  await new PlaygroundPage(page).open(small);
  await expect(page.getByText('runs on WebAssembly')).toBeVisible();
  await trainingSurvives(page, 'WebGPU');
});

test('a backend that does not run here is refused with its reason, and the former one goes on', async ({
  page,
}) => {
  const playground = new PlaygroundPage(page);
  await playground.open(small);
  await learnFewWords(page);
  await playground.takeStep();
  await playground.backend.selectOption({ label: 'WebGPU' });
  await expect(playground.problem).toContainText(/WebGPU/i);
  await expect(playground.problem).toContainText('Choose another backend, or let the page choose.');
  await expect(page.getByText('runs on WebAssembly')).toBeVisible();
  await expect(playground.backend.locator('option:checked')).not.toHaveText('WebGPU');
  await playground.takeStep();
  expect(await playground.trainedSteps()).toBe(2);

  await test.step('training goes on by itself after a change on the way', async () => {
    await playground.train.click();
    await playground.waitForSteps(4);
    await playground.chooseBackend('JavaScript (CPU)');
    const moved = await playground.trainedSteps();
    expect(moved).toBeGreaterThanOrEqual(4);
    await playground.waitForSteps(moved + 3);
    await expect(playground.status).toContainText('Training: step');
  });
});

/** Steps taken here and there give the losses that steps taken here alone give: weights and optimiser move whole. */
async function trainingSurvives(page: Page, there: string): Promise<void> {
  const playground = new PlaygroundPage(page);
  const chart = new LossChart(page);
  await playground.chooseBackend('WebAssembly');
  await learnFewWords(page);
  const losses = async (count: number): Promise<number[]> => {
    const found = [];
    for (let step = 0; step < count; step++) {
      await playground.takeStep();
      found.push(await chart.trainingLossAt(await playground.trainedSteps()));
    }
    return found;
  };
  const stayed = await losses(4);
  await playground.reset.click();
  await playground.waitUntilReady();

  const before = await losses(2);
  await playground.chooseBackend(there);
  await expect(playground.status).toContainText('Paused at step 2 of');
  await expect.poll(() => chart.lastStep()).toBe(2);
  const after = await losses(2);
  expect(await playground.trainedSteps()).toBe(4);
  expect(before).toEqual(stayed.slice(0, 2));
  after.forEach((loss, index) => {
    expect(Math.abs(loss - (stayed[2 + index] as number))).toBeLessThanOrEqual(lossTolerance);
  });
}

async function learnFewWords(page: Page): Promise<void> {
  await new CorpusPanel(page).paste(asTsv(samplePairs));
  await new CorpusPanel(page).waitFor('Pasted pairs');
}
