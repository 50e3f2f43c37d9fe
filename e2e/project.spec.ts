import { readFileSync } from 'node:fs';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expectAccessible } from './pages/axe.ts';
import { CorpusPanel } from './pages/corpusPanel.ts';
import { PlaygroundPage } from './pages/playgroundPage.ts';
import { asTsv, samplePairs } from './pages/samplePairs.ts';

/** What was trained is taken away as a file, and goes on elsewhere: a project whole, a network for other programs. */

const small = 'model.hiddenSize=16&model.embeddingSize=16&training.steps=30&training.validateEvery=10';

interface SavedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Takes something from the menu. @param answer of the question whether one's own sentences go along */
async function save(page: Page, choice: RegExp, answer?: { isIncluded: boolean }): Promise<SavedFile> {
  const downloading = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('button', { name: choice }).click();
  const dialog = page.getByRole('dialog');
  if (answer) {
    await dialog.getByRole('checkbox', { name: 'Include its sentences' }).setChecked(answer.isIncluded);
    await dialog.getByRole('button', { name: 'Save' }).click();
  } else await expect(dialog).toBeHidden();
  const download = await downloading;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Opens files through the menu. */
async function choose(page: Page, ...files: readonly SavedFile[]): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('button', { name: 'Open…' }).click();
  await (await choosing).setFiles(
    files.map(({ name, bytes }) => ({ name, mimeType: 'application/octet-stream', buffer: bytes })),
  );
}

/** Lets a file go over the page. */
async function drop(page: Page, { name, bytes }: SavedFile): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([called, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(content), (byte) => byte.charCodeAt(0))], called));
      return data;
    },
    [name, bytes.toString('base64')] as const,
  );
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
}

/** Words and probabilities, as they are shown. */
async function translationOf(page: Page): Promise<string> {
  return new PlaygroundPage(page).french.textContent().then((text) => text ?? '');
}

async function freshPage(browser: Browser, settings = '', before = () => {}): Promise<PlaygroundPage> {
  const page = await (await browser.newContext()).newPage();
  await page.addInitScript(before);
  const playground = new PlaygroundPage(page);
  await playground.open(settings);
  return playground;
}

const noticeOn = (page: Page) => page.getByRole('region', { name: 'An opened network translates' });

test('experience 33: a project with one’s own corpus reopens whole elsewhere, with its sentences and without', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const first = await freshPage(browser, small);
  await new CorpusPanel(first.page).drop({ 'mine.tsv': asTsv(samplePairs) });
  await new CorpusPanel(first.page).waitFor('mine.tsv');
  await first.english.fill('The cat sees the house.');
  await first.train.click();
  await expect(first.status).toContainText('Finished at step 30', { timeout: 60_000 });
  await expect(first.page.getByText('yours, step 30')).toBeVisible();
  const translation = await translationOf(first.page);
  const validation = await first.figure('Validation');

  await first.page.getByRole('button', { name: 'File', exact: true }).click();
  await expectAccessible(first.page, 'the menu of files');
  await first.page.getByRole('button', { name: /Save the project/ }).click();
  await expectAccessible(first.page, 'the question about the sentences');
  await first.page.keyboard.press('Escape');
  const whole = await save(first.page, /Save the project/, { isIncluded: true });
  const bare = await save(first.page, /Save the project/, { isIncluded: false });
  const network = await save(first.page, /Network for Python/, { isIncluded: false });
  expect(whole.name).toBe('mine-lstm-additive-step-30.s2s');
  expect(network.name).toBe('mine-lstm-additive-step-30.zip');
  const holds = (file: SavedFile) =>
    Object.values(unzipSync(file.bytes)).some((bytes) =>
      strFromU8(bytes).includes('The girl finds the apple.'),
    );
  expect([holds(whole), holds(bare), holds(network)]).toEqual([true, false, false]);
  await first.page.context().close();

  const second = await freshPage(browser);
  await drop(second.page, whole);
  await expect(second.status).toContainText('at step 30', { timeout: 60_000 });
  await expect.poll(() => translationOf(second.page)).toBe(translation);
  expect(await second.figure('Validation')).toBe(validation);
  await expect(second.english).toHaveValue('The cat sees the house.');
  await expect(second.page.getByRole('region', { name: 'Your corpora' })).toContainText('mine.tsv in use');
  await expect(second.page.getByText('All runs (1)')).toBeVisible();

  // What is damaged, or of a page to come, changes nothing.
  const refusals: [SavedFile, string][] = [
    [{ name: 'cut.s2s', bytes: whole.bytes.subarray(0, whole.bytes.length / 2) }, 'Zip is damaged.'],
    [
      repacked(whole, 'checkpoint/vocab.json', (text) => text.replace('house', 'mouse')),
      'File changed or damaged.',
    ],
    [
      repacked(whole, 'project.json', (text) => text.replace('"version":1', '"version":9')),
      'Made by version 9; update the app.',
    ],
    [
      repacked(whole, 'project.json', (text) => text.replace('{', '{"__proto__":{"polluted":1},')),
      'unknown __proto__',
    ],
    [{ name: 'none.s2s', bytes: Buffer.from('the cat\tle chat\n') }, 'Not a zip archive.'],
  ];
  for (const [file, sentence] of refusals) {
    await drop(second.page, file);
    await expect(second.problem).toContainText(sentence);
    expect(await translationOf(second.page)).toBe(translation);
    expect(await second.trainedSteps()).toBe(30);
  }
  expect(await second.page.evaluate(() => 'polluted' in {})).toBe(false);
  await second.step.click();
  await second.waitForSteps(31);
  await second.page.context().close();

  const third = await freshPage(browser);
  await choose(third.page, network);
  const notice = noticeOn(third.page);
  await expect(notice).toContainText('as it was at step 30');
  await expect(notice).toContainText('Train trains this page’s own network');
  await third.english.fill('The cat sees the house.');
  await expect.poll(() => translationOf(third.page)).toBe(translation);
  await expectAccessible(third.page, 'the notice of an opened network');
  await choose(third.page, bare);
  await expect(notice).toContainText('bring its corpus: drop mine.tsv');
  await expect.poll(() => translationOf(third.page)).toBe(translation);
  const corpus = new CorpusPanel(third.page);
  await corpus.drop({ 'mine.tsv': asTsv(samplePairs) });
  await expect(notice).toBeHidden({ timeout: 60_000 });
  await expect(third.status).toContainText('at step 30', { timeout: 60_000 });
  await expect.poll(() => translationOf(third.page)).toBe(translation);
  expect(await third.figure('Validation')).toBe(validation);
  await third.step.click();
  await third.waitForSteps(31);
});

test('a network comes back from Python: it translates at once, and is trained on once its corpus is loaded', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const first = await freshPage(browser, `corpus=short&${small}`);
  await first.train.click();
  await expect(first.status).toContainText('Finished at step 30', { timeout: 60_000 });
  await expect(first.page.getByText('yours, step 30')).toBeVisible();
  const [sentence, translation] = [await first.english.inputValue(), await translationOf(first.page)];
  const network = await save(first.page, /Network for Python/);
  await first.page.context().close();

  // A browser that keeps nothing: what is opened lives in memory.
  const second = await freshPage(browser, '', () =>
    Object.defineProperty(window, 'indexedDB', { value: undefined }),
  );
  // The three files as another program writes them, then the zip as it left.
  const trained = trainedElsewhere(network);
  await choose(second.page, ...trained);
  const notice = noticeOn(second.page);
  await second.english.fill(sentence);
  await expect(notice).toContainText('It was trained on “short”.');
  await expect(second.page.getByText('by a network from')).toBeVisible();
  const changed = await translationOf(second.page);
  expect(changed).not.toBe(translation);
  await drop(second.page, network);
  await expect(notice).toContainText(network.name);
  await expect.poll(() => translationOf(second.page)).toBe(translation);

  await notice.getByRole('button', { name: 'Load “short” and train it' }).click();
  await expect(second.status).toContainText('at step 30', { timeout: 60_000 });
  await expect(notice).toBeHidden();
  await second.english.fill(sentence);
  await expect.poll(() => translationOf(second.page)).toBe(translation);
  await second.step.click();
  await second.waitForSteps(31);

  // It could not be kept: whoever opens another is asked.
  await drop(second.page, network);
  await expect(second.dialog).toContainText('could not be kept in this browser');
  await second.dialog.getByRole('button', { name: 'Keep the network' }).click();
  expect(await second.trainedSteps()).toBe(31);
});

/** The archive with one of its texts changed. */
function repacked({ name, bytes }: SavedFile, entry: string, change: (text: string) => string): SavedFile {
  const entries = unzipSync(bytes);
  const text = change(strFromU8(entries[entry] as Uint8Array));
  return { name, bytes: Buffer.from(zipSync({ ...entries, [entry]: strToU8(text) })) };
}

/** The three files of a network with the weights of each tensor in another order, as a program writes them that knows no checksums. */
function trainedElsewhere({ bytes }: SavedFile): SavedFile[] {
  const entries = unzipSync(bytes);
  const weights = (entries['model.safetensors'] as Uint8Array).slice();
  const start = 8 + Number(new DataView(weights.buffer).getBigUint64(0, true));
  const table = JSON.parse(strFromU8(weights.subarray(8, start))) as Record<
    string,
    { data_offsets: number[] }
  >;
  for (const {
    data_offsets: [from = 0, to = 0],
  } of Object.values(table)) {
    const numbers = new Float32Array(weights.slice(start + from, start + to).buffer).reverse();
    weights.set(new Uint8Array(numbers.buffer), start + from);
  }
  const { sha256: _sum, ...config } = JSON.parse(strFromU8(entries['config.json'] as Uint8Array));
  return [
    { name: 'config.json', bytes: Buffer.from(JSON.stringify(config)) },
    { name: 'vocab.json', bytes: Buffer.from(entries['vocab.json'] as Uint8Array) },
    { name: 'model.safetensors', bytes: Buffer.from(weights) },
  ];
}
