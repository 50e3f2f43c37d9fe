import { expect, test } from '@playwright/test';
import { AttentionGrid } from './pages/attentionGrid.ts';
import { PlaygroundPage } from './pages/playgroundPage.ts';

/** The main views as they were, to the pixel: the network that comes with the page says the same every time. */

test('the page at rest, the network drawn and the maths look as they did', async ({ page }) => {
  test.setTimeout(240_000); // six pictures of the whole window
  await page.addInitScript(() => localStorage.setItem('seq2seq-playground.introduced', 'yes'));
  const playground = new PlaygroundPage(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await playground.open();
  await expect(page.getByText(/^by a network trained/)).toBeVisible();
  await expect(new AttentionGrid(page).cells.first()).toBeVisible();
  // Fetched when all else is there: it would come in the middle of a picture.
  await expect(page.getByRole('button', { name: 'Keyboard shortcuts' })).toBeVisible();

  await expect.soft(page).toHaveScreenshot('rest-1440-light.png');
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.soft(page).toHaveScreenshot('rest-390-light.png');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect.soft(page).toHaveScreenshot('rest-1280-dark.png');

  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('radio', { name: 'Network', exact: true }).check();
  await page.getByRole('radio', { name: 'Maths', exact: true }).check();
  await expect(page.getByRole('heading', { name: 'How a word is computed' })).toBeVisible();
  await expect(page.getByText(/^Each cell is its state/)).toBeVisible();
  await expect.soft(page).toHaveScreenshot('network-and-maths-1280-light.png');
});
