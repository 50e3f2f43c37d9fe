import { expect, type Page, test } from '@playwright/test';
import { AttentionGrid } from './pages/attentionGrid.ts';
import { expectAccessible } from './pages/axe.ts';
import { CorpusPanel } from './pages/corpusPanel.ts';
import { PlaygroundPage } from './pages/playgroundPage.ts';

/**
 * axe finds nothing on a desk, on a projector and on a phone, whatever the page shows. What it shows has the same colours
 * at every size, so that the dark ones are looked at on the desk.
 */

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
] as const;

test('axe finds nothing at rest, nor with everything unfolded', async ({ page }) => {
  test.setTimeout(180_000); // some ten looks, of seconds each on a busy machine
  const playground = new PlaygroundPage(page);
  await playground.open();
  await expect(new AttentionGrid(page).cells.first()).toBeVisible();
  await expectNothingFound(page, 'at rest');

  for (const summary of await page.locator('summary').all()) await summary.click();
  await page.getByRole('spinbutton', { name: 'Batch size' }).fill('0');
  await expect(page.getByText('This must lie between')).toBeVisible();
  await playground.english.fill('the zyzzyva sees the dog');
  await expect(page.getByText(/^Not in the vocabulary/)).toBeVisible();
  await expectNothingFound(page, 'unfolded');
});

test('axe finds nothing while training, nor with an error shown, a change pending and a dialog open', async ({
  page,
}) => {
  test.setTimeout(180_000); // some ten looks, of seconds each on a busy machine
  const playground = new PlaygroundPage(page);
  await playground.open();
  await new CorpusPanel(page).uploadText('empty.tsv', '');
  await expect(playground.problem).toContainText('The file is empty.');
  await playground.train.click();
  await playground.waitForSteps(2);
  await expectNothingFound(page, 'while training');
  await expect(playground.pause).toBeVisible();
  await playground.pauseTraining();

  await playground.setNumber('Hidden size', 32);
  await expect(page.getByText('This needs a new network.')).toBeVisible();
  await expectNothingFound(page, 'with an error and a change');
  await playground.newSeed.click();
  await expect(playground.dialog).toBeVisible();
  await expectNothingFound(page, 'with a dialog');
});

test('axe finds nothing in any form of attention, nor in any pane', async ({ page }) => {
  test.setTimeout(180_000); // some ten looks, of seconds each on a busy machine
  await new PlaygroundPage(page).open();
  const choose = (name: string) => page.getByRole('radio', { name, exact: true }).check();
  await choose('Network');
  await choose('Maths');
  await expect(page.getByText(/^Each cell is its state/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'How a word is computed' })).toBeVisible();
  await expectNothingFound(page, 'the network and the maths');
  await choose('Ribbons');
  await choose('Coach');
  await expect(page.getByRole('heading', { name: 'Looked at, and needed' })).toBeVisible();
  await expectNothingFound(page, 'the ribbons and the coach');
  await choose('Table');
  await expectNothingFound(page, 'the table');
});

async function expectNothingFound(page: Page, what: string): Promise<void> {
  for (const [at, { width, height }] of SIZES.entries()) {
    await page.setViewportSize({ width, height });
    const themes = at === 0 ? (['light', 'dark'] as const) : (['light'] as const);
    await expectAccessible(page, `${what} at ${width} × ${height}`, { themes });
  }
}
