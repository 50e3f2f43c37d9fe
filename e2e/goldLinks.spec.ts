import { expect, test } from '@playwright/test';
import { AttentionGrid } from './pages/attentionGrid.ts';
import { CorpusPanel } from './pages/corpusPanel.ts';
import { PlaygroundPage } from './pages/playgroundPage.ts';
import { asTsv, samplePairs } from './pages/samplePairs.ts';

/** Gold links over the heatmap: the network is led along the reference, and the words that belong together are ringed. */

test('gold links ring the cells of the reference, also while training, and go when they are switched off', async ({
  page,
}) => {
  const playground = new PlaygroundPage(page);
  const attention = new AttentionGrid(page);
  const gold = page.getByRole('checkbox', { name: 'Gold links' });
  const linked = attention.grid.getByRole('gridcell', { name: /, (sure|possible) link$/ });
  await playground.open();
  await expect(linked).toHaveCount(0);

  await gold.check();
  await expect(page.getByText(/^led along the reference/)).toBeVisible();
  await expect(linked.first()).toBeVisible();
  await expect(page.getByText('sure link', { exact: false }).first()).toBeVisible();
  // Every word but </s> has a counterpart in a whole translation.
  const rows = await attention.grid.getByRole('rowheader').count();
  expect(await linked.count()).toBeGreaterThanOrEqual(rows - 2);
  const reference = await playground.french.textContent();

  await playground.train.click();
  await playground.waitForSteps(3);
  await expect(page.getByText(/^led along the reference, yours, step [1-9]/)).toBeVisible();
  expect(await linked.count()).toBeGreaterThanOrEqual(rows - 2);
  const words = (text: string | null) => text?.replaceAll(/[\d.]+\s/g, '');
  expect(words(await playground.french.textContent())).toBe(words(reference));
  await playground.pauseTraining();

  await gold.uncheck();
  await expect(linked).toHaveCount(0);
  await expect(page.getByText(/^led along the reference/)).toBeHidden();

  await test.step('another sentence switches them off, and a corpus without links says so', async () => {
    await gold.check();
    await playground.english.fill('the cat sees the dog');
    await expect(gold).not.toBeChecked();
    await expect(gold).toBeDisabled();
    await expect(gold).toHaveAccessibleDescription(/Known only for/);
    await gold.focus();
    await expect(page.getByText('Known only for', { exact: false }).first()).toBeVisible();

    const corpus = new CorpusPanel(page);
    await corpus.uploadText('own.tsv', asTsv(samplePairs));
    await playground.dialog.getByRole('button', { name: 'Load it' }).click();
    await corpus.waitFor('own.tsv');
    await expect(gold).toBeDisabled();
    await expect(gold).toHaveAccessibleDescription('This corpus has no gold links.');
  });
});
