import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './pages/axe.ts';
import { CorpusPanel } from './pages/corpusPanel.ts';
import { followAll, hostileAddresses, traces } from './pages/hostileAddresses.ts';
import { fewPairs, PlaygroundPage } from './pages/playgroundPage.ts';
import { asTsv, samplePairs } from './pages/samplePairs.ts';

/** Sharing: addresses that hold what is shown, the browser's history, codes, frames, and addresses that mean no good. */

const small = `${fewPairs}&model.embeddingSize=16&model.hiddenSize=16`;

const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });

/** Whether the page is still the one that was marked, and has not been loaded again. */
const mark = (page: Page) => page.evaluate(() => void Object.assign(window, { isMarked: true }));
const isMarked = (page: Page) => page.evaluate(() => 'isMarked' in window);

async function typeAddress(page: Page, parts: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#?v=1&${parts}`);
}

test('experience 31: the page is shared by address, and the address is gone through and back', async ({
  page,
  context,
}) => {
  test.setTimeout(180_000); // axe twice, and two corpora
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const playground = new PlaygroundPage(page);
  const shown = 'form=ribbons&scale=squareRoot&pane=maths&edit=0:0,0,1000&hide=about';
  await playground.open(`${small}&sentence=Hello+cat&${shown}`);

  await test.step('it opens as the link says', async () => {
    await expect(radio(page, 'Ribbons')).toBeChecked();
    await expect(radio(page, 'Maths')).toBeChecked();
    await expect(playground.english).toHaveValue('Hello cat');
    await expect(page.getByRole('heading', { name: 'How it works' })).toBeHidden();
    expect(new URL(page.url()).hash).toContain(
      'edit=0:0,0,1000&form=ribbons&pane=maths&scale=squareRoot&hide=about',
    );
  });

  await test.step('Share has the link, its code and the frame', async () => {
    await page.getByRole('button', { name: 'File', exact: true }).click();
    await page.getByRole('button', { name: /^Share…/ }).click();
    const sheet = page.getByRole('dialog', { name: 'Share' });
    const address = sheet.getByRole('textbox', { name: 'Address' });
    for (const part of ['model.hiddenSize=16', 'sentence=Hello+cat', 'edit=0:0,0,1000', 'hide=about']) {
      await expect(address).toHaveValue(new RegExp(part.replace('+', '\\+')));
    }
    await expect(sheet).toContainText(`${(await address.inputValue()).length} of at most 2,048 bytes`);
    await expectAccessible(page, 'share by link');

    await sheet.getByRole('checkbox', { name: 'Sentence' }).uncheck();
    await sheet.getByRole('checkbox', { name: 'Language: English' }).check();
    await expect(address).not.toHaveValue(/sentence|edit/);
    await expect(address).toHaveValue(/lang=en$/);
    await sheet.getByRole('button', { name: 'Copy' }).click();
    await expect(sheet.getByRole('status')).toHaveText('Copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await address.inputValue());

    await expect(sheet.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
    await sheet.getByRole('button', { name: 'Show large' }).click();
    const large = page.getByRole('dialog', { name: 'QR code of the link' });
    const code = (await large.getByRole('img').boundingBox())!;
    const { width, height } = page.viewportSize()!;
    expect(Math.min(code.width, code.height)).toBeGreaterThan(0.8 * Math.min(width, height));
    await large.getByRole('button', { name: 'Close' }).click();

    await radio(page, 'Embed').check();
    await sheet.getByRole('combobox', { name: 'Part of the page' }).selectOption('Test');
    await expect(sheet.getByRole('textbox', { name: 'HTML' })).toHaveValue(
      /^<iframe src="http[^"<]+embed=test&amp;lang=en" title="Test – /,
    );
    await expectAccessible(page, 'share as a frame');
    await sheet.getByRole('button', { name: 'Close' }).click();
    await expect(sheet).toBeHidden();
  });

  await test.step('back and forward go through forms, panes and lessons without loading the page', async () => {
    await mark(page);
    await radio(page, 'Table').check();
    await expect.poll(() => page.url()).toContain('form=table');
    await radio(page, 'Coach').check();
    await expect.poll(() => page.url()).toContain('pane=coach');
    await page.goBack();
    await expect(radio(page, 'Maths')).toBeChecked();
    await expect(radio(page, 'Table')).toBeChecked();
    await page.goBack();
    await expect(radio(page, 'Ribbons')).toBeChecked();
    await page.goForward();
    await expect(radio(page, 'Table')).toBeChecked();

    await typeAddress(page, `${small}&sentence=Hello+world&lesson=attention&step=2&form=klingon`);
    await expect(radio(page, 'Lesson')).toBeChecked();
    await expect(playground.english).toHaveValue('Hello world');
    await expect(playground.problem).toContainText('There is no form klingon; there are heatmap,');
    await expect.poll(() => page.url()).toContain('lesson=attention&step=2');
    await page.goBack();
    await expect(radio(page, 'Maths')).toBeChecked();
    await expect(playground.english).toHaveValue('Hello cat');
    expect(await isMarked(page)).toBe(true);
  });

  await test.step('training is not lost unasked, neither by a link nor by going back', async () => {
    await playground.takeStep();
    await typeAddress(page, `${fewPairs}&model.layers=2`);
    await playground.dialog.getByRole('button', { name: 'Keep the network' }).click();
    await expect.poll(() => page.url()).toContain('model.hiddenSize=16');
    await page.goBack();
    await page.goBack();
    await expect(radio(page, 'Ribbons')).toBeChecked();
    expect(await playground.trainedSteps()).toBe(1);
    expect(await isMarked(page)).toBe(true);
  });

  await test.step('a corpus of one’s own is not in the link', async () => {
    const corpus = new CorpusPanel(page);
    await corpus.uploadText('my notes.tsv', asTsv(samplePairs));
    await playground.dialog.getByRole('button', { name: 'Load it' }).click();
    await corpus.waitFor('my notes.tsv');
    await page.getByRole('button', { name: 'File', exact: true }).click();
    await page.getByRole('button', { name: /^Share…/ }).click();
    const sheet = page.getByRole('dialog', { name: 'Share' });
    await expect(sheet).toContainText('Your corpus “my notes.tsv” is not in the link');
    await expect(sheet.getByRole('textbox', { name: 'Address' })).not.toHaveValue(/notes|hello-world/);
  });
});

test('a thousand addresses that mean no good neither break the page nor put anything into it', async ({
  page,
}) => {
  test.setTimeout(300_000); // a thousand addresses, and a dozen pages, on a machine that does other things too
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const playground = new PlaygroundPage(page);
  await playground.open(small);
  await mark(page);

  const addresses = hostileAddresses(1000, small);
  for (let start = 0; start < addresses.length; start += 100) {
    const found = await page.evaluate(followAll, addresses.slice(start, start + 100));
    expect(found, `addresses from ${start}`).toEqual([]);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    expect(complaints, `addresses from ${start}`).toEqual([]);
  }
  expect(await isMarked(page)).toBe(true);
  await typeAddress(page, `${small}&sentence=Hello+cat`);
  await expect(playground.english).toHaveValue('Hello cat');
  await playground.takeStep();

  await test.step('nor when a page begins with them', async () => {
    for (const address of hostileAddresses(12, 'corpus=<b>')) {
      await page.goto('about:blank');
      await page.goto(`./${address}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      expect(await page.evaluate(traces), address).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });
});

test('experience 30: a part of the page trains in a frame of another site', async ({ page, baseURL }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const address = (part: string) => `${baseURL}#?v=1&${small}&embed=${part}`;
  const site = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<title>A course</title><h1>A course</h1>
      <iframe src="${address('transport').replaceAll('&', '&amp;')}" title="Part" width="800" height="640"></iframe>`);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  try {
    await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
    const frame = page.frameLocator('iframe');
    await frame.getByRole('button', { name: 'Step', exact: true }).click({ timeout: 60_000 });
    const status = frame.getByRole('region', { name: 'Training controls' }).getByRole('status');
    await expect(status).toContainText('Paused at step 1 of', { timeout: 60_000 });
    await expect(frame.getByRole('banner')).toHaveCount(0);
    // Threads by shared memory are not to be had in a frame, nor wanted.
    const inside = page.frames()[1]!;
    expect(await inside.evaluate(() => [crossOriginIsolated, typeof SharedArrayBuffer])).toEqual([
      false,
      'undefined',
    ]);
    const whole = frame.getByRole('link', { name: 'Open in Seq2Seq Playground' });
    expect(await whole.getAttribute('href')).toBe(address('transport').replace('&embed=transport', ''));

    await test.step('what the frame shows is another part, and the network is the same', async () => {
      const entries = await page.evaluate(() => history.length);
      await page.evaluate((src) => {
        document.querySelector('iframe')!.src = src;
      }, address('attention'));
      await expect(frame.getByRole('gridcell').first()).toBeVisible();
      await expect(frame.getByText('yours, step 1')).toBeVisible();
      await expect(frame.getByRole('button', { name: 'Train', exact: true })).toHaveCount(0);
      // The way back is the other page's: what is done in the frame does not stand in it.
      const before = await page.evaluate(() => history.length);
      expect(before).toBeLessThanOrEqual(entries + 1);
      await frame.getByRole('radio', { name: 'Table', exact: true }).check();
      await expect(frame.getByRole('table')).toBeVisible();
      await expect.poll(() => inside.url()).toContain('form=table');
      expect(await page.evaluate(() => history.length)).toBe(before);
    });
    expect(complaints).toEqual([]);
  } finally {
    site.close();
  }
});
