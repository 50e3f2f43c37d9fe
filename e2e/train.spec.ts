import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { AttentionGrid } from './pages/attentionGrid.ts';
import { expectAccessible } from './pages/axe.ts';
import { LossChart } from './pages/lossChart.ts';
import { PlaygroundPage } from './pages/playgroundPage.ts';
import { RealTab } from './pages/realTab.ts';
import { reportFigure } from './pages/reportFigure.ts';

/** Press Train and watch it learn: pause, step, reset, another seed, and what the page says meanwhile. */

test('experience 14: Pause keeps the step, Step adds one, Reset begins the same run again, New seed another', async ({
  page,
}) => {
  const playground = new PlaygroundPage(page);
  const chart = new LossChart(page);
  await playground.open();
  const weights = await playground.initialWeights();
  expect(weights).toMatch(/^[0-9a-f]{8,}$/);
  await playground.takeStep();
  const firstLoss = await chart.trainingLossAt(1);
  expect(firstLoss).toBeGreaterThan(0);

  await playground.train.click();
  await playground.waitForSteps(4);
  await playground.pauseTraining();
  const paused = await playground.trainedSteps();
  await expect(playground.status).toContainText(`Paused at step ${paused} of`);
  await expect(playground.train).toBeVisible();
  await playground.takeStep();
  expect(await playground.trainedSteps()).toBe(paused + 1);
  expect(await chart.trainingLossAt(paused + 1)).toBeGreaterThan(0);

  await playground.reset.click();
  await playground.waitUntilReady();
  expect(await playground.trainedSteps()).toBe(0);
  await expect.poll(() => chart.lastStep()).toBe(0);
  expect(await playground.initialWeights()).toBe(weights);
  await playground.takeStep();
  expect(await chart.trainingLossAt(1)).toBe(firstLoss);

  await playground.newSeed.click();
  await expect(playground.dialog).toContainText('1 step');
  await playground.dialog.getByRole('button', { name: 'Keep the network' }).click();
  await expect(playground.dialog).toBeHidden();
  expect(await playground.trainedSteps()).toBe(1);
  await playground.newSeed.click();
  await playground.dialog.getByRole('button', { name: 'Start anew' }).click();
  await playground.waitUntilReady();
  expect(await playground.initialWeights()).not.toBe(weights);
  await playground.takeStep();
  expect(await chart.trainingLossAt(1)).not.toBe(firstLoss);

  await test.step('the first run stays behind the present one, to be hidden or removed', async () => {
    const former = page.getByRole('checkbox', { name: 'Show the former run: seed 7' });
    const line = page.locator('.curve-former path');
    await expect(former).toBeChecked();
    await expect(line).toHaveAttribute('d', /^M/);
    await former.uncheck();
    await expect(line).toHaveCount(0);
    await page.getByRole('button', { name: 'Remove the former run: seed 7' }).click();
    await expect(former).toBeHidden();
  });
});

test('experience 5: the held-out loss falls clearly within two minutes, and the page says how far it is', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const playground = new PlaygroundPage(page);
  await playground.open();
  await expect(playground.status).toHaveText(/^Ready/);
  await playground.train.click();
  await expect(playground.status).toContainText(/Training: step \d+ of [\d,]+/);
  await expect.poll(() => playground.figure('Validation'), { timeout: 60_000 }).not.toBeNull();
  const atFirst = (await playground.figure('Validation')) as number;
  await expect
    .poll(() => playground.figure('Validation'), { timeout: 120_000, intervals: [500] })
    .toBeLessThan(0.75 * atFirst);
  reportFigure(
    'held-out loss',
    `${atFirst} → ${await playground.figure('Validation')} at step ${await playground.trainedSteps()}`,
  );

  await expect(playground.status).toContainText(/Learning: held-out loss at best \d+\.\d\d\./);
  await expect(page.getByText(/^runs on /)).toBeVisible();
  expect(await playground.figure('Steps/s')).toBeGreaterThan(0);
  expect(await playground.figure('Tokens/s')).toBeGreaterThan(0);
  expect(await playground.figure('Accuracy')).toBeGreaterThan(0);
  await expect(page.getByText(/\d+ (s|min) left/)).toBeVisible();
  const said = async () => {
    const [, step] = /Training: step ([\d,]+) of/.exec((await playground.status.textContent()) ?? '') ?? [];
    return Number(step?.replaceAll(',', ''));
  };
  const [before, sentence, after] = [
    await playground.trainedSteps(),
    await said(),
    await playground.trainedSteps(),
  ];
  expect(sentence).toBeGreaterThanOrEqual(before);
  expect(sentence).toBeLessThanOrEqual(after);

  await test.step('experience 15: an earlier step is looked at again while training goes on', async () => {
    const attention = new AttentionGrid(page);
    const scrubber = page.getByRole('slider', { name: 'Replay of the training' });
    await scrubber.press('Home');
    await expect(page.getByText(/^untrained: random weights/)).toBeVisible();
    const { rows: early } = await attention.read();
    await playground.waitForSteps((await playground.trainedSteps()) + 20);
    expect((await attention.read()).rows).toEqual(early);
    await scrubber.press('ArrowRight');
    await expect.poll(async () => (await attention.read()).rows).not.toEqual(early);
    await expect(scrubber).toHaveAttribute(
      'aria-valuetext',
      /^Step [\d,]+, entropy of attention (\.\d\d|1\.00)(, alignment errors (\.\d\d|1\.00))?$/,
    );
    await page.getByRole('button', { name: 'Back to now' }).click();
    await expect(page.getByRole('button', { name: 'Back to now' })).toBeHidden();

    // A row of pixels for each word, a column for each source word.
    const pictures = page.locator('[data-thumbnails] canvas');
    await expect(pictures).toHaveCount(8);
    const { columns } = await attention.read();
    await expect(pictures.first()).toHaveJSProperty('width', columns.length);
    await expect(page.locator('[data-thumbnails] ~ svg path[data-line=entropy]')).toHaveAttribute(
      'd',
      /^M.+L/,
    );

    const numbers = JSON.parse((await exportedReplay(page, 'Numbers (JSON)')).toString('utf8')) as {
      moments: { step: number; entropy: number; targetTokens: { attention: number[] }[] }[];
    };
    const steps = numbers.moments.map(({ step }) => step);
    expect(steps.length).toBeGreaterThan(2);
    expect(steps).toEqual([...new Set(steps)].toSorted((a, b) => a - b));
    for (const { entropy, targetTokens } of numbers.moments) {
      expect(entropy).toBeGreaterThan(0);
      expect(entropy).toBeLessThanOrEqual(1);
      for (const { attention: row } of targetTokens)
        expect(row.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 4); // float32, some ten terms
    }
    const animation = await exportedReplay(page, 'Animation (GIF)');
    expect(animation.subarray(0, 6).toString('latin1')).toBe('GIF89a');
    // Every frame has a graphic control extension, which begins so.
    expect(animation.toString('latin1').split('\x21\xf9\x04').length - 1).toBeGreaterThan(2);
    await expect(playground.pause).toBeVisible();
  });
});

async function exportedReplay(page: Page, name: string): Promise<Buffer> {
  await page.getByRole('button', { name: 'Export the replay' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  return readFile(await download.path());
}

test('experience 18: fault 11: training ends at its last step; one that diverges says why, goes back and trains on', async ({
  page,
}) => {
  const playground = new PlaygroundPage(page);
  const chart = new LossChart(page);
  await playground.open('model.hiddenSize=32&model.embeddingSize=32');
  await playground.setNumber('Steps', 3);
  await playground.train.click();
  await expect(playground.status).toContainText('Finished at step 3.', { timeout: 60_000 });
  await expect(playground.train).toBeVisible();

  await playground.reset.click();
  await playground.waitUntilReady();
  await playground.setNumber('Steps', 500);
  await page.getByText('More settings').click();
  await playground.setNumber('Validate every', 4);
  await playground.train.click();
  await playground.waitForSteps(6);
  await playground.pauseTraining();
  await playground.setNumber('Learning rate', 10);
  await playground.setNumber('Gradient clipping', 0);
  await playground.train.click();
  await expect(playground.status).toContainText(
    /Training diverged at step \d+: .*Likely cause: a learning rate of 10, .*gradients that are not clipped/,
    { timeout: 60_000 },
  );
  await expect(playground.train).toBeVisible();
  expect(await playground.trainedSteps()).toBeLessThan(500);

  const back = page.getByRole('button', {
    name: /^Go back to step \d+ with learning rate 0\.005 and clipping at 1$/,
  });
  const goodStep = Number(/step (\d+)/.exec((await back.textContent()) ?? '')?.[1]);
  expect(goodStep).toBeGreaterThanOrEqual(4);
  await test.step('axe finds nothing on the ways back and the former runs', () =>
    expectAccessible(page, 'after divergence'));
  await back.click();
  await expect(playground.status).toContainText(`Paused at step ${goodStep} of 500`);
  await expect(back).toBeHidden();
  await expect(page.getByRole('spinbutton', { name: 'Learning rate', exact: true })).toHaveValue('0.005');
  await expect.poll(() => chart.lastStep()).toBe(goodStep);
  const bad = page.getByRole('checkbox', { name: /^Show the former run: learning rate 10, .*\(diverged\)$/ });
  await expect(bad).not.toBeChecked();
  await playground.train.click();
  await playground.waitForSteps(goodStep + 6);
  await playground.pauseTraining();
  const { training, validation } = (await chart.read()) ?? {};
  expect(training).toBeLessThan(9);
  expect(validation).toBeLessThan(9);
});

test('experience 16: the curve tells exact values to pointer and keyboard, and no display option changes them', async ({
  page,
}) => {
  const playground = new PlaygroundPage(page);
  const chart = new LossChart(page);
  await playground.open();
  await playground.train.click();
  await playground.waitForSteps(5);
  await playground.pauseTraining();
  const last = await playground.trainedSteps();

  await chart.cursor.focus();
  await page.keyboard.press('Home');
  await expect(chart.figure).toContainText('step 1 ·');
  const first = await chart.read();
  expect(first?.step).toBe(1);
  expect(first?.training).toBeGreaterThan(0);
  expect(first?.validation).toBeGreaterThan(0);
  await page.keyboard.press('ArrowRight');
  await expect(chart.figure).toContainText('step 2 ·');
  expect((await chart.read())?.training).not.toBe(first?.training);
  await page.keyboard.press('End');
  await expect(chart.figure).toContainText(`step ${last} ·`);
  await page.keyboard.press('ArrowRight');
  expect((await chart.read())?.step).toBe(last);
  await chart.cursor.hover({ position: { x: 30, y: 40 } });
  await expect(chart.figure).toContainText('step 1 ·');

  const values = await chart.read();
  const scale = page.getByRole('group', { name: 'Scale of the curve' });
  await scale.getByRole('radio', { name: 'Log' }).check();
  await chart.cursor.focus();
  await page.keyboard.press('End');
  await expect.poll(() => chart.read()).toEqual(values);
  await scale.getByRole('radio', { name: 'Linear' }).check();

  const line = page.locator('.curve-training');
  const smoothedLine = page.locator('.curve-smoothed');
  await page.getByRole('button', { name: 'View', exact: true }).click();
  const smoothing = page.getByRole('checkbox', { name: 'Smoothed line' });
  await expect(smoothing).not.toBeChecked();
  await expect(smoothedLine).toHaveAttribute('d', '');
  await expect(line).toHaveAttribute('d', /^M/);
  const points = (await line.getAttribute('d')) ?? '';
  await smoothing.check();
  await expect(smoothedLine).toHaveAttribute('d', /^M/);
  await expect(line).toHaveAttribute('d', points);
  expect(await chart.read()).toEqual(values);

  await test.step('axe finds nothing on the curve with all its options', () =>
    expectAccessible(page, 'the curve of training'));
  await page.getByRole('group', { name: 'Axis of time' }).getByRole('radio', { name: 'Seconds' }).check();
  const told = async () => (await chart.cursor.getAttribute('aria-valuetext')) ?? '';
  await expect.poll(told).toMatch(/^[\d.]+ s · training /);
  expect(await told()).toContain(`training ${values?.training?.toFixed(3)}`);
  await page.getByRole('combobox', { name: 'What the curve shows' }).selectOption('Gradient norm');
  await expect(page.getByRole('figure', { name: 'Gradient norm' })).toContainText(/training \d+\.\d{3}/);
});

test('training goes on while another tab lies in front', async ({ browser, baseURL }) => {
  const tab = await RealTab.open(browser, baseURL ?? '');
  const text = (selector: string) => `document.querySelector('${selector}')?.textContent ?? ''`;
  const status = () => tab.evaluate(text('#training-controls [role=status]'));
  const shownStep = () => tab.evaluate(`document.querySelector('progress').value`);
  // Of all that is shown only the translation of the live sentence needs no frame: it says from which step it is.
  const hiddenStep = async () =>
    Number(/step ([\d,]+)/.exec(String(await tab.evaluate(text('section:has([role=log])'))))?.[1] ?? 0);
  const press = (name: string) =>
    tab.evaluate(
      `[...document.querySelectorAll('button')].find((button) => button.textContent === '${name}').click()`,
    );

  await expect.poll(status, { timeout: 60_000 }).toContain('Ready. Press Train.');
  await press('Train');
  await expect.poll(shownStep, { timeout: 60_000 }).toBeGreaterThanOrEqual(2);
  await tab.hide();
  await expect.poll(() => tab.evaluate('document.visibilityState')).toBe('hidden');
  const whenHidden = await hiddenStep();
  await expect.poll(hiddenStep, { timeout: 60_000 }).toBeGreaterThanOrEqual(whenHidden + 10);
  expect(await tab.evaluate('document.visibilityState')).toBe('hidden');

  const beforeShown = await hiddenStep();
  await tab.show();
  await expect.poll(shownStep).toBeGreaterThanOrEqual(beforeShown);
  await press('Pause');
  await expect.poll(status).toContain('Paused at step');
  await tab.close();
});
