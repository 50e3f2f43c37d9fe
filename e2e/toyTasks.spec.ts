import { expect, type Page, test } from '@playwright/test';
import { AttentionGrid } from './pages/attentionGrid.ts';
import { CorpusPanel } from './pages/corpusPanel.ts';
import { fewPairs, PlaygroundPage } from './pages/playgroundPage.ts';

/** Toy tasks: numbers to be copied, reversed or shifted, of which every link is known. */

test('reverse: numbers are read and written, and its gold links are the anti-diagonal', async ({ page }) => {
  const playground = new PlaygroundPage(page);
  const corpus = new CorpusPanel(page);
  const chooser = page.getByRole('combobox', { name: 'Corpus' });
  const numbers = page.getByRole('textbox', { name: 'Numbers' });
  await playground.open(fewPairs);
  await chooser.selectOption({ label: 'Reverse' });
  await corpus.waitFor('reverse');
  await expect(page.getByText('the anti-diagonal appears').first()).toBeVisible();
  await expect(numbers).toHaveValue(/^\d+( \d+)+$/);
  await expect(page.getByRole('log', { name: 'Answer' })).toContainText(/\d/);
  await expect(page.getByRole('radio', { name: 'New combinations of words' })).toBeHidden();
  await playground.takeStep();

  await page.getByRole('checkbox', { name: 'Gold links' }).check();
  await expectAntiDiagonal(page, (await numbers.inputValue()).split(' '));

  // Every held-out example that can be chosen has its links too.
  const more = page.getByRole('combobox', { name: 'More examples' });
  const examples = await more.getByRole('option').allTextContents();
  const longest = examples.toSorted((one, other) => other.length - one.length)[0] as string;
  await more.selectOption(longest);
  await expect(numbers).toHaveValue(longest);
  await expectAntiDiagonal(page, longest.split(' '));

  // The address follows a moment later.
  const asked = () => new URLSearchParams(new URL(page.url()).hash.slice(2));
  await expect.poll(() => asked().get('sentence')).toBe(longest);
  expect(asked().get('corpus')).toBe('reverse');
  await page.reload();
  await playground.waitUntilReady();
  await expect(chooser).toHaveValue('reverse');
  await expect(numbers).toHaveValue(longest);
});

async function expectAntiDiagonal(page: Page, numbers: readonly string[]): Promise<void> {
  const attention = new AttentionGrid(page);
  const linked = attention.grid.getByRole('gridcell', { name: /, sure link$/ });
  await expect(linked).toHaveCount(numbers.length);
  for (const target of numbers.keys()) {
    await expect(attention.cell(target, numbers.length - 1 - target)).toHaveAccessibleName(/, sure link$/);
  }
}
