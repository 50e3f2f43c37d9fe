import { type Browser, chromium, expect, test } from '@playwright/test';
import { expectAccessible } from './pages/axe.ts';
import * as breaking from './pages/breakEngine.ts';
import { CorpusPanel } from './pages/corpusPanel.ts';
import { EngineTap } from './pages/engineTap.ts';
import { PlaygroundPage } from './pages/playgroundPage.ts';
import { asTsv, samplePairs } from './pages/samplePairs.ts';

/**
 * What can befall the engine, done to it in a real browser: it is noticed, a fresh engine takes up the network where its
 * last checkpoint has it, training goes on, and nothing invalid is ever told or kept. Tests of one group share a page.
 */

const small = 'model.embeddingSize=8&model.hiddenSize=16&training.batchSize=8&training.validateBleuPairs=0';

interface Visit {
  readonly playground: PlaygroundPage;
  readonly tap: EngineTap;
}

/** A page with a small network for few words, so that nothing takes long. @param settings beside those of size */
async function visit(browser: Browser, baseURL: string | undefined, settings: string): Promise<Visit> {
  const page = await browser.newPage({ ...(baseURL && { baseURL }), serviceWorkers: 'block' });
  const tap = await EngineTap.on(page);
  const playground = new PlaygroundPage(page);
  await playground.open(`corpus=hello-world&${small}&${settings}`);
  await learnFewWords(playground);
  return { playground, tap };
}

async function learnFewWords({ page }: PlaygroundPage): Promise<void> {
  await new CorpusPanel(page).paste(asTsv(samplePairs));
  await new CorpusPanel(page).waitFor('Pasted pairs');
}

/** Presses Train and waits until there is a checkpoint to go back to. */
async function trainForAWhile({ playground, tap }: Visit): Promise<void> {
  const heard = (await tap.overheard()).length;
  await playground.train.click();
  await expect
    .poll(async () => (await tap.overheard()).slice(heard).map(({ what }) => what), { timeout: 60_000 })
    .toContain('training/checkpoint');
}

/** The fault is said, a fresh engine goes on from a checkpoint, and its curve has every step once. */
async function expectGoingOn(
  { playground, tap }: Visit,
  told: RegExp,
  backend: string,
  workers: number,
): Promise<void> {
  await expect(playground.problem).toContainText(`started again on ${backend}: training goes on`, {
    timeout: 90_000,
  });
  await expect(playground.problem).toContainText(told);
  const said = (await playground.problem.textContent()) ?? '';
  const from = Number(/goes on from step ([\d,]+)/.exec(said)?.[1]?.replaceAll(',', ''));
  expect(from).toBeGreaterThan(0);
  await expect.poll(async () => (await tap.newestSteps()).length, { timeout: 60_000 }).toBeGreaterThan(5);
  const steps = await tap.newestSteps();
  expect(steps).toEqual(steps.map((_, at) => from + 1 + at));
  expect(await tap.started()).toBe(workers);
  await expect.poll(() => playground.page.workers().length).toBe(1);
  await tap.expectNothingInvalid();
  await playground.page.getByRole('button', { name: 'Dismiss this message' }).click();
}

const lost = /The graphics device was lost/;

test.describe('on WebGL @webgl', () => {
  test.describe.configure({ mode: 'serial' });
  test.setTimeout(180_000);
  let here: Visit;
  test.beforeAll(async ({ browser, baseURL }) => {
    here = await visit(browser, baseURL, 'training.validateEvery=4&training.steps=5000');
  });
  test.afterAll(() => here.playground.page.close());

  test('fault 12: WebGL that writes 16 bits alone is refused, and the former backend goes on', async () => {
    const { playground, tap } = here;
    await breaking.forceHalfPrecision(tap.engine());
    await playground.backend.selectOption({ label: 'WebGL' });
    await expect(playground.problem).toContainText('WebGL cannot write 32-bit numbers here');
    await expect(playground.page.getByText('runs on WebAssembly')).toBeVisible();
    await breaking.mendWebGl(tap.engine());
  });

  test('fault 13: a vocabulary too large for the textures is refused before training, in numbers', async () => {
    const { playground, tap } = here;
    await breaking.limitTextures(tap.engine(), 4096);
    await playground.chooseBackend('WebGL');
    await breaking.mendWebGl(tap.engine());
    const word = (at: number) => [...String(at)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('');
    const sentence = (at: number) => Array.from({ length: 14 }, (_, on) => word(1000 + at + on)).join(' ');
    const lines = Array.from({ length: 7000 }, (_, at) => `${sentence(at)}\t${sentence(at + 7000)}`);
    await playground.setNumber('Batch size', 256);
    await new CorpusPanel(playground.page).uploadText('words.tsv', lines.join('\n'));
    await expect(playground.problem).toContainText(
      /The largest tensor, .* numbers; WebGL's largest texture here/,
    );
    await expect(playground.problem).toContainText('4,096 × 4,096 = 16,777,216');
    await playground.setNumber('Batch size', 8);
    await learnFewWords(playground);
  });

  test('fault 8: WebGL that computes zeros fails its self-test by name', async () => {
    const { playground, tap } = here;
    await playground.chooseBackend('WebAssembly');
    await breaking.stopDrawing(tap.engine());
    await playground.backend.selectOption({ label: 'WebGL' });
    await expect(playground.problem).toContainText('webgl failed its self-test: the loss is off by 100 %', {
      timeout: 60_000,
    });
    await expect(playground.page.getByText('runs on WebAssembly')).toBeVisible();
    await breaking.mendWebGl(tap.engine());
  });

  test('fault 1: experience 19: the context is lost on the way', async () => {
    await here.playground.chooseBackend('WebGL');
    await trainForAWhile(here);
    await breaking.loseContext(here.tap.engine());
    await expectGoingOn(here, lost, 'webgl', 2);
    await expect(here.playground.page.getByText('runs on WebGL')).toBeVisible();
  });

  test('fault 3: the context is lost and there again at once', async () => {
    await breaking.loseAndRestoreContext(here.tap.engine());
    await expectGoingOn(here, lost, 'webgl', 3);
  });

  test('fault 9: no number can be read any more; after two restarts it is the next backend’s turn', async () => {
    await breaking.hang(here.tap.engine());
    await expectGoingOn(here, /stopped answering: \d+ seconds without a word/, 'wasm', 4);
    await expect(here.playground.page.getByText('runs on WebAssembly')).toBeVisible();
    await here.playground.pauseTraining();
  });

  test('fault 2: the context is lost while a checkpoint is read, at rest', async () => {
    const { playground, tap } = here;
    await playground.chooseBackend('WebGL');
    await expect(playground.page.getByText('Making ready')).toHaveCount(0);
    const step = await playground.trainedSteps();
    await breaking.loseContext(tap.engine());
    const id = await tap.askForCheckpoint();
    await expect(playground.problem).toContainText(`on wasm: the network is as it was at step ${step}.`, {
      timeout: 60_000,
    });
    expect((await tap.overheard()).filter((message) => message.id === id)).toEqual([]);
    await tap.expectNothingInvalid();
    await playground.takeStep();
    expect(await playground.trainedSteps()).toBe(step + 1);
  });
});

test.describe('the browser’s graphics process dies @webgl', () => {
  test.describe.configure({ mode: 'serial' });
  test.setTimeout(180_000);
  // A browser of its own: after a few such deaths it offers graphics to nobody.
  let browser: Browser;
  let here: Visit;
  test.beforeAll(async ({ baseURL }, { project }) => {
    browser = await chromium.launch(project.use.launchOptions);
    here = await visit(browser, baseURL, 'training.validateEvery=4&training.steps=5000');
    await here.playground.chooseBackend('WebGL');
  });
  test.afterAll(() => browser.close());

  test('fault 4: once, on WebGL', async () => {
    await trainForAWhile(here);
    await killGraphics(browser);
    await expectGoingOn(here, lost, 'webgl', 2);
  });

  test('fault 6: four times; the page says that it goes on without graphics', async () => {
    await killGraphics(browser);
    await expectGoingOn(here, lost, 'webgl', 3);
    await killGraphics(browser);
    await expectGoingOn(here, lost, 'wasm', 4);
    const { playground, tap } = here;
    await expect(playground.page.getByText('runs on WebAssembly')).toBeVisible();
    await killGraphics(browser);
    const steps = (await tap.newestSteps()).length;
    await expect.poll(async () => (await tap.newestSteps()).length).toBeGreaterThan(steps + 20);
    expect(await tap.started()).toBe(4);
  });
});

test.describe('on WebGPU @webgpu', () => {
  test.describe.configure({ mode: 'serial' });
  test.setTimeout(240_000); // drawn by the processor, and compiled anew each time
  let browser: Browser;
  let here: Visit;
  test.beforeAll(async ({ baseURL }, { project }) => {
    browser = await chromium.launch(project.use.launchOptions);
    here = await visit(browser, baseURL, 'training.validateEvery=4&training.steps=5000');
    await breaking.noteDevices(here.tap.engine());
    await here.playground.chooseBackend('WebGPU');
  });
  test.afterAll(() => browser.close());

  test('fault 7: a command that the device refuses pauses training, with the reason', async () => {
    const { playground, tap } = here;
    await trainForAWhile(here);
    await breaking.sendBadCommand(tap.engine());
    await expect(playground.problem).toContainText(
      'The graphics device refused a command, and training has paused: Buffer usages',
      { timeout: 60_000 },
    );
    await expect(playground.status).toContainText('Paused at step', { timeout: 60_000 });
    expect(await tap.started()).toBe(1);
  });

  test('fault 5: experience 19: the device is destroyed on the way', async () => {
    await trainForAWhile(here);
    await breaking.destroyDevice(here.tap.engine());
    await expectGoingOn(here, lost, 'webgpu', 2);
    await expect(here.playground.page.getByText('runs on WebGPU')).toBeVisible();
  });

  test('fault 5: the browser’s graphics process dies', async () => {
    await killGraphics(browser);
    await expectGoingOn(here, lost, 'webgpu', 3);
  });
});

async function killGraphics(browser: Browser): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  await session.send('Browser.crashGpuProcess');
  await session.detach();
}

test.describe('on wasm', () => {
  test.describe.configure({ mode: 'serial' });
  let here: Visit;
  test.beforeAll(async ({ browser, baseURL }) => {
    here = await visit(browser, baseURL, 'training.validateEvery=50&training.steps=500000');
  });
  test.afterAll(() => here.playground.page.close());

  test('fault 20: training that is begun and ended time and again, and twenty remounts, leave one worker', async () => {
    const { playground, tap } = here;
    for (let round = 0; round < 10; round++) {
      await playground.train.click();
      await playground.pauseTraining();
    }
    const { page } = playground;
    for (let round = 0; round < 20; round++) {
      await page.evaluate(() => {
        location.hash = '#grammar';
      });
      await expect(playground.english).toHaveCount(0);
      await page.goBack();
      await expect(playground.english).toBeVisible();
    }
    expect(await tap.started()).toBe(1);
    expect(page.workers()).toHaveLength(1);
  });

  test('fault 11: one weight is no number: it is never saved, and the way back is offered', async () => {
    const { playground, tap } = here;
    await trainForAWhile(here);
    await breaking.spoilWeight(tap.engine(), [16, 64]);
    await expect(playground.status).toContainText(
      /Training diverged at step \d+: the (loss|gradient|weights)/,
      {
        timeout: 60_000,
      },
    );
    await tap.expectNothingInvalid();
    await playground.page.getByRole('button', { name: /^Go back to step [\d,]+ with/ }).click();
    await expect(playground.status).toContainText('Paused at step');
    await playground.takeStep();
  });

  test('fault 10: the worker throws', async () => {
    await trainForAWhile(here);
    await breaking.throwInside(here.tap.engine());
    await expectGoingOn(here, /The engine stopped: .*broken on purpose/, 'wasm', 2);
  });

  test('fault 10: the worker is terminated', async () => {
    await breaking.terminate(here.tap.engine());
    await expectGoingOn(here, /stopped answering: \d+ seconds without a word/, 'wasm', 3);
  });
});

test('fault 10: the engine’s script is not there; a person tries again once it is', async ({ page }) => {
  const playground = new PlaygroundPage(page);
  const script = /\/assets\/worker-[^/]*\.js/;
  await page.route(script, (route) => route.fulfill({ status: 404 }));
  await page.goto(`./#?v=1&corpus=hello-world&${small}`);
  await expect(playground.problem).toContainText(
    'The engine could not be loaded: its script is missing. Check the connection and try again.',
    { timeout: 60_000 },
  );
  await expectAccessible(page, 'without an engine');
  await page.unroute(script);
  await page.getByRole('button', { name: 'Try again' }).click();
  await playground.waitUntilReady();
  await expect(playground.problem).toBeEmpty();
  await playground.takeStep();
});
