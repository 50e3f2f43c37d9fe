import { expect, test } from '@playwright/test';
import { expectAccessible } from './pages/axe.ts';
import { fewPairs, PlaygroundPage } from './pages/playgroundPage.ts';

/** What attention is for: two networks side by side, scored by the length of the source. */

test('experience 28: the recorded figure stands there, and both networks train beside each other until cancelled', async ({
  page,
}) => {
  const playground = new PlaygroundPage(page);
  await page.setViewportSize({ width: 1280, height: 720 });
  await playground.open(fewPairs);
  await page.locator('#bottleneck').scrollIntoViewIfNeeded();
  const section = page.getByRole('region', { name: 'The bottleneck' });
  const figure = section.getByRole('figure');
  const chart = section.getByRole('slider', { name: 'BLEU by source length' });
  const row = (name: string) => section.getByRole('row', { name }).getByRole('cell').allTextContents();

  await test.step('recorded, and marked so: attention is ahead by 20 BLEU from 10 words on', async () => {
    await expect(figure).toContainText('Recorded by us on');
    await expect(figure).toContainText('npm run record:bottleneck');
    const ahead = (await row('With attention')).map(Number.parseFloat);
    const behind = (await row('Without attention')).map(Number.parseFloat);
    expect(ahead.length).toBeGreaterThanOrEqual(5);
    for (const [at, bleu] of ahead.entries())
      if (at > 0) expect(bleu - (behind[at] as number)).toBeGreaterThanOrEqual(20);
    for (const count of await row('Sentences')) expect(Number(count)).toBeGreaterThanOrEqual(10);
  });

  await test.step('the keys go from length to length; the whole figure is in view', async () => {
    await chart.focus();
    await page.keyboard.press('Home');
    await expect(chart).toHaveAttribute('aria-valuetext', /^0 to 9 words, \d+ sentences: with attention /);
    await page.keyboard.press('ArrowRight');
    await expect(chart).toHaveAttribute('aria-valuetext', /^10 to 19 words.*attention leads by/);
    await section.evaluate((element) => element.scrollIntoView());
    await expect(figure).toBeInViewport({ ratio: 1 });
  });

  await expectAccessible(page, 'the bottleneck', { part: '#bottleneck' });

  await test.step('time is said before; both curves come, at the same step', async () => {
    await expect(section).toContainText('One to two minutes');
    await section.getByRole('button', { name: 'Train both' }).click();
    await expect(section.getByRole('progressbar', { name: 'With attention', exact: true })).toBeVisible();
    await expect(section.getByRole('progressbar', { name: 'Without attention' })).toBeVisible();
    await expect(section.getByText(/^About .* left$/)).toBeVisible({ timeout: 60_000 });
    await expect(figure).toContainText(/Trained here, scored at step 200 of 6,000\./, { timeout: 60_000 });
    expect(await row('With attention')).toHaveLength((await row('Without attention')).length);
    expect(page.workers()).toHaveLength(3);
  });

  await test.step('cancelled, it says where, what was drawn stays, and the own network is as it was', async () => {
    await section.getByRole('button', { name: 'Cancel' }).click();
    await expect(section.getByRole('status')).toContainText(/^Cancelled at step [\d,]+ of 6,000\.$/);
    await expect(figure).toContainText('Trained here, scored at step');
    await expect.poll(() => page.workers().length).toBe(1);
    await playground.waitUntilReady();
    await section.getByRole('radio', { name: 'Recorded' }).check();
    await expect(figure).toContainText('Recorded by us on');
  });
});
