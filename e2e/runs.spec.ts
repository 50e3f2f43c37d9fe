import { expect, test } from '@playwright/test';
import { expectAccessible } from './pages/axe.ts';
import { PlaygroundPage } from './pages/playgroundPage.ts';
import { RunHistory } from './pages/runHistory.ts';

/** The history of runs, kept in the browser: found again, compared, deleted, begun anew and gone on with. */

const small = 'model.hiddenSize=16&model.embeddingSize=16&training.steps=20&training.validateEvery=10';

test('experience 26 and 25: runs are kept with their scores, compared by steps and seconds, deleted, begun anew with the same weights, opened and trained on', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const playground = new PlaygroundPage(page);
  const runs = new RunHistory(page);
  await playground.open(small);
  await expect(runs.link).toBeHidden();
  const trainToTheEnd = async () => {
    await playground.train.click();
    await expect(playground.status).toContainText('Finished', { timeout: 60_000 });
  };
  await trainToTheEnd();
  await page.getByRole('combobox', { name: 'Attention', exact: true }).selectOption('dot');
  await playground.reset.click();
  await playground.waitUntilReady();
  const weights = await playground.initialWeights();
  await trainToTheEnd();

  await test.step('both stand in the history, with what is particular in them and their scores', async () => {
    await runs.open();
    await expect(runs.rows).toHaveCount(2);
    await expect(runs.rows.first()).toContainText(/everyday \(2\) present run.*Dot product \(Luong\)/);
    await expect(runs.rows.last()).toContainText(/^everyday.*hidden size 16, steps 20/);
    for (const row of await runs.rows.all()) {
      await expect(row).toContainText(/Steps20Best loss\d\.\d\dBLEU\d+\.\d/);
      await expect(row).toContainText('weights of step 20');
    }
    await expect(runs.button('Delete', 'everyday (2)')).toHaveAttribute('aria-disabled', 'true');
  });

  await test.step('a new name outlives a reload', async () => {
    await runs.press('Rename', 'everyday');
    await page.keyboard.type('Bahdanau');
    await page.keyboard.press('Enter');
    await expect(runs.button('Rename', 'Bahdanau')).toBeFocused();
    await page.reload();
    await playground.waitUntilReady();
    await runs.open();
    await expect(runs.rows).toHaveCount(2);
    await expect(runs.rows.last()).toContainText('Bahdanau');
  });

  await test.step('two runs side by side: their curves, and the one setting that differs', async () => {
    await runs.compare('Bahdanau').check();
    await runs.compare('everyday (2)').check();
    await expect(runs.curves).toHaveCount(2);
    const [bySteps] = await runs.paths();
    expect(bySteps).toMatch(/^M/);
    await expect(runs.differences.locator('tbody').getByRole('rowheader')).toHaveText([
      'Steps',
      'Best loss',
      'BLEU',
      'Attention',
    ]);
    await expect(runs.differences.getByRole('row', { name: /^Attention/ }).getByRole('cell')).toHaveText([
      'Additive (Bahdanau)',
      'Dot product (Luong)',
    ]);
    await expectAccessible(page, 'runs compared');
    await runs.comparison.getByRole('button', { name: 'View' }).click();
    await runs.comparison.getByRole('radio', { name: 'Seconds' }).check();
    await expect.poll(async () => (await runs.paths())[0]).not.toBe(bySteps);
    await expect(runs.curves).toHaveCount(2);
    await runs.compare('everyday (2)').uncheck();
    await expect(runs.curves).toHaveCount(1);
  });

  await test.step('a run is deleted, and put back', async () => {
    await runs.press('Delete', 'Bahdanau');
    await expect(runs.rows).toHaveCount(1);
    await expect(runs.curves).toHaveCount(0);
    const undo = runs.section.getByRole('button', { name: 'Undo' });
    await expect(undo).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(runs.button('Open', 'Bahdanau')).toBeFocused();
    await expect(runs.rows).toHaveCount(2);
  });

  await test.step('its settings give the same first weights', async () => {
    expect(await playground.initialWeights()).not.toBe(weights);
    await runs.press('Use the settings of', 'everyday (2)');
    await expect.poll(() => playground.initialWeights()).toBe(weights);
    await expect(page.getByRole('combobox', { name: 'Attention', exact: true })).toHaveValue('dot');
    await expect(page.getByRole('spinbutton', { name: 'Hidden size', exact: true })).toHaveValue('16');
    await playground.waitUntilReady();
  });

  await test.step('it is opened where it ended, and goes on as itself', async () => {
    await runs.press('Open', 'Bahdanau');
    await expect(playground.status).toContainText('Finished at step 20', { timeout: 30_000 });
    await expect(page.getByRole('combobox', { name: 'Attention', exact: true })).toHaveValue('additive');
    await expect(runs.rows.filter({ hasText: 'Bahdanau' })).toContainText('present run');
    await playground.train.click();
    await expect.poll(() => playground.trainedSteps(), { timeout: 60_000 }).toBe(40);
    await expect(runs.rows.first()).toContainText(/Bahdanau present run.*Steps40/);
    await expect(runs.rows).toHaveCount(2);
  });
});
