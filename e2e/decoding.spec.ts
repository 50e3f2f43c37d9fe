import { expect, type Page, test } from '@playwright/test';
import { AttentionGrid } from './pages/attentionGrid.ts';
import { expectAccessible } from './pages/axe.ts';
import { CorpusPanel } from './pages/corpusPanel.ts';
import { DecodingPanel } from './pages/decodingPanel.ts';
import { fewPairs, PlaygroundPage } from './pages/playgroundPage.ts';
import { asTsv, samplePairs } from './pages/samplePairs.ts';

/** Greedy, beam search and sampling: one closed line at rest, and behind it all that else was found. */

const sentence = 'The cat sees the book.';

/** A network that has begun to learn a small corpus, with a sentence of it. */
async function openTrained(page: Page): Promise<PlaygroundPage> {
  const playground = new PlaygroundPage(page);
  await playground.open(
    `${fewPairs}&model.hiddenSize=32&model.embeddingSize=32&training.steps=25&training.learningRate=0.01`,
  );
  const corpus = new CorpusPanel(page);
  await corpus.uploadText('pairs.tsv', asTsv(samplePairs));
  await corpus.waitFor('pairs.tsv');
  await playground.train.click();
  await expect(playground.status).toContainText('Finished at step 25', { timeout: 90_000 });
  await playground.english.fill(sentence);
  await expect.poll(() => written(playground)).not.toBe('');
  await playground.waitForLastWord();
  return playground;
}

/** The words of the translation that is shown, without their probabilities. */
async function written({ french }: PlaygroundPage): Promise<string> {
  const words = await french.locator('[data-end], [style*="--probability"]').allTextContents();
  return words.map((word) => word.split(' ')[0]).join(' ');
}

test('at rest one closed line; the keyboard opens it and walks the methods; unfolded it fits, and while training it follows', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const playground = new PlaygroundPage(page);
  const decoding = new DecodingPanel(page);
  await playground.open();
  await expect(decoding.toggle).toHaveAccessibleName('Decoding: greedy');
  await expect(decoding.toggle).toHaveAttribute('aria-expanded', 'false');
  await expect(decoding.panel).toHaveCount(0);

  await decoding.toggle.focus();
  await page.keyboard.press('Enter');
  await expect(decoding.panel).toBeVisible();
  await expect(decoding.field('Beam width')).toHaveCount(0);
  await expect(decoding.field('Temperature')).toHaveCount(0);
  await decoding.method('Greedy').focus();
  await page.keyboard.press('ArrowRight');
  await expect(decoding.method('Beam search')).toBeChecked();
  await expect(decoding.field('Beam width')).toHaveValue('4');
  await expect(decoding.field('Temperature')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(decoding.field('Temperature')).toHaveValue('1');
  await expect(decoding.field('Beam width')).toHaveCount(0);
  await expect(decoding.toggle).toHaveAccessibleName('Decoding: sampling');

  await decoding.toggle.focus();
  await page.keyboard.press('Enter');
  await expect(decoding.panel).toHaveCount(0);

  await test.step('unfolded, axe finds nothing, and nothing scrolls sideways nor lies over anything down to 320 pixels', async () => {
    await decoding.open();
    await decoding.choose('Beam search');
    await expect(decoding.hypotheses).toHaveCount(4);
    for (const [width, height] of [
      [1440, 900],
      [1280, 720],
      [390, 844],
      [320, 640],
    ] as const) {
      await page.setViewportSize({ width, height });
      // The heatmap is drawn anew a frame later.
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
        .toBeLessThanOrEqual(width);
      const cell = new AttentionGrid(page).cells.last();
      const isOnTop = await cell.evaluate((element) => {
        element.scrollIntoView({ block: 'center' });
        const { left, top, width, height } = element.getBoundingClientRect();
        return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
      });
      expect(isOnTop, `the last cell at ${width} × ${height}`).toBe(true);
      const themes = width === 1440 ? (['light', 'dark'] as const) : (['light'] as const);
      if (width > 320) await expectAccessible(page, `beam search at ${width} × ${height}`, { themes });
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await decoding.choose('Sampling');
    await expect(decoding.hypotheses).toHaveCount(4);
    await expectAccessible(page, 'sampling on a phone');
  });

  await test.step('while training the list follows', async () => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await decoding.choose('Beam search');
    await expect(decoding.hypotheses).toHaveCount(4);
    const untrained = await decoding.read();
    await playground.train.click();
    await playground.waitForSteps(5);
    await expect.poll(() => decoding.read()).not.toEqual(untrained);
    await expect(decoding.hypotheses).toHaveCount(4);
  });
});

test('what beam search finds is listed, a forced beginning stands, and sampling repeats itself for a seed', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const playground = await openTrained(page);
  const attention = new AttentionGrid(page);
  const decoding = new DecodingPanel(page);
  await decoding.open();

  await test.step('beam search lists what it found, best first; each has its own words and its own heatmap', async () => {
    await decoding.choose('Beam search');
    await expect(decoding.hypotheses).toHaveCount(4);
    const list = await decoding.read();
    const scores = list.map(({ numbers }) => numbers[0] as number);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    for (const { numbers } of list) expect(numbers[1]).toBeLessThanOrEqual(0);
    expect(new Set(list.map(({ text }) => text)).size).toBe(4);

    await decoding.hypotheses.first().focus();
    const seen: { words: string; heatmap: string }[] = [];
    for (const [rank, { text }] of list.entries()) {
      if (rank > 0) await page.keyboard.press('ArrowDown');
      await expect(decoding.hypotheses.nth(rank)).toBeChecked();
      const first = text.split(/[ ']/)[0] as string;
      await expect.poll(() => written(playground)).toContain(first);
      if (rank > 0) await expect(page.getByText(`translation ${rank + 1} of 4`)).toBeVisible();
      await expect
        .poll(async () => (await attention.read()).rows.length)
        .toBe((await written(playground)).split(' ').length);
      const { rows, columns } = await attention.read();
      for (const row of rows) {
        expect(row).toHaveLength(columns.length);
        expect(Math.abs(row.reduce((sum, weight) => sum + weight, 0) - 1)).toBeLessThanOrEqual(0.01);
      }
      seen.push({ words: await written(playground), heatmap: JSON.stringify(rows) });
    }
    expect(new Set(seen.map(({ words }) => words)).size).toBe(4);
    expect(new Set(seen.map(({ heatmap }) => heatmap)).size).toBe(4);
  });

  await test.step('the width of the beam and the length of the list go together', async () => {
    await decoding.set('Beam width', 2);
    await expect(decoding.field('Translations')).toHaveValue('2');
    await expect(decoding.hypotheses).toHaveCount(2);
    await decoding.set('Translations', 6);
    await expect(decoding.field('Beam width')).toHaveValue('6');
    await expect(decoding.hypotheses).toHaveCount(6);
    // The address keeps them.
    await expect.poll(() => page.url()).toContain('decoding.beamWidth=6');
    await decoding.set('Translations', 4);
    await expect(decoding.hypotheses).toHaveCount(4);
  });

  await test.step('a forced beginning stands, and is marked as given', async () => {
    await decoding.choose('Greedy');
    await decoding.prefix.fill('la fille zyzzyva');
    await expect.poll(() => written(playground)).toMatch(/^la fille zyzzyva/);
    await expect(playground.french.getByTitle('given, not chosen')).toHaveCount(3);
    await decoding.choose('Beam search');
    await expect(decoding.hypotheses).toHaveCount(4);
    for (const { text } of await decoding.read()) expect(text).toMatch(/^la fille zyzzyva/);
    await decoding.prefix.fill('');
    await expect(playground.french.getByTitle('given, not chosen')).toHaveCount(0);
  });

  await test.step('sampling repeats itself for a seed, and draws anew when asked', async () => {
    await decoding.choose('Sampling');
    await decoding.set('Temperature', 2);
    await expect(decoding.hypotheses).toHaveCount(4);
    await expect.poll(() => settled(decoding)).toBe(true);
    const first = await decoding.read();
    await decoding.panel.getByRole('button', { name: 'Draw again' }).click();
    await expect(decoding.field('Sampling seed')).not.toHaveValue('7');
    await expect.poll(() => decoding.read()).not.toEqual(first);
    await decoding.set('Sampling seed', 7);
    await expect.poll(() => decoding.read()).toEqual(first);
  });
});

/** Whether the list stays as it is: a setting may still be on its way. */
async function settled(decoding: DecodingPanel): Promise<boolean> {
  const before = JSON.stringify(await decoding.read());
  await decoding.panel.page().waitForTimeout(400);
  return JSON.stringify(await decoding.read()) === before;
}
