import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './pages/axe.ts';
import { PlaygroundPage } from './pages/playgroundPage.ts';

/** The view of the grammar: rules, example derivations, trees and links, at an address of its own. */

test('the grammar is loaded when it is asked for, and the way back finds the playground as it was', async ({
  page,
}) => {
  const chunks: string[] = [];
  page.on('request', (request) => chunks.push(request.url()));
  const playground = new PlaygroundPage(page);
  await playground.open();
  await playground.english.fill('the cat sees the dog');
  expect(chunks.filter((url) => /Grammar/.test(url))).toEqual([]);

  await page.getByRole('link', { name: 'Browse the grammar' }).click();
  await expect(page).toHaveURL(/#grammar$/);
  await expect(page.getByRole('heading', { name: 'The grammar' })).toBeFocused();
  expect(chunks.some((url) => /GrammarPage.*\.js/.test(url))).toBe(true);
  await expect(playground.english).toBeHidden();

  await page.getByRole('link', { name: 'Back to the playground' }).click();
  await expect(playground.english).toHaveValue('the cat sees the dog');
  await expect(page.getByRole('link', { name: 'Browse the grammar' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Browse the grammar' })).toBeInViewport();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'The grammar' })).toBeVisible();
});

test('a rule has its examples and its address, words light up with their links, and nothing but the trees scrolls sideways', async ({
  page,
}) => {
  await openGrammar(page, '#grammar/adjective-after');
  await expect(page.getByRole('heading', { name: 'Adjectives after the noun' })).toBeVisible();
  const rules = page.getByRole('navigation', { name: 'Rules of the grammar' });
  await expect(rules.locator('[aria-current]')).toHaveText('Adjectives after the noun');

  const shown = page.getByRole('article').locator('p[lang=en]').first();
  const seen = [await shown.textContent()];
  for (let count = 0; count < 2; count++) {
    await page.getByRole('button', { name: 'Another example' }).click();
    await expect(shown).not.toHaveText(seen.at(-1) ?? '');
    seen.push(await shown.textContent());
  }
  expect(new Set(seen).size).toBe(3);

  const chip = page.getByRole('article').getByRole('link').first();
  const title = (await chip.textContent()) ?? '';
  await chip.click();
  await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
  await expect(page).toHaveURL(/#grammar\//);

  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Adjectives after the noun' })).toBeVisible();
  await test.step('words light up with their links, by pointer and by keyboard, and the links stand there in words', async () => {
    const english = page.getByRole('toolbar', { name: 'English words' }).getByRole('button');
    const french = page.getByRole('toolbar', { name: 'French words' }).getByRole('button');
    const linkCount = await page.locator('.tree-link').count();
    expect(linkCount).toBeGreaterThan(2);

    await english.first().hover();
    await expect(page.locator('.tree-link.is-lit')).toHaveCount(1);
    await page.mouse.move(0, 0);
    await expect(page.locator('.tree-link.is-lit')).toHaveCount(0);

    await english.first().focus();
    await page.keyboard.press('ArrowRight');
    await expect(english.nth(1)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    const focused = french.and(page.locator(':focus'));
    await expect(focused).toHaveCount(1);
    await expect(page.locator('.tree-link.is-lit')).not.toHaveCount(0);
    await expect(focused).toHaveAccessibleName(/, linked to /);
    await page.keyboard.press('Tab');
    await expect(french.and(page.locator(':focus'))).toHaveCount(0);

    await page.getByText('The picture in words').click();
    const links = page.getByRole('article').locator('details li');
    await expect(links).toHaveCount(linkCount);
    await expect(links.first()).toHaveText(/ → .+\((sure|possible)\)$/);
    await expect(page.getByText(/^\[S \[/)).toHaveCount(2);
  });

  await test.step('axe finds nothing in the grammar, and nothing but the trees scrolls sideways', async () => {
    await openGrammar(page, '#grammar/subordinate-front');
    await page.getByText('The picture in words').click();
    // The engine starts behind the view, and the bar's buttons change colour when it is ready.
    await expect(page.getByRole('status')).toContainText('Ready', { timeout: 60_000 });
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      const themes = width === 1440 ? (['light', 'dark'] as const) : (['light'] as const);
      await expectAccessible(page, `the grammar at ${width} × ${height}`, { themes });
      const [content, window] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(content).toBeLessThanOrEqual(window as number);
    }
  });
});

async function openGrammar(page: Page, hash: string): Promise<void> {
  await page.goto(`./${hash}`);
  await expect(page.getByRole('article')).toBeVisible();
}

test('where a part of the page cannot be loaded, the rest goes on without it', async ({ page }) => {
  await page.route(/GrammarPage.*\.js/, (route) => route.abort());
  const playground = new PlaygroundPage(page);
  await playground.open();
  await page.getByRole('link', { name: 'Browse the grammar' }).click();
  await expect(page.getByText('This part of the page could not be loaded.')).toBeVisible();
  await page.goBack();
  await expect(playground.french).toBeVisible();
  await expect(page.getByRole('button', { name: 'Train', exact: true })).toBeEnabled();
});
