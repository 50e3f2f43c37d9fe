import { expect, type Page, test } from '@playwright/test';
import { AttentionGrid } from './pages/attentionGrid.ts';
import { expectAccessible } from './pages/axe.ts';
import { reportFigure } from './pages/reportFigure.ts';

/** Every chart with sample data: as it was drawn before, to the pixel, and as large as it may grow. */

/** Those that are looked at in the dark too. */
const ALSO_DARK = ['heatmap', 'heatmapLarge', 'curve'];

test('every chart is drawn as it was; axe finds nothing among them', async ({ page }) => {
  test.setTimeout(300_000); // some twenty pictures, of seconds each on a busy machine
  await openGallery(page);
  const figures = page.locator('figure[data-figure]');
  const names = await figures.evaluateAll((all) =>
    all.map((figure) => figure.getAttribute('data-figure') ?? ''),
  );
  expect(names.length).toBeGreaterThanOrEqual(15);
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    for (const name of theme === 'light' ? names : ALSO_DARK)
      await expect.soft(page.locator(`[data-figure=${name}]`)).toHaveScreenshot(`${name}-${theme}.png`);
  }
  await expectAccessible(page, 'the gallery');
});

test('experience 6: columns go by position, and a hundred by a hundred stay within reach of the keys', async ({
  page,
}) => {
  await openGallery(page);
  const figure = page.locator('[data-figure=heatmapLargest]');
  const grid = figure.getByRole('grid');
  const elements = grid.getByRole('gridcell');
  await expect(grid).toHaveAttribute('aria-rowcount', '101');
  await expect(grid).toHaveAttribute('aria-colcount', '101');
  await expect(figure.locator('canvas')).toHaveJSProperty('width', 100);
  await expect(figure.locator('canvas')).toHaveJSProperty('height', 100);

  await test.step('one element, which the keys take with them', async () => {
    await expect(elements).toHaveCount(1);
    await elements.focus();
    await page.keyboard.press('Control+End');
    await expect(grid.locator(':focus')).toHaveAttribute('data-source', '99');
    await expect(grid.locator(':focus')).toHaveAttribute('data-target', '99');
    await expect(grid.locator(':focus')).toHaveAccessibleName(/ looks at .+: 0\.\d{3}$/);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    await expect(grid.locator(':focus')).toHaveAttribute('data-source', '0');
    await expect(grid.locator(':focus')).toHaveAttribute('data-target', '98');
    expect(await elements.count()).toBeLessThanOrEqual(2);
  });

  await test.step('what the pointer is at lights row, column and sum; a click holds it, Escape frees it', async () => {
    await page.keyboard.press('Control+Home');
    await figure.scrollIntoViewIfNeeded();
    const box = (await grid.locator('.heatmap-body').boundingBox()) as { x: number; y: number };
    await page.mouse.move(box.x + 200, box.y + 100);
    const lit = grid.locator('[role=gridcell].is-lit');
    const [row, column] = [await lit.getAttribute('data-target'), await lit.getAttribute('data-source')];
    await expect(grid.locator('[role=rowheader].is-lit')).toHaveAttribute('data-target', row ?? '');
    await expect(grid.locator('[role=columnheader].is-lit')).toHaveAttribute('data-source', column ?? '');
    await expect(grid.locator('[role=columnheader].is-lit')).toHaveAccessibleDescription(
      /^looked at \d\.\d\d in all$/,
    );
    await page.mouse.down();
    await page.mouse.up();
    await expect(lit).toHaveAttribute('aria-selected', 'true');
    await page.mouse.move(box.x + 260, box.y + 160);
    await expect(lit).toHaveAttribute('data-target', row ?? '');
    await page.keyboard.press('Escape');
    await expect(grid.locator('[aria-selected]')).toHaveCount(0);
  });

  await test.step('labels stay at the edges of the box while it scrolls', async () => {
    const header = grid.getByRole('columnheader').nth(60);
    const top = (await header.boundingBox())?.y;
    await figure.locator('.heatmap-scroll').evaluate((scroll) => scroll.scrollTo(0, 700));
    expect((await header.boundingBox())?.y).toBe(top);
    const left = (await grid.getByRole('rowheader').nth(50).boundingBox())?.x;
    await figure.locator('.heatmap-scroll').evaluate((scroll) => scroll.scrollTo(700, 700));
    expect((await grid.getByRole('rowheader').nth(50).boundingBox())?.x).toBe(left);
  });

  await test.step('words that stand twice, sums and the legend', async () => {
    const small = page.locator('[data-figure=heatmap]');
    const attention = new AttentionGrid(page, 'Heatmap');
    const { columns, rows } = await attention.read();
    expect(columns.filter((name) => name === 'the')).toHaveLength(2);
    for (const [column, name] of columns.entries()) {
      const sum = rows.reduce((total, row) => total + (row[column] as number), 0);
      const header = attention.grid.getByRole('columnheader').nth(column + 1);
      await expect(header).toHaveAccessibleName(name);
      const told = Number(/[\d.]+/.exec((await header.getAttribute('title')) ?? '')?.[0]);
      expect(Math.abs(told - sum)).toBeLessThanOrEqual(0.01); // eight weights of three decimals, a sum of two
    }
    await expect(small.locator('.heatmap-row-sum')).toHaveText(rows.map(() => '1.00'));
    await expect(small.getByRole('img', { name: 'Shades from 0 to 1, Linear' })).toBeVisible();
    const other = page.locator('[data-figure=heatmapSquareRoot]');
    await expect(other.getByRole('img', { name: 'Shades from 0 to 1, Square root' })).toBeVisible();
  });

  const milliseconds = await grid.evaluate((element) => {
    const body = element.querySelector('.heatmap-body') as Element;
    const { left, top } = body.getBoundingClientRect();
    const start = performance.now();
    for (let at = 0; at < 50; at++) {
      const place = { clientX: left + 800 + 4 * at, clientY: top + 800 + 4 * at };
      body.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, pointerType: 'mouse', ...place }));
    }
    return (performance.now() - start) / 50;
  });
  reportFigure('a pointer move over 10,000 cells', `${milliseconds.toFixed(2)} ms of script`);
});

async function openGallery(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 720 });
  // The figures need no engine, which would start behind them: it is asked for and never comes.
  await page.route(/\/worker-[^/]*\.js$/, () => {});
  await page.goto('./#gallery');
  await expect(page.getByRole('heading', { name: 'Every chart' })).toBeVisible();
  // What stays at the window's edge would lie over a figure.
  await page.locator('#training-controls').evaluate((bar) => {
    if (bar.parentElement) bar.parentElement.style.display = 'none';
  });
  await page.evaluate(() => document.fonts.ready.then(() => null));
}
