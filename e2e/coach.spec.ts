import { expect, type Locator, test } from '@playwright/test';
import { AttentionGrid } from './pages/attentionGrid.ts';
import { expectAccessible } from './pages/axe.ts';
import { PlaygroundPage } from './pages/playgroundPage.ts';

/** How the attention of the translation is to be read, and what of the sentence the translation needs. */
test('experience 10: the coach reads the attention, leaves words out, and says where the two part', async ({
  page,
}) => {
  const playground = new PlaygroundPage(page);
  const attention = new AttentionGrid(page);
  await playground.open();
  await page.getByRole('radio', { name: 'Coach' }).check();
  const looks = page.getByRole('table', { name: 'Each word of the translation' });
  const needs = page.getByRole('table', { name: /^Each word of the sentence/ });
  await playground.english.fill('I use this French phone.');
  await expect(needs.getByRole('rowheader')).toHaveText(
    ['i', 'use', 'this', 'french', 'phone', '.', '</s>'],
    { timeout: 30_000 },
  );

  await test.step('entropy and idle weight are those of the rows of the heatmap', async () => {
    const { columns, rows } = await attention.read();
    const told = await numbersOf(looks);
    expect(told).toHaveLength(rows.length);
    for (const [at, row] of rows.entries()) {
      const entropy =
        row.reduce((sum, weight) => (weight > 0 ? sum - weight * Math.log(weight) : sum), 0) /
        Math.log(columns.length);
      const idle = row.slice(-2).reduce((sum, weight) => sum + weight, 0);
      // The cells tell three decimals, which a logarithm makes coarser; the coach two.
      expect(Math.abs(told[at]![0]! - entropy)).toBeLessThan(0.03);
      expect(Math.abs(told[at]![1]! - idle)).toBeLessThan(0.01);
    }
    await expect(page.getByText(/rests on <\/s> and the final full stop/)).toBeVisible();
    await expect(page.getByText(/\(entropy \.\d\d\)/)).toBeVisible();
  });

  await test.step('every word is looked at and left out, side by side; </s> cannot be', async () => {
    const { columns, rows } = await attention.read();
    await expect(needs.getByRole('rowheader')).toHaveText(columns);
    const told = await numbersOf(needs);
    for (const [at, [share]] of told.entries()) {
      const mean = rows.reduce((sum, row) => sum + row[at]!, 0) / rows.length;
      expect(Math.abs(share! - 100 * mean)).toBeLessThan(0.6);
    }
    const changes = told.slice(0, -1).map(([, change]) => change!);
    expect(Math.min(...changes)).toBeLessThan(-1); // a trained network needs its words
    await expect(needs.getByRole('row').last()).toContainText('cannot be left out');
    await expect(page.getByText(/rank correlation\s[+−]?\d\.\d\d/)).toBeVisible();
  });

  await test.step('a row lights its word in the heatmap', async () => {
    await needs.getByRole('row', { name: /^use/ }).hover();
    await expect(attention.grid.getByRole('columnheader', { name: 'use', exact: true })).toHaveClass(
      /is-lit/,
    );
    await expectAccessible(page, 'the coach');
  });

  await test.step('experience 21: a row set by hand is written on from, told beside what was, and taken back', async () => {
    const own = await attention.read();
    const [phone, i] = [own.columns.indexOf('phone'), own.columns.indexOf('i')];
    await page.getByRole('combobox', { name: 'Word whose row is set' }).selectOption('1');
    await page.getByTitle('Look at “phone” alone').click();
    await expect(attention.grid.getByRole('rowheader', { name: /, set by hand$/ })).toHaveCount(1);
    const edited = await attention.read();
    expect(edited.rows[0]).toEqual(own.rows[0]);
    expect(edited.rows[1]).toEqual(own.columns.map((_, at) => Number(at === phone)));
    await expect(page.getByText('It would write')).toBeVisible();
    await page.getByRole('slider', { name: 'Weight of “i”', exact: true }).fill('50');
    await expect
      .poll(async () => (await attention.read()).rows[1]?.map((weight) => Math.round(weight * 100)))
      .toEqual(own.columns.map((_, at) => (at === phone || at === i ? 50 : 0)));
    await expectAccessible(page, 'a row set by hand');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(async () => (await attention.read()).rows).toEqual(edited.rows);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(async () => (await attention.read()).rows).toEqual(own.rows);
    await expect(page.getByText('It would write')).toBeHidden();
  });

  await test.step('another sentence is read anew', async () => {
    await playground.english.fill('She sleeps.');
    await expect(needs.getByRole('rowheader')).toHaveText(['she', 'sleeps', '.', '</s>']);
  });

  await test.step('without attention it says what that means, and still leaves words out', async () => {
    await page.getByRole('combobox', { name: 'Attention', exact: true }).selectOption('none');
    await expect(page.getByText('This network has no attention', { exact: false })).toBeVisible();
    await expect(looks).toBeHidden();
    await expect(needs.getByRole('columnheader')).toHaveText(['Word', 'Left out']);
    await expect(page.getByText(/^Leaving any word out changes next to nothing/)).toBeVisible();
    await expectAccessible(page, 'the coach without attention');
  });

  await test.step('the worked case is learnt within seconds by the network that is made for it', async () => {
    await page.getByRole('combobox', { name: 'Corpus' }).selectOption({ label: 'Hello world' });
    await expect(playground.english).toHaveValue('Hello world');
    await page.getByRole('combobox', { name: 'Network preset' }).selectOption('to-follow-by-hand');
    await playground.waitUntilReady();
    await playground.train.click();
    await expect(playground.french).toContainText(/bonjour.*le.*monde/s, { timeout: 60_000 });
    await expect(needs.getByRole('rowheader')).toHaveText(['hello', 'world', '</s>']);
  });
});

/** The numbers of each row, without the word. */
async function numbersOf(table: Locator): Promise<number[][]> {
  const rows = await table.getByRole('row').all();
  return Promise.all(
    rows
      .slice(1)
      .map(async (row) =>
        (await row.getByRole('cell').allTextContents()).map((text) =>
          Number(text.replace('\u2212', '-').replace('%', '')),
        ),
      ),
  );
}
