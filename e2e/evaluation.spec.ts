import { expect, test } from '@playwright/test';
import { CorpusPanel } from './pages/corpusPanel.ts';
import { PlaygroundPage } from './pages/playgroundPage.ts';
import { asTsv, samplePairs } from './pages/samplePairs.ts';

/** The test: what it asks, and how the network scores on it. */

test('a network is evaluated on test pairs, at rest and while training', async ({ page }) => {
  const playground = new PlaygroundPage(page);
  const section = page.getByRole('region', { name: 'Test', exact: true });
  const evaluate = section.getByRole('button', { name: 'Evaluate' });
  await playground.open();
  await expect(section).toContainText('The test pairs are never trained on.');

  await evaluate.click();
  await section.getByRole('button', { name: 'Cancel' }).click();
  await expect(evaluate).toBeVisible();
  await expect(section).toContainText('No scores yet');

  const corpus = new CorpusPanel(page);
  await corpus.uploadText('own.tsv', asTsv(samplePairs));
  await corpus.waitFor('own.tsv');
  await evaluate.click();
  await expect(section.locator('dl[aria-label="Scores"]')).toContainText('no gold links', {
    timeout: 60_000,
  });
  await expect(section.getByText('at step 0')).toBeVisible();
  const pairs = await section
    .getByRole('row', { name: /^Pairs/ })
    .getByRole('cell')
    .allTextContents();
  expect(pairs.reduce((sum, count) => sum + Number(count), 0)).toBe(await corpus.count('Test'));
  await expect(section.getByText('synthetic')).toBeHidden();

  await playground.train.click();
  await playground.waitForSteps(2);
  await evaluate.click();
  await expect(section.getByText(/pairs, (while training went|at step [1-9])/)).toBeVisible({
    timeout: 60_000,
  });
  await expect(section.getByText(/nrefs:1\|case:lc\|.*\|tok:13a\|/)).toBeVisible();
  await expect(playground.pause).toBeVisible();
  await playground.reset.click();
  await expect(section).toContainText('No scores yet');
});

test('the built-in test can ask something else, such as a combination of rules that was never trained on', async ({
  page,
}) => {
  const playground = new PlaygroundPage(page);
  const corpus = new CorpusPanel(page);
  const section = page.getByRole('region', { name: 'Test', exact: true });
  const rules = section.getByRole('radio', { name: 'New combinations of rules' });
  await playground.open();
  const before = await corpus.count('Test');
  await page.getByRole('radio', { name: 'New combinations of words' }).check();
  await expect.poll(() => corpus.count('Test')).not.toBe(before);
  await expect(page.getByRole('combobox', { name: 'Corpus' })).toHaveValue('combinations');
  await page.getByRole('combobox', { name: 'Corpus' }).selectOption('everyday');
  await expect(page.getByRole('radio', { name: 'New sentences' })).toBeChecked();
  await expect.poll(() => corpus.count('Test')).toBe(before);
  await playground.waitUntilReady();

  await playground.takeStep();
  await rules.click();
  await playground.dialog.getByRole('button', { name: 'Keep the network' }).click();
  await expect(section.getByRole('radio', { name: 'New sentences' })).toBeChecked();

  await rules.click();
  await playground.dialog.getByRole('button', { name: 'Load it' }).click();
  await expect.poll(() => corpus.count('Test')).not.toBe(before);
  await playground.waitUntilReady();
  await expect(rules).toBeChecked();
  await expect(rules).toHaveAccessibleDescription(/a pronoun, a negation and the passé composé/);
  await expect(section).toContainText('No scores yet');
  await playground.takeStep();
  await section.getByRole('button', { name: 'Evaluate' }).click();
  const count = await corpus.count('Test');
  await expect(section.getByText(`${count} pairs, at step 1`)).toBeVisible({ timeout: 60_000 });

  const row = (name: RegExp) => section.getByRole('row', { name }).getByRole('cell').allTextContents();
  const [scores, pairs] = [await row(/^BLEU/), (await row(/^Pairs/)).map(Number)];
  expect(pairs.reduce((sum, members) => sum + members, 0)).toBe(count);
  // A score for each length that there is, and none for the others.
  expect(scores.map((score) => score !== '–')).toEqual(pairs.map((members) => members > 0));
  await expect(section.locator('dl[aria-label="Scores"]')).not.toContainText('no gold links');
});
