import { expect, type Page, test } from '@playwright/test';
import { frenchLessons } from '../src/i18n/french/lessons/lessons.ts';
import { expectAccessible } from './pages/axe.ts';
import { lessonActs5To8 } from './pages/lessonActs5To8.ts';
import { LessonPane } from './pages/lessonPane.ts';
import { OwnHost } from './pages/ownHost.ts';
import { PlaygroundPage } from './pages/playgroundPage.ts';
import { RequestLog } from './pages/requestLog.ts';

/** What the service worker is for: the page without a network, and a new release when a person wants it. */
test.use({ serviceWorkers: 'allow' });

let host: OwnHost;
test.beforeEach(() => {
  host = new OwnHost();
});
test.afterEach(() => host.dispose());

const kept = (page: Page) =>
  page.getByText('Works offline: all that the page needs is kept in this browser.');
const notice = (page: Page) => page.locator('[aria-live]', { hasText: 'A new version is ready.' });
const build = (page: Page) => page.locator('meta[name="build"]');

test('experience 34: after the first visit the page works without a network; on this machine the server’s build goes first', async ({
  page,
  context,
}) => {
  test.setTimeout(180_000); // four times the page
  const log = new RequestLog(context);
  const playground = new PlaygroundPage(page);
  const url = await host.start('localhost');
  await page.goto(url);
  await expect(kept(page)).toBeVisible({ timeout: 60_000 });

  host.release('second');
  await page.reload();
  await expect(build(page)).toHaveAttribute('content', 'second');
  await playground.waitUntilReady();
  // Installed beside the former one, it takes over at once: the page is its own already. Seldom asked: Chromium looks for
  // a new release once the former one has had nothing to do for a second.
  await expect.poll(() => activeBuild(page), { timeout: 60_000, intervals: [3000] }).toBe('second');
  await expect(notice(page)).toHaveCount(0);

  host.goAway();
  await context.setOffline(true);
  await page.reload();
  await playground.waitUntilReady();
  await expect(kept(page)).toBeVisible();
  await expect(page.getByText(/^by a network trained for/)).toBeVisible();
  await playground.english.fill('The cat sees the dog.');
  await expect(playground.french).toContainText(/le .*chat .*voit .*le .*chien/);
  await playground.train.click();
  await playground.waitForSteps(20);
  await playground.pauseTraining();
  await playground.chooseBackend('JavaScript (CPU)');
  await page.getByRole('radio', { name: 'Maths', exact: true }).check();
  await expect(page.getByRole('heading', { name: 'How a word is computed' })).toBeVisible();
  await page.getByRole('radio', { name: 'Network', exact: true }).check();
  await expect(page.getByText(/^Each cell is its state/)).toBeVisible();

  await test.step('a lesson from its address, in another language', async () => {
    const pane = new LessonPane(page);
    await page.goto('about:blank');
    await page.goto(`${url}#?v=1&lesson=reordering&lang=fr`);
    await pane.waitUntilBegun();
    await expect(
      pane.lesson.getByRole('heading', { name: frenchLessons.texts.reordering.title }),
    ).toBeVisible();
    await lessonActs5To8[await pane.key()]?.(page);
    await expect(pane.seen).toBeVisible();
  });
  log.expectNothingLeft(url);
});

test('a new release waits while training runs and comes when a person asks for it, in each tab by itself', async ({
  page,
  context,
}) => {
  test.setTimeout(180_000); // four times the page
  const first = new PlaygroundPage(page);
  const url = await host.start('playground.localhost');
  await page.goto(url);
  await expect(kept(page)).toBeVisible({ timeout: 60_000 });
  await first.train.click();
  await first.waitForSteps(5);
  host.release('second', 'GrammarPage-');
  await lookForRelease(page);
  await expect(notice(page)).toContainText('It waits until training rests.');
  await expect(notice(page).getByRole('button', { name: 'Reload' })).toHaveCount(0);
  await first.pauseTraining();
  await expectAccessible(page, 'the notice of a new version');

  const other = await context.newPage();
  await other.goto(url);
  await new PlaygroundPage(other).waitUntilReady();
  await expect(build(other)).not.toHaveAttribute('content', 'second');
  await notice(other).getByRole('button', { name: 'Reload' }).click();
  await expect(build(other)).toHaveAttribute('content', 'second');
  await other.close();

  // Answered by the new release by now, the former one trains on, and finds a chunk that is gone from the host.
  const steps = await first.trainedSteps();
  await first.train.click();
  await first.waitForSteps(steps + 5);
  await first.pauseTraining();
  await page.getByRole('link', { name: 'Browse the grammar' }).click();
  await expect(page.getByRole('heading', { name: 'The grammar' })).toBeVisible();
  await page.goBack();
  await notice(page).getByRole('button', { name: 'Reload' }).click();
  await expect(build(page)).toHaveAttribute('content', 'second');
  await first.waitUntilReady();
  await expect(kept(page)).toBeVisible();
  await expect(notice(page)).toHaveCount(0);

  host.release('third');
  await lookForRelease(page);
  await notice(page).getByRole('button', { name: 'Later' }).click();
  await expect(notice(page)).toHaveCount(0);
  await expect(build(page)).toHaveAttribute('content', 'second');
});

/** As the browser does whenever the page is loaded, and the page once an hour. */
async function lookForRelease(page: Page): Promise<void> {
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
}

/** The build that the page's service worker answers from. */
async function activeBuild(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    return new Promise((resolve) => {
      port1.onmessage = ({ data }) => resolve(data.build);
      active?.postMessage({ kind: 'release/report' }, [port2]);
    });
  });
}
