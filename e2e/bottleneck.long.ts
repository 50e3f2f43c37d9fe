import { expect, test } from '@playwright/test';
import { fewPairs, PlaygroundPage } from './pages/playgroundPage.ts';
import { reportFigure } from './pages/reportFigure.ts';

/** Trained again from nothing, as a visitor would: minutes, hence in `npm run test:long`. */

test('experience 28: trained here, attention is ahead by 20 BLEU at every length from 10 words on', async ({
  page,
}) => {
  await new PlaygroundPage(page).open(fewPairs);
  await page.locator('#bottleneck').scrollIntoViewIfNeeded();
  const section = page.getByRole('region', { name: 'The bottleneck' });
  const startMs = Date.now();
  await section.getByRole('button', { name: 'Train both' }).click();
  await expect(section.getByRole('status')).toContainText('Both networks have been trained', {
    timeout: 1_800_000,
  });
  reportFigure('both trainings, s', ((Date.now() - startMs) / 1000).toFixed(0));
  const row = async (name: string) =>
    (await section.getByRole('row', { name }).getByRole('cell').allTextContents()).map(Number.parseFloat);
  const [ahead, behind] = [await row('With attention'), await row('Without attention')];
  reportFigure('BLEU by length with attention', ahead.join(', '));
  reportFigure('BLEU by length without', behind.join(', '));
  expect(ahead.length).toBeGreaterThanOrEqual(5);
  // The first bucket has sentences of fewer than 10 words.
  for (const [at, bleu] of ahead.slice(1).entries())
    expect(bleu - (behind[at + 1] as number)).toBeGreaterThanOrEqual(20);
});
