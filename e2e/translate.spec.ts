import { expect, test } from '@playwright/test';
import { AttentionGrid } from './pages/attentionGrid.ts';
import { PlaygroundPage } from './pages/playgroundPage.ts';

/** Type a sentence; French appears token by token, each with its probability and its row of attention. */

test.beforeEach(async ({ page }) => {
  await new PlaygroundPage(page).open();
});

test('experience 6: a typed sentence is translated token by token, each with its probability and its row', async ({
  page,
}) => {
  const playground = new PlaygroundPage(page);
  const attention = new AttentionGrid(page);
  await page.evaluate(() => {
    const heights: number[] = [];
    Object.assign(window, { heights });
    const grid = document.querySelector('[role=grid]') as Element;
    new MutationObserver(() => {
      const height = grid.querySelectorAll('[role=rowheader]').length;
      if (heights.at(-1) !== height) heights.push(height);
    }).observe(grid, { childList: true, subtree: true });
  });
  await playground.english.fill('the cat sees the dog');
  await expect.poll(async () => (await attention.read()).columns.length).toBe(6);
  await expect.poll(async () => (await attention.read()).rows.length).toBeGreaterThan(0);
  await expect(page.getByText(/^by a network trained for 9,000 steps/)).toBeVisible();

  const { columns, rows } = await attention.read();
  expect(columns.filter((name) => name === 'the')).toHaveLength(2);
  expect(columns.at(-1)).toBe('</s>');
  for (const row of rows) {
    expect(row).toHaveLength(columns.length);
    expect(Math.min(...row)).toBeGreaterThanOrEqual(0);
    expect(Math.abs(row.reduce((sum, weight) => sum + weight, 0) - 1)).toBeLessThanOrEqual(0.01);
  }
  const written = (await playground.french.textContent()) ?? '';
  expect(written.match(/(\.\d\d|1\.00)/g)).toHaveLength(rows.length);
  await expect(attention.grid.getByRole('rowheader').first()).toHaveAccessibleName(
    /, probability (\.\d\d|1\.00)$/,
  );

  await test.step('from empty to whole the rows come one after another, and none goes away', async () => {
    const readHeights = () => page.evaluate(() => (window as unknown as { heights: number[] }).heights);
    // Where the machine is busy, all words of a translation may come within one frame: then once more.
    await expect(async () => {
      const heights = await readHeights();
      const grown = heights.slice(heights.lastIndexOf(0) + 1);
      expect(grown).toEqual(grown.toSorted((a, b) => a - b));
      if (grown.length >= 2) return;
      await playground.english.fill('');
      await expect.poll(async () => (await readHeights()).at(-1)).toBe(0);
      await playground.english.fill('the cat sees the dog');
      await expect.poll(async () => (await attention.read()).rows.length).toBe(rows.length);
      throw new Error(`All rows came at once: ${heights.join(', ')}.`);
    }).toPass({ timeout: 60_000 });
  });

  await test.step('a word that stands twice has two columns, each with its own weights', async () => {
    await expect(attention.grid.getByRole('columnheader', { name: 'the', exact: true })).toHaveCount(2);
    const [first, second] = [columns.indexOf('the'), columns.lastIndexOf('the')];
    expect(rows.some((row) => row[first] !== row[second])).toBe(true);
  });
});

test('unknown words are marked before decoding, and an empty sentence leaves nothing to show', async ({
  page,
}) => {
  const playground = new PlaygroundPage(page);
  const note = page.getByText(/^Not in the vocabulary/);
  await expect(note).toBeHidden();
  await page.evaluate(() => {
    new MutationObserver(() => {
      if ('frenchWhenMarked' in window || !document.body.textContent?.includes('Not in the vocabulary'))
        return;
      Object.assign(window, { frenchWhenMarked: document.querySelector('[role=log]')?.textContent });
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  await playground.english.fill('the zyzzyva sees the dog');
  await expect(note).toContainText('“zyzzyva”');
  await expect(note).not.toContainText('dog');
  await expect(page.getByRole('list', { name: 'As the network reads it' })).toContainText('zyzzyva?');
  const column = page.getByRole('columnheader', { name: 'zyzzyva, unknown' });
  await expect(column).toHaveCount(1);
  expect(
    await page.evaluate(() => (window as unknown as { frenchWhenMarked: string }).frenchWhenMarked),
  ).toContain('appears here');

  await playground.english.fill('the cat sees the dog');
  await expect(note).toBeHidden();

  await test.step('an empty sentence leaves nothing to show', async () => {
    await playground.english.fill('');
    await expect(playground.french).toContainText('Type a sentence above');
    await expect(new AttentionGrid(page).cells).toHaveCount(0);
    await page
      .getByRole('button', { name: /^Translate “/ })
      .first()
      .click();
    await expect.poll(async () => (await new AttentionGrid(page).read()).rows.length).toBeGreaterThan(0);
  });
});

test('experience 7: the grid is one tab stop; arrows walk it, Enter or a tap holds a cell, and pointing reads it', async ({
  page,
}) => {
  const playground = new PlaygroundPage(page);
  const attention = new AttentionGrid(page);
  await playground.english.fill('the cat sees the dog');
  await expect.poll(async () => (await attention.read()).columns.length).toBe(6);
  await expect.poll(async () => (await attention.read()).rows.length).toBeGreaterThan(1);
  await expect(page.getByText(/^by a network trained for 9,000 steps/)).toBeVisible();
  const { rows } = await attention.read();
  const [lastRow, lastColumn] = [rows.length - 1, 5];

  await page.getByRole('group', { name: 'Word by word' }).getByRole('button', { name: 'Speed' }).focus();
  await page.keyboard.press('Tab');
  await expect(attention.cell(0, 0)).toBeFocused();
  const walk = [
    ['ArrowRight', 0, 1],
    ['ArrowDown', 1, 1],
    ['End', 1, lastColumn],
    ['ArrowRight', 1, lastColumn],
    ['ArrowUp', 0, lastColumn],
    ['Home', 0, 0],
    ['Control+End', lastRow, lastColumn],
    ['Control+Home', 0, 0],
    ['ArrowRight', 0, 1],
  ] as const;
  for (const [key, row, column] of walk) {
    await page.keyboard.press(key);
    await expect(attention.cell(row, column)).toBeFocused();
  }

  const reading = (await attention.cell(0, 1).getAttribute('aria-label')) as string;
  expect(reading).toMatch(/ looks at cat: 0\.\d{3}$/);
  await expect(page.getByText(reading, { exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(attention.cell(0, 1)).toHaveAttribute('aria-selected', 'true');
  // Both words are lit wherever they stand.
  const read = page.getByRole('list', { name: 'As the network reads it' });
  await expect(read.locator('[data-lit]')).toHaveText('cat');
  await expect(playground.french.locator('[data-lit]')).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(reading, { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(attention.grid.locator('[aria-selected]')).toHaveCount(0);

  await page.keyboard.press('Tab');
  await expect(attention.grid.locator(':focus')).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(attention.cell(0, 2)).toBeFocused();

  await test.step('pointing at a cell reads its exact value, and a tap holds it', async () => {
    const exact = (await attention.cell(0, 0).getAttribute('aria-label')) as string;
    await attention.cell(0, 0).hover();
    await expect(page.getByText(exact, { exact: true })).toBeVisible();
    await page.mouse.move(0, 0);
    await expect(page.getByText(exact, { exact: true })).toBeHidden();
    await attention.cell(0, 0).click();
    await page.mouse.move(0, 0);
    await expect(page.getByText(exact, { exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByText(exact, { exact: true })).toBeHidden();
  });

  await test.step('a source word says how much it is looked at by all, and lights wherever it stands', async () => {
    const sum = rows.reduce((total, row) => total + (row[1] as number), 0);
    await attention.grid.getByRole('columnheader', { name: 'cat', exact: true }).hover();
    const told = page.getByText(/^cat is looked at [\d.]+ in all$/);
    await expect(told).toBeVisible();
    const [value] = /[\d.]+/.exec((await told.textContent()) ?? '') ?? [];
    expect(Math.abs(Number(value) - sum)).toBeLessThanOrEqual(0.01); // some eight weights of three decimals
    await expect(read.locator('[data-lit]')).toHaveText('cat');
  });
});
