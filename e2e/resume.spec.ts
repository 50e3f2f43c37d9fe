import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { findChromium } from '../scripts/browser.mjs';
import { expectAccessible } from './pages/axe.ts';
import { KillableBrowser } from './pages/killableBrowser.ts';
import { LossChart } from './pages/lossChart.ts';
import { fewPairs, PlaygroundPage } from './pages/playgroundPage.ts';
import { ResumeOffer } from './pages/resumeOffer.ts';

/** Nothing trained is lost: it is saved as it goes, and gone on with after a reload, a crash or a fault of the disk. */

const small = 'model.hiddenSize=16&model.embeddingSize=16';

test('experience 19, fault 17, fault 14: after a reload a run goes on to the last digit as an unbroken one; a damaged checkpoint gives way to the one before', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const playground = new PlaygroundPage(page);
  const offer = new ResumeOffer(page);
  await playground.open(`corpus=copy&${small}&training.steps=40&training.validateEvery=5`);
  await expect(offer.region).toBeHidden();
  const trainToTheEnd = async () => {
    await playground.train.click();
    await expect(playground.status).toContainText('Finished at step 40', { timeout: 60_000 });
  };
  await trainToTheEnd();
  const unbroken = await lastLosses(page, 12);

  await playground.reset.click();
  await playground.waitUntilReady();
  // Across a validation, and to be counted on: so small a network would be at the end before Pause is pressed.
  const step = 6;
  for (let at = 0; at < step; at++) await playground.takeStep();
  await expect(offer.saved).toHaveText(`Saved at step ${step}`);

  await test.step('the offer leaves Train the one primary action, and the picture where it is', async () => {
    await page.reload();
    await playground.waitUntilReady();
    await expect(offer.region).toContainText(/“copy \(2\)”, saved \d\d:\d\d, best (BLEU|held-out loss) \d/);
    await expect(page.locator('[data-kind="primary"]')).toHaveCount(1);
    for (const [width, height] of [
      [390, 844],
      [1440, 900],
      [1280, 720],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const part of [offer.resume, offer.decline, playground.train, page.getByRole('grid')])
        await expect(part).toBeInViewport({ ratio: 1 });
    }
    await expectAccessible(page, 'the offer to resume');
  });
  expect(await offer.step()).toBe(step);
  await offer.resume.focus();
  await page.keyboard.press('Enter');
  await expect(playground.status).toContainText(`Paused at step ${step} of 40`);
  await expect(offer.region).toBeHidden();
  await expect(playground.problem).toBeEmpty();
  await expect(page.getByText(`yours, step ${step}`)).toBeVisible();
  await trainToTheEnd();
  expect(await lastLosses(page, 12)).toEqual(unbroken);

  await test.step('fault 14: a byte of the latest checkpoint is another than was written', async () => {
    await expect(offer.saved).toHaveText('Saved at step 40');
    const before = await damageLatest(page);
    await page.reload();
    await playground.waitUntilReady();
    await offer.resume.click();
    await expect(playground.problem).toContainText('The checkpoint of step 40 was left out');
    await expect(playground.problem).toContainText(`Training goes on from step ${before}.`);
    await expect(playground.status).toContainText(`Paused at step ${before} of 40`);
  });
});

test('fault 14: the browser is killed five times while it saves, and each time training goes on from what was saved last', async ({
  baseURL,
}) => {
  test.setTimeout(300_000);
  const folder = mkdtempSync(join(tmpdir(), 'killed-'));
  const executable = String(await findChromium());
  try {
    let acknowledged = 0;
    for (let round = 0; round <= 5; round++) {
      const browser = await KillableBrowser.start(executable, folder);
      const playground = new PlaygroundPage(browser.page);
      const offer = new ResumeOffer(browser.page);
      const link = `corpus=copy&${small}&training.steps=20000&training.validateEvery=2&training.validationPairs=8`;
      await browser.page.goto(`${baseURL}#?v=1&${link}`);
      await playground.waitUntilReady();
      if (round > 0) {
        expect(await offer.step()).toBeGreaterThanOrEqual(acknowledged);
        await offer.resume.click();
        await expect(playground.status).toContainText('Paused at step', { timeout: 30_000 });
        await expect(playground.problem).toBeEmpty();
      }
      if (round < 5) {
        const from = acknowledged;
        await playground.train.click();
        // One save follows the other: one is under way.
        await expect
          .poll(async () => (acknowledged = await offer.savedStep()), { intervals: [50], timeout: 60_000 })
          .toBeGreaterThan(from + 4);
      }
      await browser.kill();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('fault 15: without storage it trains, says that it is not saved, and can be taken away as a file', async ({
  page,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(Window.prototype, 'indexedDB'));
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  const playground = new PlaygroundPage(page);
  const offer = new ResumeOffer(page);
  await playground.open(`${fewPairs}&${small}&training.steps=5`);
  await playground.train.click();
  await expect(playground.status).toContainText('Finished at step 5');
  await expect(offer.notSaved).toContainText('it gives this page no storage');
  await expect(playground.problem).toBeEmpty();
  await expectAccessible(page, 'training that is not saved');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file', exact: true }).click();
  expect((await downloading).suggestedFilename()).toMatch(/\.s2s$/);
});

test('fault 16, fault 15: a second tab goes on with a copy; where there is no room what was saved stays', async ({
  page,
  context,
}) => {
  test.setTimeout(180_000);
  const playground = new PlaygroundPage(page);
  const offer = new ResumeOffer(page);
  const link = `${fewPairs}&${small}&training.steps=400`;
  await playground.open(link);
  await playground.takeStep();
  await expect(offer.saved).toHaveText('Saved at step 1');

  const other = await context.newPage();
  await test.step('the run is this tab’s, and a copy of it the other’s', async () => {
    const there = new PlaygroundPage(other);
    const offered = new ResumeOffer(other);
    await there.open(link);
    await expect(offered.region).toContainText('is open in another tab');
    await offered.copy.click();
    await expect(there.status).toContainText('Paused at step 1 of 400');
    await there.takeStep();
    await expect(offered.saved).toHaveText('Saved at step 2');
    await expect(offer.saved).toHaveText('Saved at step 1');
    await other.close();
  });

  const session = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  // The browser measures the room once in a while: until then it allots what it last found.
  await expect(async () => {
    await playground.takeStep();
    await expect(offer.notSaved).toContainText('there is no room left for it', { timeout: 1000 });
  }).toPass({ timeout: 60_000 });
  const step = await playground.trainedSteps();
  await expect(offer.notSaved).toContainText(`Step ${step - 1} is saved still.`);
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await playground.takeStep();
  await expect(offer.saved).toHaveText(`Saved at step ${step + 1}`);
  await expect(offer.notSaved).toBeHidden();
});

/** What the cursor of the loss chart says at the last steps, newest first. */
async function lastLosses(page: Page, count: number): Promise<number[]> {
  const chart = new LossChart(page);
  const last = await new PlaygroundPage(page).trainedSteps();
  await chart.trainingLossAt(last);
  await chart.cursor.focus();
  await page.keyboard.press('End');
  const losses: number[] = [];
  for (let at = 0; at < count; at++) {
    losses.push(await chart.trainingLossAt(last - at));
    await page.keyboard.press('ArrowLeft');
  }
  return losses;
}

/** Changes a byte in the middle of each file of the latest checkpoint. @returns the step of the one before it */
function damageLatest(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const settled = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('seq2seq-playground'));
    const runs = await settled(database.transaction('runs').objectStore('runs').getAll());
    const { checkpoints } = runs.toSorted((a, b) => b.changedAtMs - a.changedAtMs)[0];
    const { key } = checkpoints.latest;
    const stored = await settled(database.transaction('checkpoints').objectStore('checkpoints').get(key));
    const files = [];
    for (const file of stored.files) {
      const bytes = new Uint8Array(await file.bytes.arrayBuffer());
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1;
      files.push({ ...file, bytes: new Blob([bytes]) });
    }
    const writing = database.transaction('checkpoints', 'readwrite');
    await settled(writing.objectStore('checkpoints').put({ ...stored, files }, key));
    database.close();
    return checkpoints.previous.step as number;
  });
}
