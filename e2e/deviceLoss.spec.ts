import { expect, type Page, test, type Worker } from '@playwright/test';
import { PlaygroundPage } from './pages/playgroundPage.ts';

/** The graphics device goes away while the network trains on it: it is said, the device begins anew, training goes on. */

test('experience 19: a lost WebGL context is said and survived @webgl', async ({ page }) => {
  await expectSurvived(page, 'WebGL', loseContexts);
});

test('experience 19: a lost WebGPU device is said and survived @webgpu', async ({ page }) => {
  test.setTimeout(240_000); // drawn by the processor, and compiled twice
  await expectSurvived(page, 'WebGPU', destroyDevices);
});

async function expectSurvived(
  page: Page,
  backend: string,
  lose: (engine: Worker) => Promise<void>,
): Promise<void> {
  const playground = new PlaygroundPage(page);
  await playground.open(
    'model.hiddenSize=16&model.embeddingSize=16&training.validateEvery=4&training.steps=60',
  );
  const engine = page.workers().find((worker) => worker.url().includes('worker')) as Worker;
  await rememberDevices(engine);
  await playground.backend.selectOption({ label: backend });
  await expect(page.getByText(`runs on ${backend}`)).toBeVisible({ timeout: 60_000 });
  await playground.waitUntilReady();

  await playground.train.click();
  await playground.waitForSteps(6, 120_000);
  await lose(engine);
  await expect(playground.problem).toContainText('The graphics device was lost and has been started again', {
    timeout: 60_000,
  });
  const said = (await playground.problem.textContent()) ?? '';
  const from = Number(/goes on from step (\d+)/.exec(said)?.[1]);
  expect(from % 4).toBe(0);
  expect(from).toBeGreaterThan(0);
  await playground.waitForSteps(from + 8, 120_000);
  await expect(page.getByText(`runs on ${backend}`)).toBeVisible();
  await playground.pauseTraining();
}

/** Notes each WebGL context and each WebGPU device that the engine makes from now on. */
async function rememberDevices(engine: Worker): Promise<void> {
  await engine.evaluate(() => {
    const made: { contexts: unknown[]; devices: unknown[] } = { contexts: [], devices: [] };
    Object.assign(globalThis, { made });
    const { getContext } = OffscreenCanvas.prototype;
    Object.assign(OffscreenCanvas.prototype, {
      getContext(this: OffscreenCanvas, ...args: Parameters<typeof getContext>) {
        const context = getContext.apply(this, args);
        made.contexts.push(context);
        return context;
      },
    });
    if (!('gpu' in navigator)) return;
    const { requestDevice } = GPUAdapter.prototype;
    GPUAdapter.prototype.requestDevice = async function (descriptor) {
      const device = await requestDevice.call(this, descriptor);
      made.devices.push(device);
      return device;
    };
  });
}

async function loseContexts(engine: Worker): Promise<void> {
  await engine.evaluate(() => {
    const { made } = globalThis as unknown as { made: { contexts: WebGL2RenderingContext[] } };
    for (const gl of made.contexts.splice(0)) gl.getExtension('WEBGL_lose_context')?.loseContext();
  });
}

async function destroyDevices(engine: Worker): Promise<void> {
  await engine.evaluate(() => {
    const { made } = globalThis as unknown as { made: { devices: GPUDevice[] } };
    for (const device of made.devices.splice(0)) device.destroy();
  });
}
