import { expect, test } from '@playwright/test';
import { AttentionGrid } from './pages/attentionGrid.ts';
import { expectAccessible } from './pages/axe.ts';
import { NetworkDrawing } from './pages/networkDrawing.ts';
import { PlaygroundPage } from './pages/playgroundPage.ts';

/** The network itself, unrolled over the words: with attention, and with the bottleneck that stands in its place. */
test('experience 13: without attention the drawing shows the bottleneck, and no grid', async ({ page }) => {
  test.setTimeout(180_000);
  const playground = new PlaygroundPage(page);
  const attention = new AttentionGrid(page);
  const drawing = new NetworkDrawing(page);
  await playground.open('model.hiddenSize=16&model.embeddingSize=16');
  await playground.english.fill('the cat sees the dog');
  await expect.poll(async () => (await attention.read()).columns.length).toBe(6);
  await expect.poll(async () => (await attention.read()).rows.length).toBeGreaterThan(1);
  await playground.waitForLastWord();

  await test.step('the arcs of each step are as wide as its row of the heatmap', async () => {
    const { rows } = await attention.read();
    // Weights that differ, or else any arc would do.
    expect(Math.max(...rows.map((row) => Math.max(...row) - Math.min(...row)))).toBeGreaterThan(0.02);
    await page.getByRole('radio', { name: 'Network', exact: true }).check();
    await expect(drawing.cell(/^Decoder, layer 1, writing/)).toHaveCount(rows.length);
    for (const [step, row] of rows.entries()) {
      await drawing
        .cell(/^Decoder, layer 1, writing/)
        .nth(step)
        .focus();
      const widths = await drawing.litArcs();
      const unit = sum(widths) / sum(row);
      expect(widths).toHaveLength(row.length);
      for (const [at, width] of widths.entries()) {
        expect(Math.abs(width / unit - (row[at] as number))).toBeLessThan(0.0015); // three digits each
      }
    }
  });

  await test.step('a cell opens: its gates, its memory and its state', async () => {
    await drawing.cell(/^Encoder forward, layer 1, “cat”/).hover();
    await expect(drawing.inside).toHaveAccessibleName('Encoder forward, layer 1, “cat”');
    const names = drawing.inside.getByRole('rowheader');
    await expect(names).toHaveText([/input i/, /forget f/, /candidate g/, /output o/, /memory c/, /state h/]);
    const forget = drawing.inside.getByRole('row', { name: /forget f/ }).getByRole('cell');
    await expect(forget.nth(1)).toHaveText(/^0\.\d\d$/);
    await expect(forget.nth(2)).toHaveText(/^0\.\d\d…[01]\.\d\d$/);
    await page.mouse.move(0, 0);
    await expect(drawing.inside).toBeHidden();
  });

  await test.step('arrows walk the cells; Enter keeps one open, Escape lets it go', async () => {
    await drawing
      .cell(/^Encoder forward, layer 1, “the”/)
      .first()
      .focus();
    await page.keyboard.press('ArrowRight');
    await expect(drawing.cell(/^Encoder forward, layer 1, “cat”/)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    const backward = drawing.cell(/^Encoder backward, layer 1, “cat”; state mean .*, strongest unit \d+ at/);
    await expect(backward).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+End');
    const last = drawing
      .cell(/^Decoder, layer 1, writing .*; looks mostly at .*: [01]\.\d{3}; writes/)
      .last();
    await expect(last).toBeFocused();
    await expect(drawing.inside).toHaveAccessibleName('Encoder backward, layer 1, “cat”');
    await page.keyboard.press('Escape');
    await expect(drawing.inside).toHaveAccessibleName(/^Decoder, layer 1, writing/);
    await expect(drawing.figure.locator('[tabindex="0"]')).toHaveCount(1);
  });

  await test.step('the decoder’s cells come one by one as the translation is gone through', async () => {
    const player = page.getByRole('group', { name: 'Word by word' });
    await player.getByRole('button', { name: 'Before the first word' }).click();
    await expect(drawing.cell(/^Decoder, layer 1, writing/)).toHaveCount(0);
    await player.getByRole('button', { name: 'One word on' }).click();
    await expect(drawing.cell(/^Decoder, layer 1, writing/)).toHaveCount(1);
  });

  await test.step('attention off: one vessel joins the two sides', async () => {
    await page.getByRole('combobox', { name: 'Attention', exact: true }).selectOption('none');
    await playground.waitUntilReady();
    await expect(attention.grid).toHaveCount(0);
    await expect(page.getByText('32 numbers carry the whole sentence')).toBeVisible();
    await expect(
      drawing.cell(/^The encoder’s last state, all that the decoder gets; state mean/),
    ).toBeVisible();
    await expect(drawing.figure.locator('.network-arcs path')).toHaveCount(0);
    await expect(drawing.figure).toHaveAccessibleDescription(
      /knows the source from the encoder’s last state alone/,
    );
    const before = await drawing.strips();
    await playground.takeStep();
    await playground.takeStep();
    await expect.poll(async () => (await drawing.strips()).join() === before.join()).toBe(false);
    await drawing.cell(/^Encoder backward, layer 1, “cat”/).press('Enter');
    await expect(drawing.inside.getByRole('button', { name: 'Let go' })).toBeVisible();
    await expectAccessible(page, 'with the bottleneck and a cell open');
  });
});

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
