import { expect, test } from '@playwright/test';
import { AttentionGrid } from './pages/attentionGrid.ts';
import { CorpusPanel } from './pages/corpusPanel.ts';
import { fewPairs, PlaygroundPage } from './pages/playgroundPage.ts';
import { asTsv } from './pages/samplePairs.ts';

/** Other languages than English and French: guessed, set, swapped, and written from right to left. */

const nouns = [
  ['الكلب', 'the dog'],
  ['الولد', 'the boy'],
  ['الرجل', 'the man'],
  ['الحصان', 'the horse'],
] as const;
const verbs = [
  ['يرى', 'sees'],
  ['يحب', 'likes'],
  ['يسمع', 'hears'],
] as const;

/** Who does what to whom, in Arabic and in English. */
const arabicPairs = nouns.flatMap(([subject, englishSubject]) =>
  verbs.flatMap(([verb, englishVerb]) =>
    nouns
      .filter(([object]) => object !== subject)
      .map(([object, englishObject]) => [
        `${subject} ${verb} ${object}.`,
        `${englishSubject} ${englishVerb} ${englishObject}.`,
      ]),
  ),
);

test('Arabic reads from right to left, in the heatmap too, until the sides are swapped', async ({ page }) => {
  const playground = new PlaygroundPage(page);
  const corpus = new CorpusPanel(page);
  const attention = new AttentionGrid(page);
  const sentence = page.getByRole('textbox', { name: 'Arabic sentence' });
  await playground.open(fewPairs);
  await corpus.paste(asTsv(arabicPairs));
  await corpus.waitFor('Pasted pairs');

  await test.step('the languages are guessed and said', async () => {
    await expect(page.getByLabel('Source language')).toHaveValue('');
    await expect(corpus.section.getByRole('group', { name: 'Languages of the two sides' })).toContainText(
      'Arabic, guessed',
    );
    await expect(corpus.section.getByRole('columnheader', { name: 'Arabic' }).first()).toBeVisible();
    await expect(corpus.preview().nth(1).getByRole('cell').first()).toHaveAttribute('dir', 'rtl');
    await expect(corpus.preview().nth(1).getByRole('cell').last()).toHaveAttribute('dir', 'ltr');
  });

  await test.step('the sentence and its tokens run from right to left', async () => {
    await expect(sentence).toHaveAttribute('lang', 'ar');
    await expect(sentence).toHaveCSS('direction', 'rtl');
    await sentence.fill('الولد يرى الكلب.');
    await expect
      .poll(async () => (await attention.read()).columns)
      .toEqual(['الولد', 'يرى', 'الكلب', '.', '</s>']);
    const chips = page.getByRole('list', { name: 'As the network reads it' }).getByRole('listitem');
    const [first, second] = [await chips.first().boundingBox(), await chips.nth(1).boundingBox()];
    expect(first?.x).toBeGreaterThan(second?.x ?? Number.POSITIVE_INFINITY);
  });

  await test.step('the heatmap follows: first column on the right, arrows where they point', async () => {
    await expect.poll(async () => (await attention.read()).rows.length).toBeGreaterThan(0);
    const [first, second] = [attention.cell(0, 0), attention.cell(0, 1)];
    const places = await Promise.all(
      [attention.grid.getByRole('rowheader').first(), first, second].map((part) => part.boundingBox()),
    );
    const [header, right, left] = places.map((box) => box?.x ?? Number.NaN) as [number, number, number];
    expect(header).toBeGreaterThan(right);
    expect(right).toBeGreaterThan(left);
    await first.focus();
    await page.keyboard.press('ArrowLeft');
    await expect(second).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(first).toBeFocused();
    await page.keyboard.press('End');
    await expect(attention.cell(0, 4)).toBeFocused();
  });

  await test.step('swapped, the translation is what runs from right to left', async () => {
    await page.getByRole('button', { name: 'Swap sides' }).click();
    await expect(playground.english).toBeVisible({ timeout: 60_000 });
    await corpus.waitFor('Pasted pairs');
    const translation = page.getByRole('log', { name: 'Arabic translation' });
    await expect(translation).toHaveAttribute('dir', 'rtl');
    await expect(playground.english).toHaveCSS('direction', 'ltr');
    await expect.poll(async () => (await attention.read()).rows.length).toBeGreaterThan(0);
    const [first, second] = await Promise.all(
      [attention.cell(0, 0), attention.cell(0, 1)].map((part) => part.boundingBox()),
    );
    expect(first?.x).toBeLessThan(second?.x ?? 0);
  });

  await test.step('a language can be set', async () => {
    await page.getByLabel('Target language').selectOption({ label: 'Persian' });
    await expect(page.getByRole('log', { name: 'Persian translation' })).toHaveAttribute('lang', 'fa', {
      timeout: 60_000,
    });
    await corpus.waitFor('Pasted pairs');
  });
});
