import { expect, test } from '@playwright/test';
import { CorpusPanel } from './pages/corpusPanel.ts';
import { PlaygroundPage } from './pages/playgroundPage.ts';
import { RequestLog } from './pages/requestLog.ts';
import { asTsv, samplePairs } from './pages/samplePairs.ts';

/**
 * Nothing leaves the device: through a whole visit the browser, what keeps the page for being offline included, asks only the page's own host, and only for files. What
 * is kept in the browser, opened again and exported is watched in `keptCorpora.spec.ts`.
 */
test.use({ serviceWorkers: 'allow' });

test('no request goes to another host, and none carries anything away', async ({
  page,
  context,
  baseURL,
}) => {
  const log = new RequestLog(context);
  const playground = new PlaygroundPage(page);
  const corpus = new CorpusPanel(page);
  await playground.open();
  await playground.english.fill('the cat sees the dog');
  await playground.takeStep();
  await corpus.uploadText('mine.tsv', asTsv(samplePairs));
  await playground.dialog.getByRole('button', { name: 'Load it' }).click();
  await corpus.waitFor('mine.tsv');
  await playground.train.click();
  await playground.waitForSteps(10);
  await playground.chooseBackend('JavaScript (CPU)');
  await playground.pauseTraining();
  await corpus.uploadText('empty.tsv', '');
  await playground.dialog.getByRole('button', { name: 'Load it' }).click();
  await expect(playground.problem).toContainText('The file is empty.');
  await page.getByRole('button', { name: /^Switch to the dark theme/ }).click();
  await page.reload();
  await playground.waitUntilReady();
  await expect(page.getByText(/^Works offline/)).toBeVisible({ timeout: 60_000 });
  log.expectNothingLeft(baseURL);
});
