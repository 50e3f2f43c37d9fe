import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { AttentionGrid } from './pages/attentionGrid.ts';
import { CorpusPanel } from './pages/corpusPanel.ts';
import { PlaygroundPage } from './pages/playgroundPage.ts';

/** axe finds nothing, with every rule it has by default and no part left out. */

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
] as const;

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test(`axe finds nothing at rest, ${colorScheme}`, async ({ page }) => {
      const playground = new PlaygroundPage(page);
      await playground.open();
      await expect(new AttentionGrid(page).cells.first()).toBeVisible();
      await expectNothingFound(page);
    });

    test(`axe finds nothing with everything unfolded, ${colorScheme}`, async ({ page }) => {
      await new PlaygroundPage(page).open();
      for (const summary of await page.locator('summary').all()) await summary.click();
      await page.getByRole('spinbutton', { name: 'Batch size' }).fill('0');
      await expect(page.getByText('This must lie between')).toBeVisible();
      await new PlaygroundPage(page).english.fill('the zyzzyva sees the dog');
      await expect(page.getByText(/^Not in the vocabulary/)).toBeVisible();
      await expectNothingFound(page);
    });

    test(`axe finds nothing while training, ${colorScheme}`, async ({ page }) => {
      const playground = new PlaygroundPage(page);
      await playground.open();
      await playground.train.click();
      await playground.waitForSteps(2);
      await expectNothingFound(page);
      await expect(playground.pause).toBeVisible();
    });

    test(`axe finds nothing with an error shown, a change pending and a dialog open, ${colorScheme}`, async ({
      page,
    }) => {
      const playground = new PlaygroundPage(page);
      await playground.open();
      await new CorpusPanel(page).uploadText('empty.tsv', '');
      await expect(playground.problem).toContainText('The file is empty.');
      await playground.takeStep();
      await playground.setNumber('Hidden size', 32);
      await expect(page.getByText('This needs a new network.')).toBeVisible();
      await expectNothingFound(page);
      await playground.newSeed.click();
      await expect(playground.dialog).toBeVisible();
      await expectNothingFound(page);
    });
  });
}

async function expectNothingFound(page: Page): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.map(({ html }) => html),
    }));
    expect(found, `at ${size.width} × ${size.height}`).toEqual([]);
  }
}
