import { expect, type Page, test } from '@playwright/test';
import { AttentionGrid } from './pages/attentionGrid.ts';
import { CorpusPanel } from './pages/corpusPanel.ts';
import { fewPairs, PlaygroundPage } from './pages/playgroundPage.ts';
import { asTsv, samplePairs } from './pages/samplePairs.ts';
import { TokensBench } from './pages/tokensBench.ts';

/** The network reads words, subwords or characters, as the person chooses; the heatmap shows pieces or whole words. */

const sentence = 'The cat sees the bird.';

/** Loads a small corpus of one's own and reads it in another kind of token. */
async function readIn(
  page: Page,
  label: string,
): Promise<{ playground: PlaygroundPage; corpus: CorpusPanel }> {
  const playground = new PlaygroundPage(page);
  const corpus = new CorpusPanel(page);
  await playground.open(fewPairs);
  await corpus.uploadText('own.tsv', asTsv(samplePairs));
  await corpus.waitFor('own.tsv');
  await corpus.readIn(label);
  await playground.waitUntilReady();
  return { playground, corpus };
}

/** Every row of the heatmap adds up to 1, as it is written: two decimals a cell at the least. */
async function expectWholeRows(attention: AttentionGrid): Promise<void> {
  const { columns, rows } = await attention.read();
  for (const row of rows) {
    expect(row).toHaveLength(columns.length);
    expect(Math.abs(row.reduce((sum, weight) => sum + weight, 0) - 1)).toBeLessThan(0.005 * columns.length);
  }
}

test('in subwords: pieces are marked, a translation is made of them, and the heatmap puts them together', async ({
  page,
}) => {
  const { playground, corpus } = await readIn(page, 'Subwords (BPE)');
  const attention = new AttentionGrid(page);
  expect(await corpus.count('Merges learnt')).toBeGreaterThan(5);
  await playground.english.fill(sentence);
  await playground.train.click();
  await playground.waitForSteps(30);
  await playground.pauseTraining();

  await expect
    .poll(async () => (await attention.read()).columns.some((name) => name.endsWith('-')))
    .toBe(true);
  await expect(page.getByText(/^Not in the vocabulary/)).toBeHidden();
  await expectWholeRows(attention);

  const byWord = page.getByRole('checkbox', { name: 'By word' });
  await expect(byWord).not.toBeChecked();
  await byWord.check();
  await expect
    .poll(async () => (await attention.read()).columns)
    .toEqual(['the', 'cat', 'sees', 'the', 'bird', '.', '</s>']);
  await expectWholeRows(attention);
  // Pieces light up with their word.
  await attention.cell(0, 1).hover();
  const pieces = page.getByRole('list', { name: 'As the network reads it' }).locator('[data-lit]');
  expect((await pieces.allTextContents()).join('').replaceAll(/\s/g, '')).toBe('cat');

  await byWord.uncheck();
  await expect.poll(async () => (await attention.read()).columns.length).toBeGreaterThan(7);

  await expectTokensTried(page, corpus);
});

/** On the bench below the corpus: settings change the tokens shown and nothing else, and a word's merges are replayed. */
async function expectTokensTried(page: Page, corpus: CorpusPanel): Promise<void> {
  const bench = new TokensBench(page);
  const before = await corpus.facts();
  await bench.open();
  await bench.type('English', 'The cat sees the zebra.');
  await bench.setNumber('Merges', 40);
  await expect
    .poll(() => bench.tokens('Words', 'English'))
    .toEqual(['the', 'cat', 'sees', 'the', 'zebra', '.']);
  await bench.settled();
  const many = await bench.tokens('Subwords', 'English');
  expect(many.join('')).toBe('thecatseesthezebra.');
  await expect(bench.section.getByText('6 tokens, 1 unknown').first()).toBeVisible();
  expect(await bench.tokens('Characters', 'English')).toEqual([...'the␣cat␣sees␣the␣zebra.']);

  // The replay ends with the chips, begins with characters, and goes step by step.
  expect(await bench.watch('sees')).toEqual(await bench.pieces());
  const frames = await bench.frames();
  expect(frames).toBeGreaterThan(1);
  await bench.press('To the characters');
  expect(await bench.pieces()).toEqual([...'sees']);
  for (let frame = 1; frame < frames; frame++) await bench.press('One merge on');
  expect(await bench.pieces()).toEqual(await bench.watch('sees'));

  await bench.setNumber('Merges', 2);
  await expect
    .poll(async () => (await bench.tokens('Subwords', 'English')).length)
    .toBeGreaterThan(many.length);
  expect(await bench.tokens('Words', 'English')).toHaveLength(6);
  await bench.expectAccessible();
  expect(await corpus.facts()).toBe(before);
}

test('in characters: a space is seen, and so are the words', async ({ page }) => {
  const { playground, corpus } = await readIn(page, 'Characters');
  const attention = new AttentionGrid(page);
  await expect(corpus.preview().nth(1)).toContainText('␣');
  await playground.english.fill(sentence);
  await playground.train.click();
  await playground.waitForSteps(10);
  await playground.pauseTraining();

  const letters = [...sentence.toLowerCase()].map((letter) => (letter === ' ' ? '␣' : letter));
  await expect.poll(async () => (await attention.read()).columns).toEqual([...letters, '</s>']);
  await expectWholeRows(attention);
  await page.getByRole('checkbox', { name: 'By word' }).check();
  await expect
    .poll(async () => (await attention.read()).columns)
    .toEqual(['the', 'cat', 'sees', 'the', 'bird', '.', '</s>']);
  await expectWholeRows(attention);
});

test('in words there is nothing to put together; gold links of subwords are drawn between words', async ({
  page,
}) => {
  const playground = new PlaygroundPage(page);
  const corpus = new CorpusPanel(page);
  const attention = new AttentionGrid(page);
  await playground.open(fewPairs);
  const byWord = page.getByRole('checkbox', { name: 'By word' });
  await expect.poll(async () => (await attention.read()).rows.length).toBeGreaterThan(0);
  await expect(byWord).toBeHidden();
  const { columns: words } = await attention.read();

  await corpus.readIn('Characters');
  await playground.waitUntilReady();
  await expect.poll(async () => (await attention.read()).rows.length).toBeGreaterThan(0);
  expect((await attention.read()).columns.length).toBeGreaterThan(words.length);
  await page.getByRole('checkbox', { name: 'Gold links' }).check();
  await expect(byWord).toBeChecked();
  await expect(byWord).toBeDisabled();
  await expect.poll(async () => (await attention.read()).columns).toEqual(words);
  const linked = attention.grid.getByRole('gridcell', { name: /, (sure|possible) link$/ });
  const rows = await attention.grid.getByRole('rowheader').count();
  expect(await linked.count()).toBeGreaterThanOrEqual(rows - 2);
});
