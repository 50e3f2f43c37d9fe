import { expect, test } from '@playwright/test';
import { chineseLessons } from '../src/i18n/chinese/lessons/lessons.ts';
import { englishLessons } from '../src/i18n/english/lessons/lessons.ts';
import { frenchLessons } from '../src/i18n/french/lessons/lessons.ts';
import { lessonNames } from '../src/store/lessonSlice.ts';
import { expectAccessible } from './pages/axe.ts';
import { lessonActs1To4 } from './pages/lessonActs1To4.ts';
import { lessonActs5To8 } from './pages/lessonActs5To8.ts';
import { LessonPane } from './pages/lessonPane.ts';
import { fewPairs } from './pages/playgroundPage.ts';

/** Lessons that act: each makes its state in one click, asks for a prediction, and knows when it has been done. */

const acts: Readonly<Record<string, (typeof lessonActs1To4)[string]>> = {
  ...lessonActs1To4,
  ...lessonActs5To8,
};

const laptop = { width: 1280, height: 720 };
const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

/** Every figure is looked at in every size, each in another language. French has the longest words beside it. */
const walks = [
  { language: 'en', texts: englishLessons, size: desktop },
  { language: 'fr', texts: frenchLessons, size: phone },
  { language: 'zh', texts: chineseLessons, size: laptop },
] as const;

for (const { language, texts, size } of walks)
  test(`experience 29: every lesson in ${language}: not passed before the act, passed after it, its figure in view`, async ({
    page,
  }) => {
    test.setTimeout(600_000);
    const pane = new LessonPane(page);
    await page.setViewportSize(desktop);
    await page.goto(`./#?v=1&${fewPairs}&lang=${language}&pane=lesson`);
    const overview = page.getByRole('region', { name: texts.frame.title });
    await expect(overview).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('progressbar').first()).toBeVisible({ timeout: 60_000 });
    const english = language === 'en' ? [] : longTexts(englishLessons);

    for (const [at, name] of lessonNames.entries()) {
      await overview.getByRole('list').first().getByRole('button').nth(at).click();
      const { title, steps } = texts.texts[name];
      await expect(pane.lesson.getByRole('heading', { name: title })).toBeVisible();

      for (const [step, [stepName, stepTexts]] of Object.entries(steps).entries())
        await test.step(`${name}/${stepName}`, async () => {
          const key = `${name}/${stepName}`;
          await pane.goTo(step);
          expect(await pane.key()).toBe(key);
          await expect(pane.lesson).toContainText(plainOf(stepTexts.task));
          const predictions = pane.lesson.getByRole('radiogroup').or(pane.lesson.locator('fieldset'));
          if ('question' in stepTexts) await predictions.first().getByRole('radio').first().check();
          await page.setViewportSize(size);
          await pane.begin();
          await pane.expectFigureInView(`${key} at ${size.width}`);
          await page.setViewportSize(desktop);
          await expect(pane.seen, `${key} is not passed before`).toHaveCount(0);
          await acts[key]?.(page);
          await expect(pane.seen, `${key} is passed`).toBeVisible({ timeout: 120_000 });
          const shown = ((await pane.lesson.textContent()) ?? '').replace(/\s+/g, ' ');
          expect(english.filter((text) => shown.includes(text))).toEqual([]);
          if (language === 'zh') await expect(pane.seen).toHaveText(/[\u4e00-\u9fff]/);
          if (step === 0) await expectAccessible(page, key, { part: '[data-lesson]', themes: themesOf(at) });
        });
      await pane.lesson.getByRole('button', { name: texts.frame.all }).click();
    }

    if (language === 'en')
      await test.step('what was done is remembered, until it is to be forgotten', async () => {
        const all = lessonNames.reduce((sum, name) => sum + Object.keys(texts.texts[name].steps).length, 0);
        await page.reload();
        await expect(overview).toContainText(texts.frame.progress(String(all), String(all)));
        await overview.getByRole('button', { name: texts.frame.clear }).click();
        await expect(overview).toContainText(texts.frame.progress('0', String(all)));
      });
  });

test('experience 29: each lesson has an address, which makes its state in a fresh page', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  for (const [at, name] of lessonNames.entries())
    await test.step(name, async () => {
      const size = [phone, laptop, desktop][at % 3] ?? desktop;
      const page = await browser.newPage({ viewport: size });
      const pane = new LessonPane(page);
      await page.goto(`./#?v=1&lesson=${name}`);
      await pane.waitUntilBegun();
      await expect(pane.lesson).toHaveAttribute('data-lesson', name);
      await pane.expectFigureInView(`${name} at ${size.width}`);
      if (at === 0)
        await test.step('back and forward go between its steps', async () => {
          await pane.goTo(1);
          await expect(page).toHaveURL(/lesson=sequences&step=2/);
          expect(await pane.key()).toBe('sequences/training');
          await page.goBack();
          await expect.poll(() => pane.key()).toBe('sequences/unrolled');
          await page.goForward();
          await expect.poll(() => pane.key()).toBe('sequences/training');
        });
      await page.close();
    });
});

/** A part of each lesson's pane is looked at in the dark too: their colours are the same. */
const themesOf = (lesson: number) => (lesson === 0 ? (['light', 'dark'] as const) : (['light'] as const));

/** A text as far as its first formula. */
const plainOf = (text: string): string => (text.split('$')[0] ?? '').trim();

/** Sentences of a catalogue that cannot stand in another language by chance: no names, no examples. */
function longTexts(catalogue: unknown): string[] {
  if (typeof catalogue === 'string') {
    const text = plainOf(catalogue);
    return /^[A-Z].{24,}/.test(text) ? [text] : [];
  }
  if (typeof catalogue !== 'object' || catalogue === null) return [];
  return Object.values(catalogue).flatMap(longTexts);
}
