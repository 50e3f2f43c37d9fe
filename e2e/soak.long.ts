import { expect, test } from '@playwright/test';
import { CorpusPanel } from './pages/corpusPanel.ts';
import { type LiveMemory, liveMemory } from './pages/liveMemory.ts';
import { PlaygroundPage } from './pages/playgroundPage.ts';
import { reportFigure } from './pages/reportFigure.ts';
import { asTsv, samplePairs } from './pages/samplePairs.ts';

/** What takes longer than anyone waits for: `npm run test:long`. */

const small = 'model.embeddingSize=16&model.hiddenSize=32&training.batchSize=8';

test('fault 20: ten thousand steps, saved as they go, hold no more tensors and within 5 % the same memory', async ({
  page,
}) => {
  const playground = new PlaygroundPage(page);
  await playground.open(`corpus=hello-world&${small}&training.validateEvery=100&training.steps=10500`);
  await new CorpusPanel(page).paste(asTsv(samplePairs));
  await new CorpusPanel(page).waitFor('Pasted pairs');
  const early = await memoryAfter(playground, 500);
  const late = await memoryAfter(playground, 10_500);
  for (const thread of ['page', 'engine'] as const) {
    report(thread, early[thread], late[thread]);
    expect(late[thread].tensors).toBe(early[thread].tensors);
    expect(late[thread].wasmBytes).toBe(early[thread].wasmBytes);
    expect(late[thread].bytes / early[thread].bytes).toBeLessThan(1.05);
  }
  expect(early.engine.tensors).toBeGreaterThan(30); // a network's parameters, and what Adam remembers of them
  await expect(page.getByText('Saved at step 10,500')).toBeVisible({ timeout: 60_000 });
});

async function memoryAfter(
  playground: PlaygroundPage,
  steps: number,
): Promise<Awaited<ReturnType<typeof liveMemory>>> {
  await playground.train.click();
  await playground.waitForSteps(steps, 3_000_000);
  if (await playground.pause.isVisible()) await playground.pause.click();
  await expect(playground.status).toContainText(/(Paused|Finished) at step/, { timeout: 60_000 });
  return liveMemory(playground.page);
}

function report(thread: string, early: LiveMemory, late: LiveMemory): void {
  const inMebibytes = (bytes: number) => (bytes / 2 ** 20).toFixed(1);
  reportFigure(`memory of the ${thread}, MiB`, `${inMebibytes(early.bytes)} → ${inMebibytes(late.bytes)}`);
  reportFigure(
    `wasm of the ${thread}, MiB`,
    `${inMebibytes(early.wasmBytes)} → ${inMebibytes(late.wasmBytes)}`,
  );
  reportFigure(`tensors of the ${thread}`, `${early.tensors} → ${late.tensors}`);
}
