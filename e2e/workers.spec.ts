import { expect, test } from '@playwright/test';
import { fewPairs, PlaygroundPage } from './pages/playgroundPage.ts';
import { asTsv, samplePairs } from './pages/samplePairs.ts';

/**
 * Training shares its batches with workers of the engine's worker: under a sub-path and the strict policy, without
 * isolation from other origins, with nothing fetched but the page's own files. How many there are is left to the engine
 * on the page, so this talks to a second engine as the page would.
 */
test('the engine’s worker starts workers, which train with it', async ({ page, context, baseURL }) => {
  const foreign: string[] = [];
  const own = (url: string) => url.startsWith(baseURL ?? '?') || /^(data|blob):/.test(url);
  context.on('request', (request) => {
    if (!own(request.url())) foreign.push(request.url());
  });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const playground = new PlaygroundPage(page);
  await playground.open(fewPairs);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
  const engine = page.workers().find((worker) => worker.url().includes('/assets/worker-'));
  const url = engine?.url() ?? '';

  const runs = [await trained(1), await trained(2), await trained(2)] as const;
  expect(runs.map(({ told }) => told)).toEqual([
    ['one step at a time'],
    ['2 workers, each with a share of the batch'],
    ['2 workers, each with a share of the batch'],
  ]);
  const [alone, shared, again] = runs.map(({ losses }) => losses);
  expect(alone).toHaveLength(8);
  expect(again).toEqual(shared);
  // f32 sums in another order, over eight steps that depend on each other; as in parallelStepper.test.ts.
  const errors = shared?.map((loss, step) => Math.abs(loss / (alone?.[step] ?? 0) - 1));
  expect(Math.max(...(errors ?? [1]))).toBeLessThan(1e-5);
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);

  /** Eight steps of a small network on so many workers. */
  function trained(workers: number): Promise<{ told: string[]; losses: number[] }> {
    return page.evaluate(trainInEngine, { url, workers, content: asTsv(samplePairs) });
  }
});

/** Runs in the page. */
async function trainInEngine({ url, workers, content }: { url: string; workers: number; content: string }) {
  const worker = new Worker(url, { type: 'module' });
  const told: string[] = [];
  const losses: number[] = [];
  const call = (name: string, params: object) =>
    new Promise<void>((resolve, reject) => {
      worker.onmessage = ({ data }) => {
        if (data.kind === 'result') resolve();
        else if (data.kind === 'error') reject(new Error(data.error.message));
        else if (data.event.name === 'training/stepper') told.push(data.event.data.name);
        else if (data.event.name === 'training/step') losses.push(data.event.data.lossNatsPerToken);
      };
      worker.postMessage({ kind: 'call', id: 1, name, params });
    });
  await call('device/start', { backend: 'wasm', workers });
  await call('corpus/load', { source: { kind: 'tsv', name: 'mine', content }, data: { minFrequency: 1 } });
  await call('model/build', {
    model: { embeddingSize: 16, hiddenSize: 24 },
    training: { batchSize: 8, dropout: 0.2, steps: 8 },
  });
  await call('training/run', {});
  worker.terminate();
  return { told, losses };
}
