import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './pages/axe.ts';
import { CorpusPanel } from './pages/corpusPanel.ts';
import { fewPairs, PlaygroundPage } from './pages/playgroundPage.ts';
import { RequestLog } from './pages/requestLog.ts';
import { asTsv, samplePairs } from './pages/samplePairs.ts';

/** What a person brought is kept in the browser, and there alone; the list is worked by keyboard. */

test('a corpus is brought, renamed, found again, trained on, exported and deleted; nothing leaves the device', async ({
  page,
  context,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const log = new RequestLog(context);
  const playground = new PlaygroundPage(page);
  const corpus = new CorpusPanel(page);
  const kept = page.getByRole('region', { name: 'Your corpora' });
  const press = async (name: string) => {
    await kept.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  };
  await playground.open(fewPairs);
  await expect(kept).toBeHidden();
  await corpus.drop({ 'mine.tsv': asTsv(samplePairs) });
  await corpus.waitFor('mine.tsv');
  await expect(corpus.preview()).toHaveCount(21);
  await expect(kept.getByRole('listitem')).toContainText(
    /mine\.tsv in use.*English → French · 80 pairs · 4\skB ·/,
  );
  await expect(kept).toContainText('Kept in this browser. Nothing leaves your device.');

  await press('Rename mine.tsv');
  await expect(kept.getByRole('textbox', { name: 'New name of mine.tsv' })).toBeFocused();
  await page.keyboard.type('House & garden');
  await page.keyboard.press('Enter');
  await corpus.waitFor('House & garden');
  await expect(kept.getByRole('button', { name: 'Rename House & garden' })).toBeFocused();
  await expectAccessible(page, 'the list of kept corpora', { part: '#corpus' });

  // What is said about it afterwards is kept too.
  const swap = corpus.section.getByRole('button', { name: 'Swap sides' });
  await swap.click();
  await expect(kept.getByRole('listitem')).toContainText('French → English');
  await page.reload();
  await corpus.waitFor('House & garden');
  await expect(kept.getByRole('listitem')).toContainText('House & garden in use');
  await expect(corpus.preview().nth(1)).toHaveText(/^le chat .* the cat /);
  await swap.click();
  await expect(kept.getByRole('listitem')).toContainText('English → French');
  expect(await corpus.count('Sentence pairs')).toBe(samplePairs.length);
  const chooser = page.getByRole('combobox', { name: 'Corpus' });
  await chooser.selectOption({ label: 'Reverse' });
  await corpus.waitFor('reverse');
  await expect(kept.getByRole('listitem')).not.toContainText('in use');
  await press('Open House & garden');
  await corpus.waitFor('House & garden');
  await expect(chooser.locator('option:checked')).toHaveText('House & garden');

  await playground.english.fill('the cat sees the house');
  await playground.train.click();
  await playground.waitForSteps(5);
  const exported = await exportAs('TSV', page);
  await playground.pauseTraining();
  await expect(playground.french).not.toBeEmpty();
  expect(exported.name).toBe('House & garden.cleaned.tsv');
  await corpus.drop({ [exported.name]: exported.text });
  await playground.dialog.getByRole('button', { name: 'Load it' }).click();
  await corpus.waitFor(exported.name);
  expect(await corpus.count('Sentence pairs')).toBe(samplePairs.length);
  await expect(corpus.section).toContainText('tab-separated text, UTF-8, columns 1 and 2, en → fr');

  await press('Delete House & garden');
  await expect(kept.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(kept.getByRole('button', { name: 'Open House & garden', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(chooser.locator('option:checked')).toHaveText('House & garden');
  await playground.waitUntilReady();
  await press('Delete House & garden');
  await press(`Delete ${exported.name}`);
  await expect(kept.getByRole('listitem')).toHaveCount(0);
  // It stays in use for as long as the page does.
  await expect(corpus.section.getByRole('heading', { level: 2 })).toContainText('House & garden');

  await page.reload();
  await corpus.waitFor('everyday');
  await expect(kept).toBeHidden();
  log.expectNothingLeft(baseURL);
});

async function exportAs(format: string, page: Page): Promise<{ name: string; text: string }> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: `Export as ${format}` }).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}
