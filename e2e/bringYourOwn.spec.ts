import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { expectAccessible } from './pages/axe.ts';
import { CleaningPanel } from './pages/cleaningPanel.ts';
import { CorpusPanel } from './pages/corpusPanel.ts';
import { fewPairs, PlaygroundPage } from './pages/playgroundPage.ts';
import { asTsv, samplePairs } from './pages/samplePairs.ts';

/** Whatever people have goes in by one drop: several files, archives, other encodings, other columns; and out again. */

const folder = mkdtempSync(join(tmpdir(), 'own-'));
test.afterAll(() => rmSync(folder, { recursive: true }));

const english = samplePairs.map(([source]) => `${source}\n`).join('');
const french = samplePairs.map(([, target]) => `${target}\n`).join('');

/** Large enough to be watched while it is read. @returns the file's path */
function largeFile(name: string, pairCount: number): string {
  const path = join(folder, name);
  const lines = Array.from(
    { length: pairCount },
    (_, index) =>
      `The cat number ${index} sees house ${index % 977}.\tLe chat ${index} voit la maison ${index % 977}.\n`,
  );
  writeFileSync(path, lines.join(''));
  return path;
}

test('files that belong together, archives, encodings, columns and pastes: each is read, and what was guessed can be chosen', async ({
  page,
  context,
}) => {
  test.setTimeout(180_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const corpus = new CorpusPanel(page);
  const playground = new PlaygroundPage(page);
  await playground.open(fewPairs);

  await test.step('two files of equal lines are dropped together', async () => {
    await corpus.drop({ 'train.fr': french, 'train.en': english });
    await corpus.waitFor('train.fr + train.en');
    expect(await corpus.count('Sentence pairs')).toBe(samplePairs.length);
    await expect(corpus.section).toContainText(
      'two files, line by line, UTF-8, en → fr (train.en, train.fr)',
    );
  });

  await test.step('two files of unequal lengths are read as far as the shorter goes, once that is chosen', async () => {
    await corpus.drop({ 'longer.en': english, 'longer.fr': `${french}Encore une.\n` });
    await expect(playground.problem).toContainText('longer.en has 80 lines, longer.fr 81.');
    await page.getByRole('button', { name: 'Read as far as the shorter file goes' }).click();
    await corpus.waitFor('longer.en + longer.fr');
    expect(await corpus.count('Sentence pairs')).toBe(80);
  });

  await test.step('a zip is unpacked', async () => {
    const archive = zipSync({ '_about.txt': strToU8('About'), 'fra.txt': strToU8(asTsv(samplePairs)) });
    await corpus.uploadText('fra-eng.zip', Buffer.from(archive));
    await corpus.waitFor('fra-eng.zip');
    expect(await corpus.count('Sentence pairs')).toBe(samplePairs.length);
    await expect(corpus.section).toContainText('tab-separated text in zip, UTF-8, columns 1 and 2 (fra.txt)');
  });

  await test.step('an encoding that was guessed can be chosen', async () => {
    const latin = Buffer.from('The boy.\tLe gar\xe7on.\n', 'latin1');
    await corpus.uploadText('latin.tsv', Buffer.concat([Buffer.from(asTsv(samplePairs)), latin]));
    await corpus.waitFor('latin.tsv');
    const encoding = page.getByRole('combobox', { name: 'Encoding' });
    await expect(encoding).toHaveValue('windows-1252');
    await expect(encoding).toHaveAccessibleDescription(/^A guess/);
    const facts = await corpus.facts();
    await encoding.selectOption('UTF-8');
    await corpus.readSo.click();
    await expect(playground.problem).toContainText('Invalid UTF-8 near line 81.');
    expect(await corpus.facts()).toBe(facts);
  });

  await test.step('columns are chosen where there are more than two', async () => {
    const rows = samplePairs.map(([source, target], index) => `n${index},"${target}","${source}"\n`);
    await corpus.uploadText('three.csv', rows.join(''));
    await expect(playground.problem).toContainText(
      'The table has 3 columns, and its first row names no two languages',
    );
    await page.getByRole('combobox', { name: 'Column of the source' }).selectOption({ index: 2 });
    await page.getByRole('combobox', { name: 'Column of the target' }).selectOption({ index: 1 });
    await corpus.readSo.click();
    await corpus.waitFor('three.csv');
    await expect(corpus.section).toContainText('CSV, UTF-8, columns 3 and 2 (three.csv)');
  });

  await test.step('a paste shows how it begins, wherever it is pasted', async () => {
    await page.evaluate((text) => navigator.clipboard.writeText(text), asTsv(samplePairs.slice(0, 20)));
    await page.locator('h1').click();
    await page.keyboard.press('ControlOrMeta+v');
    await expect(corpus.pasteBox).toBeFocused();
    await expect(corpus.section.getByRole('list').getByText(samplePairs[0]?.[0] ?? '')).toBeVisible();
    await corpus.pasteBox.fill('no tab here\nnor here');
    await expect(corpus.section).toContainText('2 of 2 lines lack a second column (first: line 1).');
  });

  await test.step('axe finds nothing in the choices about files', async () => {
    const attributed = samplePairs.map(([source, target]) => [source, target, 'CC-BY']);
    await corpus.uploadText('anki.tsv', asTsv(attributed));
    await corpus.waitFor('anki.tsv');
    await corpus.pasteBox.fill(asTsv(samplePairs.slice(0, 3)));
    await expect(corpus.section.getByText('It begins so')).toBeVisible();
    await expectAccessible(page, 'the choices about files', { part: '#corpus' });
  });
});

test('a large import shows its progress, never blocks the page, and is cancelled without a trace', async ({
  page,
}) => {
  const playground = new PlaygroundPage(page);
  const corpus = new CorpusPanel(page);
  await playground.open(fewPairs);
  const [facts, weights] = [await corpus.facts(), await playground.initialWeights()];
  const path = largeFile('large.tsv', 1_400_000);
  await page.evaluate(() => {
    const longest = { ms: 0 };
    Object.assign(window, { longest });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest.ms = Math.max(longest.ms, duration);
    }).observe({ type: 'longtask' });
  });
  await corpus.upload.setInputFiles(path);
  await expect(corpus.progress).toContainText(/\d MB, [\d,]+ pairs, [\d,]+ pairs a second/, {
    timeout: 60_000,
  });
  await corpus.cancel.click();
  await expect(corpus.progress).toBeHidden();
  await expect(playground.status).toContainText('Ready. Press Train.');
  await expect(playground.problem).toBeEmpty();
  expect(await corpus.facts()).toBe(facts);
  expect(await playground.initialWeights()).toBe(weights);
  const longestMs = await page.evaluate(() => (window as unknown as { longest: { ms: number } }).longest.ms);
  console.info(
    `The longest task of the page's own thread during the import took ${Math.round(longestMs)} ms.`,
  );
});

test('what a rule left out is looked at, the rule switched off, and the pair found among the others', async ({
  page,
}) => {
  const playground = new PlaygroundPage(page);
  const corpus = new CorpusPanel(page);
  const cleaning = new CleaningPanel(page);
  await playground.open(fewPairs);
  const broken = [1, 2, 3].map((n) => [`<b>The cat</b> hears me ${n}.`, `Le chat m’entend très bien ${n}.`]);
  await corpus.drop({ 'broken.tsv': asTsv([...samplePairs, ...broken]) });
  await corpus.waitFor('broken.tsv');
  await expect(cleaning.report).toContainText('83 pairs read → 80 kept');
  await expect(cleaning.count('HTML tags')).toHaveText(/^3/);
  await expect(cleaning.count('Seen before')).toHaveText('0');

  await cleaning.rule('HTML tags').getByText('3 examples').click();
  await cleaning.rule('HTML tags').getByRole('button', { name: 'Show all 3' }).click();
  await expect(cleaning.found).toHaveText('3 pairs found, 1 to 3 shown.');
  await cleaning.search.fill("m'entend tres BIEN 2");
  await expect(cleaning.found).toHaveText('1 pair found, 1 to 1 shown.');
  await expect(cleaning.pairs).toHaveText(/^82<b>The cat<\/b> hears me 2\..*Left out: HTML tags$/);
  await cleaning.switch('HTML tags').click();
  await expect(cleaning.rule('HTML tags')).toContainText('changed, not read yet');
  await expectAccessible(page, 'what was left out, and a rule that is switched off', { part: '#corpus' });

  await cleaning.apply.click();
  await expect(cleaning.report).toContainText('83 pairs read → 83 kept', { timeout: 60_000 });
  await expect(cleaning.count('HTML tags')).toHaveText('off');
  await expect(cleaning.found).toHaveText('No pair found.');
  await expect(playground.status).toContainText('Ready. Press Train.', { timeout: 60_000 });
  await playground.train.click();
  await playground.waitForSteps(1);
  await cleaning.which.selectOption({ label: 'All pairs (83)' });
  await expect(cleaning.pairs).toHaveText(/(Training|Validation|Test)$/);
  await expect(playground.pause).toBeVisible();
  await cleaning.search.fill('');
  await cleaning.which.selectOption('test');
  await expect(page.getByText(/^Test pairs are never trained on/)).toBeVisible();
});

test('by keyboard alone: files, their encoding, a large one and its end', async ({ page }) => {
  const playground = new PlaygroundPage(page);
  const corpus = new CorpusPanel(page);
  await playground.open(fewPairs);
  await corpus.choose.focus();
  await expect(corpus.choose).toBeFocused();
  const choosing = page.waitForEvent('filechooser');
  await corpus.choose.press('Space');
  const chooser = await choosing;
  expect(chooser.isMultiple()).toBe(true);
  await chooser.setFiles({ name: 'mine.tsv', mimeType: '', buffer: Buffer.from(asTsv(samplePairs)) });
  await corpus.waitFor('mine.tsv');
  await page.getByRole('combobox', { name: 'Encoding' }).focus();
  await page.keyboard.press('w');
  await page.keyboard.press('Tab');
  await expect(corpus.readSo).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(corpus.section).toContainText('tab-separated text, windows-1252');
  await corpus.upload.setInputFiles(largeFile('second.tsv', 300_000));
  await corpus.cancel.focus();
  await page.keyboard.press('Enter');
  await expect(corpus.progress).toBeHidden();
  await expect(corpus.section.getByRole('heading', { level: 2 })).toContainText('mine.tsv');
});
