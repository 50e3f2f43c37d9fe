import { expect, type Page, test } from '@playwright/test';
import { LossChart } from './pages/lossChart.ts';
import { fewPairs, PlaygroundPage } from './pages/playgroundPage.ts';

/** The network's and the training's settings: presets, fields that come and go, and the layers one by one. */

const preset = (page: Page) => page.getByRole('combobox', { name: 'Network preset' });
const choice = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });

test('a preset of the literature takes over the settings, trains, and gives way to one’s own', async ({
  page,
}) => {
  const playground = new PlaygroundPage(page);
  await playground.open(fewPairs);
  await expect(preset(page)).toHaveValue('default');
  const weights = await playground.initialWeights();

  await preset(page).selectOption('luong-small');
  await expect.poll(() => playground.initialWeights()).not.toBe(weights);
  await playground.waitUntilReady();
  await expect(choice(page, 'Attention')).toHaveValue('general');
  await expect(page.getByRole('spinbutton', { name: 'Layers' })).toHaveValue('2');
  await expect(page.getByRole('spinbutton', { name: 'Batch size' })).toHaveValue('64');
  await page.getByText('More of the network').click();
  await expect(page.getByLabel('Input feeding')).toBeChecked();
  await playground.takeStep();
  expect(await new LossChart(page).trainingLossAt(1)).toBeGreaterThan(0);

  await preset(page).selectOption('vanilla-rnn');
  await playground.dialog.getByRole('button', { name: 'Keep the network' }).click();
  await expect(preset(page)).toHaveValue('luong-small');
  expect(await playground.trainedSteps()).toBe(1);

  await preset(page).selectOption('vanilla-rnn');
  await playground.dialog.getByRole('button', { name: 'Start anew' }).click();
  await playground.waitUntilReady();
  await expect(choice(page, 'Cell')).toHaveValue('rnn');
  await playground.setNumber('Hidden size', 64);
  await expect(preset(page)).toHaveValue('');
  await expect(preset(page)).toContainText('Your own settings');
});

test('only settings that have an effect are shown, and choices reach the network', async ({ page }) => {
  const playground = new PlaygroundPage(page);
  await playground.open(`${fewPairs}&model.hiddenSize=16&model.embeddingSize=16`);
  await page.getByText('More of the network').click();
  await page.getByText('More settings').click();
  const coverage = page.getByLabel('Coverage');
  await expect(coverage).toBeVisible();
  await choice(page, 'Attention').selectOption('scaledDot');
  await expect(coverage).toBeHidden();
  await choice(page, 'Attention').selectOption('none');
  await expect(choice(page, 'Attention stands')).toBeHidden();
  await expect(page.getByLabel('Input feeding')).toBeHidden();

  await choice(page, 'Optimiser').selectOption('sgd');
  await expect(page.getByRole('spinbutton', { name: 'Momentum' })).toBeVisible();
  await expect(page.getByRole('spinbutton', { name: 'Beta 1' })).toBeHidden();
  await choice(page, 'Schedule').selectOption('constant');
  await playground.waitUntilReady();
  await playground.takeStep();
  // The attention grid says that there is nothing to draw, and a training setting changes nothing built.
  await playground.setNumber('Dropout', 0.3);
  await playground.takeStep();
  expect(await playground.trainedSteps()).toBe(2);

  await test.step('experience 17: what needs another network says so first; a learning rate keeps the steps', async () => {
    const notice = page.getByRole('region', { name: 'This needs a new network.' });
    const weights = await playground.initialWeights();
    await playground.setNumber('Learning rate', 0.001);
    await expect(notice).toBeHidden();
    expect(await playground.trainedSteps()).toBe(2);
    await playground.takeStep();
    await playground.setNumber('Hidden size', 24);
    await expect(notice).toContainText('Rebuilding throws away 3 steps of training.');
    expect(await playground.trainedSteps()).toBe(3);
    await notice.getByRole('button', { name: 'Keep the trained one' }).click();
    await expect(notice).toBeHidden();
    await expect(page.getByRole('spinbutton', { name: 'Hidden size' })).toHaveValue('16');
    await playground.setNumber('Hidden size', 24);
    await notice.getByRole('button', { name: 'Rebuild' }).click();
    await playground.waitUntilReady();
    expect(await playground.initialWeights()).not.toBe(weights);
    await expect(page.getByRole('spinbutton', { name: 'Learning rate' })).toHaveValue('0.001');
  });
});

test('every attention trains and draws its rows, with a GRU', async ({ page }) => {
  test.setTimeout(180_000);
  const playground = new PlaygroundPage(page);
  await playground.open(`${fewPairs}&model.hiddenSize=16&model.embeddingSize=16&model.cell=gru`);
  for (const attention of ['dot', 'general', 'scaledDot', 'concat', 'trainableQuery']) {
    const weights = await playground.initialWeights();
    await choice(page, 'Attention').selectOption(attention);
    await expect.poll(() => playground.initialWeights()).not.toBe(weights);
    await playground.waitUntilReady();
    await playground.takeStep();
    await expect(page.getByRole('gridcell').first()).toBeVisible();
    await playground.reset.click();
    await playground.waitUntilReady();
  }
});

test('the layers are listed with their weights, which add up; what is too heavy for the device is said before Train', async ({
  page,
}) => {
  const playground = new PlaygroundPage(page);
  await playground.open();
  const facts = page.locator('dl[aria-label="Facts about the network"]');
  const total = (await facts.locator('dd').first().textContent()) ?? '';
  await page.getByRole('button', { name: 'Parameters', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: 'The network, layer by layer' });
  await expect(sheet.getByRole('row', { name: /^encoder\.forward LSTM/ })).toBeVisible();
  await expect(sheet.getByRole('row', { name: /^Total/ })).toContainText(total);
  const counts = await sheet.locator('tbody tr td:last-child').allTextContents();
  const sum = counts.reduce((all, count) => all + Number(count.replaceAll(',', '')), 0);
  expect(sum.toLocaleString('en')).toBe(total);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();

  const warnings = page.getByRole('list', { name: 'Worth knowing before training' });
  await expect(warnings).toBeHidden();
  await playground.setNumber('Batch size', 256);
  await playground.setNumber('Hidden size', 512);
  await expect(warnings).toContainText(/\d/, { timeout: 60_000 });
  await playground.setNumber('Batch size', 8);
  await playground.setNumber('Hidden size', 32);
  await expect(warnings).toBeHidden();
});

test('the address says what was chosen, and opens it again', async ({ page }) => {
  const playground = new PlaygroundPage(page);
  await playground.open();
  expect(new URL(page.url()).hash).toBe('');
  await playground.setNumber('Hidden size', 48);
  await choice(page, 'Attention').selectOption('general');
  await playground.english.fill('The cat sleeps.');
  await expect.poll(() => page.url()).toContain('model.hiddenSize=48');
  await expect.poll(() => page.url()).toContain('sentence=The+cat+sleeps.');
  await page.reload();
  await playground.waitUntilReady();
  await expect(page.getByRole('spinbutton', { name: 'Hidden size' })).toHaveValue('48');
  await expect(choice(page, 'Attention')).toHaveValue('general');
  await expect(playground.english).toHaveValue('The cat sleeps.');
});

test('a link that asks for the impossible says what it could not have', async ({ page }) => {
  await page.goto(`./#?v=1&${fewPairs}&model.layers=9&model.cell=gru`);
  const playground = new PlaygroundPage(page);
  await playground.waitUntilReady();
  await expect(playground.problem).toContainText('layers is 9; it must lie between 1 and 4.');
  await expect(choice(page, 'Cell')).toHaveValue('gru');
});
