import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { AttentionGrid } from './pages/attentionGrid.ts';
import { PlaygroundPage } from './pages/playgroundPage.ts';

/** The same weights as shaded cells, as ribbons and as numbers, and as files to take away. */
test('experience 8: heatmap, ribbons and table show the same numbers, which can be taken away', async ({
  page,
}) => {
  const playground = new PlaygroundPage(page);
  const attention = new AttentionGrid(page);
  await playground.open();
  await playground.english.fill('the cat sees the dog');
  await expect.poll(async () => (await attention.read()).columns.length).toBe(6);
  await expect.poll(async () => (await attention.read()).rows.length).toBeGreaterThan(2);
  await playground.waitForLastWord();
  const { columns, rows } = await attention.read();
  const form = (name: string) => page.getByRole('radio', { name, exact: true });

  await test.step('experience 9: the translation is gone through word by word', async () => {
    const player = page.getByRole('group', { name: 'Word by word' });
    await player.getByRole('button', { name: 'Before the first word' }).click();
    await expect(attention.grid.getByRole('rowheader')).toHaveCount(0);
    await player.getByRole('button', { name: 'One word on' }).click();
    await expect(attention.grid.getByRole('rowheader')).toHaveCount(1);
    await expect(player.getByText(`1 of ${rows.length}`)).toBeVisible();
    await player.getByRole('button', { name: 'Speed' }).click();
    await player.getByRole('button', { name: 'Play the translation' }).click();
    await expect(attention.grid.getByRole('rowheader')).toHaveCount(rows.length);
    await expect(player.getByRole('button', { name: 'Play the translation' })).toBeVisible();
    expect((await attention.read()).rows).toEqual(rows);
  });

  await test.step('experience 9: led along a translation that is typed, step by step', async () => {
    const player = page.getByRole('group', { name: 'Word by word' });
    const way = (name: string) => player.getByRole('radio', { name });
    const written = await playground.french.textContent();
    await expect(way('Free-running')).toBeChecked();
    await way('Teacher-forced').check();
    // This sentence stands in no corpus: a person says what it should become.
    await player.getByRole('textbox', { name: 'Lead it along' }).fill('le chien voit le chat');
    await player.getByRole('button', { name: 'Lead', exact: true }).click();
    await expect(page.getByText(/^led along the reference/)).toBeVisible();
    const words = ['le', 'chien', 'voit', 'le', 'chat', '</s>'];
    const heads = attention.grid.getByRole('rowheader');
    await expect(heads).toHaveCount(words.length);
    for (const [at, word] of words.entries())
      await expect(heads.nth(at)).toHaveAccessibleName(new RegExp(`^${word}, probability`));

    // The five likeliest follow the step; what was given may be none of them.
    const likeliest = page.getByRole('list', { name: 'Likeliest words' }).getByRole('listitem');
    await player.getByRole('button', { name: 'Before the first word' }).click();
    await player.getByRole('button', { name: 'One word on' }).click();
    await expect(page.getByText('to begin with')).toBeVisible();
    await player.getByRole('button', { name: 'One word on' }).click();
    await expect(page.getByText('after “le”')).toBeVisible();
    await expect(heads).toHaveCount(2);
    await expect(likeliest).toHaveCount(5);
    await player.getByRole('button', { name: 'The whole translation' }).click();
    await way('Free-running').check();
    await expect(page.getByText(/^led along the reference/)).toBeHidden();
    await expect(playground.french).toHaveText(written ?? '');
    expect((await attention.read()).rows).toEqual(rows);
  });

  await test.step('ribbons: a word says where it looks most, and lights its own', async () => {
    await form('Ribbons').check();
    const ribbons = page.getByRole('group', { name: 'Ribbons' });
    const words = ribbons.getByRole('button');
    await expect(words).toHaveCount(columns.length + rows.length);
    const first = rows[0] as readonly number[];
    const most = Math.max(...first);
    const strongest = columns[first.indexOf(most)] as string;
    await expect(words.nth(columns.length)).toHaveAccessibleName(
      `${await words.nth(columns.length).textContent()} looks mostly at ${strongest}: ${most.toFixed(3)}`,
    );

    await page.mouse.move(0, 0); // where it rests, the page may scroll a word under it
    await words.nth(columns.length).focus();
    await expect(words.nth(columns.length)).toHaveClass(/is-lit/);
    // A ribbon is drawn from a fifth of a pixel on; a weight of 1 has 10 to 44 of them, as the words leave room.
    const lit = await ribbons.locator('path.is-lit').count();
    expect(lit).toBeGreaterThanOrEqual(first.filter((weight) => weight > 0.02).length);
    expect(lit).toBeLessThanOrEqual(first.filter((weight) => weight > 0.004).length);
    await page.keyboard.press('ArrowUp');
    await expect(words.first()).toBeFocused();
    await page.keyboard.press('End');
    await expect(words.nth(columns.length - 1)).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Home');
    // Locked: what is pointed at changes nothing.
    await expect(words.nth(columns.length - 1)).toHaveClass(/is-lit/);
    await page.keyboard.press('Escape');
    await expect(words.first()).toHaveClass(/is-lit/);
  });

  await test.step('table: the numbers of the heatmap, and their sums', async () => {
    await form('Table').check();
    const table = page.getByRole('region', { name: 'Table' }).getByRole('table');
    await expect(table.locator('tbody tr')).toHaveCount(rows.length);
    const numbers = await table
      .locator('tbody tr')
      .evaluateAll((lines) =>
        lines.map((line) => [...line.querySelectorAll('td')].map((cell) => Number(cell.textContent))),
      );
    for (const [at, row] of rows.entries()) {
      const [, ...cells] = numbers[at] as number[];
      expect(cells.at(-1)).toBe(1);
      row.forEach((weight, column) => {
        expect(Math.abs((cells[column] as number) - weight)).toBeLessThanOrEqual(0.0011);
      });
    }
    const held = table.locator('tbody tr').first().locator('td').nth(2);
    const exact = `looks at ${columns[1]}: ${(rows[0]?.[1] ?? 0).toFixed(3)}`;
    await held.click();
    await page.mouse.move(0, 0);
    await expect(page.getByText(exact).first()).toBeVisible();
    await page.getByRole('region', { name: 'Table' }).press('Escape');
    await expect(page.getByText(exact)).toBeHidden();
    const sums = await table.locator('tfoot td').allTextContents();
    expect(Math.abs(Number(sums.at(-1)) - rows.length)).toBeLessThan(0.01);
  });

  await test.step('files: CSV, LaTeX, SVG, PNG', async () => {
    const csv = (await exported(page, 'Numbers (CSV)')).toString('utf8');
    const [head, ...lines] = csv
      .trim()
      .split('\r\n')
      .map((line) => line.split(','));
    expect(head).toEqual(['', ...columns]);
    expect(lines).toHaveLength(rows.length);
    expect(Math.abs(Number(lines[0]?.[1]) - (rows[0]?.[0] as number))).toBeLessThanOrEqual(0.001);
    const latex = (await exported(page, 'Table (LaTeX)')).toString('utf8');
    expect(latex.match(/\\cellcolor/g)).toHaveLength(rows.length * columns.length);
    const svg = (await exported(page, 'Picture (SVG)')).toString('utf8');
    expect(svg.match(/<rect /g)).toHaveLength(1 + rows.length * columns.length);
    const png = await exported(page, 'Picture (PNG)');
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  });
});

async function exported(page: Page, name: string): Promise<Buffer> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  return readFile(await download.path());
}
