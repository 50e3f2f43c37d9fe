import { expect, type Page, test } from '@playwright/test';
import { AttentionGrid } from './pages/attentionGrid.ts';
import { expectAccessible } from './pages/axe.ts';
import { PlaygroundPage } from './pages/playgroundPage.ts';

/** The page for those who use a keyboard, a screen reader, a larger type or a palette of their own. */

/** In CSS pixels (WCAG 2.2, 2.5.8). */
const SMALLEST_TARGET = 24;

test('experience 35: single keys train, step and change the view, rest while one types, and can be turned off', async ({
  page,
}) => {
  const playground = new PlaygroundPage(page);
  await playground.open();
  const form = (name: string) => page.getByRole('radio', { name, exact: true });

  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(list).toBeVisible();
  await expectAccessible(page, 'the list of shortcuts');
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();

  await page.keyboard.press('3');
  await expect(form('Table')).toBeChecked();
  await page.keyboard.press('1');
  await expect(form('Heatmap')).toBeChecked();
  await page.keyboard.press('s');
  await playground.waitForSteps(1);
  await expect(playground.train).toBeVisible();
  await page.keyboard.press('t');
  await expect(playground.pause).toBeVisible();
  await page.keyboard.press('t');
  await expect(playground.train).toBeVisible();

  await playground.english.focus();
  await playground.english.press('End');
  await playground.english.pressSequentially('3t');
  await expect(form('Heatmap')).toBeChecked();
  await expect(playground.train).toBeVisible();

  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  const areOn = page.getByRole('checkbox', { name: 'Single keys do something' });
  await areOn.uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('3');
  await page.keyboard.press('?');
  await expect(form('Heatmap')).toBeChecked();
  await expect(list).toBeHidden();

  await page.reload();
  await playground.waitUntilReady();
  await page.keyboard.press('3');
  await expect(form('Heatmap')).toBeChecked();
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await expect(areOn).not.toBeChecked();
});

test('experience 35 and 36: the grid is one tab stop; a table and a sentence for each word say the same as the picture', async ({
  page,
}) => {
  const playground = new PlaygroundPage(page);
  await playground.open();
  const attention = new AttentionGrid(page);
  await expect(attention.cells.first()).toBeVisible();
  const stops = attention.grid.locator('[tabindex="0"]');
  await expect(stops).toHaveCount(1);

  const sentence = page.getByText(/looks mostly at .+: \d?\.\d+/).first();
  const told = (await sentence.textContent()) ?? '';
  const [, word, source] = /^(\S+) looks mostly at (.+?): /.exec(told) ?? [];
  await page.getByRole('radio', { name: 'Table', exact: true }).check();
  const table = page.getByRole('table').first();
  const row = table
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: word as string, exact: true }) });
  const strongest = await row.first().evaluate((element, name) => {
    const head = element.closest('table')?.tHead?.rows[0];
    const names = [...(head?.cells ?? [])].map((cell) => cell.textContent?.trim());
    const cells = [...(element as HTMLTableRowElement).cells];
    const at = names.indexOf(name);
    const numbers = cells.map((cell) => Number(cell.textContent));
    // The first column is the word, the second its probability, the last the sum.
    return numbers[at] === Math.max(...numbers.slice(2, -1));
  }, source);
  expect(strongest, `${told} in the table`).toBe(true);
});

test('experience 37: targets are 24 pixels or more; twice the type, forced colours and no motion take nothing away', async ({
  page,
}) => {
  const playground = new PlaygroundPage(page);
  await playground.open();
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    expect(await smallTargets(page), `targets at ${width} × ${height}`).toEqual([]);
  }

  await page.setViewportSize({ width: 1280, height: 720 });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await expect
    .poll(() =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    )
    .toBeLessThanOrEqual(0);
  for (const control of [playground.train, playground.english, new AttentionGrid(page).cells.last()]) {
    await control.scrollIntoViewIfNeeded();
    await expect(control).toBeInViewport();
  }
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '';
  });

  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  // Each cell says its number, whatever the palette makes of its shade.
  await expect(new AttentionGrid(page).cells.first()).toHaveText(/\.\d\d/);
  await playground.train.click();
  await playground.waitForSteps(2);
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().activeDuration) > 10)
      .map(({ effect }) => (effect as KeyframeEffect).target?.className),
  );
  expect(moving).toEqual([]);
});

/** What can be pressed and is too small and not within a line of text (which WCAG leaves alone). */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((smallest) => {
    const pressable =
      'button, a[href], select, input:not([type=hidden]), summary, [role=gridcell][tabindex="0"]';
    return [...document.querySelectorAll<HTMLElement>(pressable)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
      .filter(({ element }) => getComputedStyle(element).display !== 'inline')
      .filter(({ box }) => box.width > 1 && (box.width < smallest || box.height < smallest))
      .map(({ element, box }) => `${element.outerHTML.slice(0, 120)}: ${box.width} × ${box.height}`);
  }, SMALLEST_TARGET);
}
