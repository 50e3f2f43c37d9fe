import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { AttentionGrid } from './pages/attentionGrid.ts';
import { CorpusPanel } from './pages/corpusPanel.ts';
import { fewPairs, PlaygroundPage } from './pages/playgroundPage.ts';
import { asTsv, samplePairs } from './pages/samplePairs.ts';

/** A person's own corpus: dropped, picked or pasted; and what a bad file is told. */

const TATOEBA = join(import.meta.dirname, '../../shared/data/tatoeba-eng-fra.tsv');

const folder = mkdtempSync(join(tmpdir(), 'upload-'));
test.afterAll(() => rmSync(folder, { recursive: true }));

test('a file of two columns replaces the corpus: counts, preview, network, translation', async ({ page }) => {
  const playground = new PlaygroundPage(page);
  const corpus = new CorpusPanel(page);
  await playground.open(fewPairs);
  const formerWeights = await playground.initialWeights();
  await corpus.uploadText('two columns.tsv', asTsv(samplePairs));
  await corpus.waitFor('two columns.tsv');

  expect(await corpus.count('Sentence pairs')).toBe(samplePairs.length);
  const parts = [
    await corpus.count('Training'),
    await corpus.count('Validation'),
    await corpus.count('Test'),
  ];
  expect(parts[0]! + parts[1]! + parts[2]!).toBe(samplePairs.length);
  expect(Math.min(...parts)).toBeGreaterThan(0);
  // The parts can be made larger or smaller where they are drawn.
  await corpus.section.getByText('Change their sizes').click();
  await playground.setNumber('Test share', 0);
  await corpus.section.getByRole('button', { name: 'Part the pairs anew' }).click();
  await expect.poll(() => corpus.count('Test')).toBe(0);
  expect((await corpus.count('Training')) + (await corpus.count('Validation'))).toBe(samplePairs.length);
  await corpus.waitFor('two columns.tsv');
  // The header and twenty pairs.
  await expect(corpus.preview()).toHaveCount(21);
  await expect(corpus.section.getByRole('row', { name: /^Tokens per sentence/ })).toContainText('6.0');
  await expect(page.getByRole('combobox', { name: 'Corpus' })).toContainText('two columns.tsv');
  expect(await playground.initialWeights()).not.toBe(formerWeights);

  await playground.english.fill('the cat sees the house');
  await expect(page.getByText(/^Not in the vocabulary/)).toBeHidden();
  await playground.takeStep();
  await page.getByRole('combobox', { name: 'Corpus' }).selectOption({ label: 'Short sentences' });
  await playground.dialog.getByRole('button', { name: 'Load it' }).click();
  await playground.waitUntilReady();
  expect(await corpus.count('Sentence pairs')).toBeGreaterThanOrEqual(3000);
});

test('attributions are read over, lines that lack a column counted, and what is no UTF-8 is said', async ({
  page,
}) => {
  const corpus = new CorpusPanel(page);
  await new PlaygroundPage(page).open(fewPairs);

  await test.step('a third column with the attribution is read over', async () => {
    const attributed = samplePairs.map(([english, french], index) => [
      english,
      french,
      `CC-BY Zanzibar #${index}`,
    ]);
    await corpus.uploadText('anki.tsv', asTsv(attributed));
    await corpus.waitFor('anki.tsv');
    expect(await corpus.count('Sentence pairs')).toBe(samplePairs.length);
    await expect(corpus.preview()).toHaveCount(21);
    // The choice of columns names the third by its beginning; no sentence holds it.
    expect((await corpus.preview().allTextContents()).join()).not.toMatch(/zanzibar/i);
  });

  await test.step('lines that lack a column are skipped and counted', async () => {
    await corpus.uploadText('gaps.tsv', `lonely line\n${asTsv(samplePairs)}another one\n`);
    await corpus.waitFor('gaps.tsv');
    await expect(corpus.section).toContainText(
      '2 of 82 lines lack a second column (first: line 1); skipped.',
    );
  });

  await test.step('a file that is no UTF-8 is read as windows-1252, and the page says so', async () => {
    const latin = Buffer.from('The boy.\tLe gar\xe7on.\n', 'latin1');
    await corpus.uploadText('latin.tsv', Buffer.concat([Buffer.from(asTsv(samplePairs)), latin]));
    await corpus.waitFor('latin.tsv');
    await expect(corpus.section).toContainText(
      'Invalid UTF-8 near line 81 of latin.tsv: read as windows-1252.',
    );
  });
});

test('pairs are pasted, and a file is dropped, on a page that may keep nothing', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  const corpus = new CorpusPanel(page);
  const playground = new PlaygroundPage(page);
  await playground.open(fewPairs);
  await corpus.paste(asTsv(samplePairs.slice(0, 30)));
  await corpus.waitFor('Pasted pairs');
  await expect(playground.problem).toContainText(
    'The corpus could not be kept in this browser: it gives this page no storage, as in some private windows.',
  );
  expect(await corpus.count('Sentence pairs')).toBe(30);
  await corpus.drop({ 'dropped.tsv': asTsv(samplePairs.slice(0, 40)) });
  await corpus.waitFor('dropped.tsv');
  expect(await corpus.count('Sentence pairs')).toBe(40);
});

const [first] = samplePairs;
const badFiles: readonly { name: string; content: string | Buffer; sentence: string | RegExp }[] = [
  { name: 'empty.tsv', content: '', sentence: 'The file is empty.' },
  { name: 'blank.tsv', content: '\n  \n\t\n', sentence: 'No sentence pairs found.' },
  { name: 'header.tsv', content: 'English\tFrench\n', sentence: 'No sentence pairs found.' },
  {
    name: 'picture.tsv',
    content: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    sentence: 'Not text (null bytes at offset 8).',
  },
  { name: 'nulls.tsv', content: 'ab\0cd\tef\n', sentence: 'Not text (null bytes at offset 2).' },
  { name: 'archive.tsv', content: Buffer.from('504b030414000000', 'hex'), sentence: 'Zip is damaged.' },
  {
    name: 'one column.tsv',
    content: 'one\ntwo\nthree\n',
    sentence: '3 of 3 lines lack a second column (first: line 1).',
  },
  { name: 'one pair.tsv', content: asTsv(samplePairs.slice(0, 1)), sentence: 'Need at least 10 pairs.' },
  { name: 'nine pairs.tsv', content: asTsv(samplePairs.slice(0, 9)), sentence: 'Need at least 10 pairs.' },
  {
    name: 'identical.tsv',
    content: asTsv(Array.from({ length: 50 }, () => first ?? [])),
    sentence: /Need at least 10 pairs\..*50 pairs were read and 1 kept.*Seen before/,
  },
];

test('every bad file gets its sentence and leaves the corpus as it was', async ({ page }) => {
  const playground = new PlaygroundPage(page);
  const corpus = new CorpusPanel(page);
  await playground.open(fewPairs);
  await corpus.uploadText('good.tsv', asTsv(samplePairs));
  await corpus.waitFor('good.tsv');
  const [facts, weights] = [await corpus.facts(), await playground.initialWeights()];
  const isUntouched = async () => {
    await expect(playground.status).toContainText('Ready. Press Train.');
    expect(await corpus.facts()).toBe(facts);
    expect(await playground.initialWeights()).toBe(weights);
  };

  for (const { name, content, sentence } of badFiles) {
    await test.step(name, async () => {
      await corpus.uploadText(name, content);
      await expect(playground.problem).toContainText(sentence);
      await isUntouched();
      await page.getByRole('button', { name: 'Dismiss this message' }).click();
      await expect(playground.problem).toBeEmpty();
    });
  }
  await test.step('a line of 50 MB', async () => {
    const path = join(folder, 'endless.tsv');
    writeFileSync(path, Buffer.alloc(50_000_000, 'a'));
    await corpus.upload.setInputFiles(path);
    await expect(playground.problem).toContainText('Line 1 exceeds 64 KB.');
    await isUntouched();
    await page.getByRole('button', { name: 'Dismiss this message' }).click();
  });
  await test.step('a file of 2 GB', async () => {
    const path = join(folder, 'huge.tsv');
    writeFileSync(path, '');
    truncateSync(path, 2 ** 31);
    await corpus.upload.setInputFiles(path);
    await expect(playground.problem).toContainText('Larger than 200 MB.');
    await isUntouched();
  });
  await page.getByRole('button', { name: 'Dismiss this message' }).click();

  await test.step('a trained network stays too, and training goes on', async () => {
    await playground.train.click();
    await playground.waitForSteps(3);
    await corpus.uploadText('empty.tsv', '');
    await playground.dialog.getByRole('button', { name: 'Load it' }).click();
    await expect(playground.problem).toContainText('The file is empty.');
    const steps = await playground.trainedSteps();
    expect(steps).toBeGreaterThanOrEqual(3);
    await expect(playground.pause).toBeVisible();
    await playground.waitForSteps(steps + 2);
  });
});

test('two thousand pairs of Tatoeba train and translate', async ({ page }) => {
  test.skip(!existsSync(TATOEBA), 'The real corpus is not there (../shared/data/tatoeba-eng-fra.tsv).');
  test.setTimeout(180_000);
  const playground = new PlaygroundPage(page);
  const corpus = new CorpusPanel(page);
  const attention = new AttentionGrid(page);
  await playground.open(fewPairs);
  const lines = readFileSync(TATOEBA, 'utf8').split('\n').slice(5000, 7000);
  await corpus.uploadText('tatoeba.tsv', lines.join('\n'));
  await corpus.waitFor('tatoeba.tsv');
  expect(await corpus.count('Sentence pairs')).toBe(2000);

  await playground.train.click();
  await expect.poll(() => playground.figure('Validation'), { timeout: 60_000 }).not.toBeNull();
  const atFirst = (await playground.figure('Validation')) as number;
  await playground.waitForSteps(100, 120_000);
  await expect.poll(() => playground.figure('Validation'), { timeout: 30_000 }).toBeLessThan(0.75 * atFirst);
  await playground.pauseTraining();

  await playground.english.fill('I want to help you.');
  await expect
    .poll(async () => (await attention.read()).columns)
    .toEqual(['i', 'want', 'to', 'help', 'you', '.', '</s>']);
  await expect.poll(async () => (await attention.read()).rows.length).toBeGreaterThan(1);
  for (const row of (await attention.read()).rows)
    expect(Math.abs(row.reduce((sum, weight) => sum + weight, 0) - 1)).toBeLessThanOrEqual(0.01);
  await expect(playground.french).toContainText('</s> ');
});
