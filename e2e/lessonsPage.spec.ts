import { expect, test } from '@playwright/test';
import { expectAccessible } from './pages/axe.ts';

/** The page of all lessons: for whoever looks for one, for teachers, and for the printer. */

test('experience 29: all lessons on a page of their own, with a plan for an hour, notes and sheets to print', async ({
  page,
}) => {
  await page.goto('./#lessons');
  const rows = page.getByRole('main').getByRole('list').first().locator('> li');

  await test.step('eight lessons with their minutes, what they are for, and how far one has come', async () => {
    await expect(page.getByRole('heading', { name: 'Lessons', exact: true })).toBeFocused();
    await expect(rows).toHaveCount(8);
    await expect(rows.nth(4)).toContainText('8 minutes · 0 of 3 steps done');
    await expect(rows.nth(4).getByRole('listitem')).toHaveCount(3);
    await expect(
      page.getByRole('table', { name: 'One hour in class' }).getByRole('row').last(),
    ).toContainText(/–60/);
    await expect(page.getByRole('article')).toHaveCount(8);
    await expectAccessible(page, 'the page of all lessons');
  });

  await test.step('on paper: no bars, black on white, a page for each note, addresses written out', async () => {
    const header = page.getByRole('banner');
    await expect(header).toBeVisible();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(header).toBeHidden();
    await expect(page.getByRole('button', { name: 'Train', exact: true })).toBeHidden();
    await expect(page.locator('html')).toHaveCSS('color', 'rgb(0, 0, 0)');
    await expect(page.getByRole('article').nth(4)).toHaveCSS('break-before', 'page');
    await expect(rows.nth(4)).toContainText('#?v=1&lesson=reordering');
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
  });

  await test.step('a lesson as a sheet for the class has an address and is printed alone', async () => {
    await page.getByRole('link', { name: 'Sheet for the class: Reordering and agreement' }).click();
    await expect(page).toHaveURL(/#lessons\/reordering$/);
    await expect(page.getByRole('article')).toHaveCount(2);
    await expect(page.getByRole('article').first()).toContainText('What you saw:');
    await expectAccessible(page, 'the sheet of a lesson');
  });

  await test.step('from there the lesson opens beside the page, which is not loaded anew', async () => {
    await page.evaluate(() => Object.assign(window, { isSameVisit: true }));
    await page.getByRole('link', { name: 'Reordering and agreement' }).first().click();
    await expect(page.getByRole('region', { name: 'Reordering and agreement' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'For teachers' })).toHaveCount(0);
    expect(await page.evaluate(() => 'isSameVisit' in window)).toBe(true);
  });
});
