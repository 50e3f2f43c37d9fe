import { expect, type Locator, type Page, test } from '@playwright/test';
import { AttentionGrid } from './pages/attentionGrid.ts';
import { PlaygroundPage } from './pages/playgroundPage.ts';
import { reportFigure } from './pages/reportFigure.ts';

/** On a desk, on a projector and on a phone: what matters is in view, and nothing jumps. */

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
] as const;

/** Share of the window that may move, summed over all shifts; 0.1 counts as good on the web at large. */
const LARGEST_SHIFT = 0.02;

for (const size of SIZES) {
  test(`experience 3: the one primary action and the whole heatmap are in view, and nothing jumps while training, at ${size.width} × ${size.height}`, async ({
    page,
  }) => {
    const playground = new PlaygroundPage(page);
    const attention = new AttentionGrid(page);
    await page.setViewportSize(size);
    await playground.open();
    await expect.poll(async () => (await attention.read()).rows.length).toBeGreaterThan(0);

    await expectInView(playground.train);
    expect(await namesOfColouredButtons(page)).toEqual(['Train']);
    await expectInView(attention.grid);
    await expectInView(attention.cells.last());
    await expectNothingCovers(attention.cells.first());
    await expectNothingCovers(attention.cells.last());
    await expectNothingCovers(playground.train);
    await expectInView(playground.english);
    await expectInView(playground.status);
    await expectNoSidewaysScrolling(page);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);

    await page.evaluate(() => {
      const shifts: { value: number; what: string }[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as LayoutShift[]) {
          const what = entry.sources
            .map(({ node }) =>
              node instanceof Element ? `${node.localName}.${node.className}` : node?.nodeName,
            )
            .join(' ');
          // A click's own shift would not count for the web at large; here it does.
          shifts.push({ value: entry.value, what });
        }
      }).observe({ type: 'layout-shift' });
    });
    await playground.train.click();
    await playground.waitForSteps(12);
    await expectNoSidewaysScrolling(page);
    await playground.pauseTraining();
    const shifts = await page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);
    const sum = shifts.reduce((total, { value }) => total + value, 0);
    reportFigure('layout shift', sum.toFixed(4));
    expect(sum, JSON.stringify(shifts)).toBeLessThan(LARGEST_SHIFT);
  });
}

test('nothing scrolls sideways at 320 pixels, and every control is there', async ({ page }) => {
  const playground = new PlaygroundPage(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await playground.open();
  await expectNoSidewaysScrolling(page);
  for (const control of [playground.train, playground.step, playground.reset, playground.english]) {
    await control.scrollIntoViewIfNeeded();
    await expectInView(control);
  }
  await playground.train.click();
  await playground.waitForSteps(2);
  await expectNoSidewaysScrolling(page);
});

interface Shift {
  readonly value: number;
  readonly what: string;
}

/** An entry of the Layout Instability API, which TypeScript's own library lacks. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

/** Those filled with a colour: what a person is to press. */
async function namesOfColouredButtons(page: Page): Promise<string[]> {
  return page.getByRole('button').evaluateAll((buttons) =>
    buttons
      .filter((button) => {
        const [, red = '0', green = '0', blue = '0', alpha = '1'] =
          /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(getComputedStyle(button).backgroundColor) ??
          [];
        return Number(alpha) > 0.5 && Math.max(+red, +green, +blue) - Math.min(+red, +green, +blue) > 60;
      })
      .map((button) => button.textContent ?? ''),
  );
}

async function expectInView(locator: Locator): Promise<void> {
  await expect(locator).toBeInViewport({ ratio: 1 });
}

/** What lies on top at the middle of the element is the element itself or part of it. */
async function expectNothingCovers(locator: Locator): Promise<void> {
  const isOnTop = await locator.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });
  expect(isOnTop).toBe(true);
}

async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content).toBeLessThanOrEqual(window as number);
}
