import { expect, type Page } from '@playwright/test';
import { AttentionGrid } from './attentionGrid.ts';

/**
 * What a learner does in each step of lessons 5 to 8, by the step's key. The controls are found by where they stand, since
 * the lessons are walked through in every language.
 */
export const lessonActs5To8: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'reordering/cross': async (page) => {
    const grid = gridOf(page);
    await grid.cell(1, 2).click();
    await grid.cell(2, 1).click();
  },
  'reordering/agree': (page) => write(page, 'The black hen sleeps.'),
  'reordering/gold': (page) => page.locator('[data-figure=attention]').getByRole('checkbox').check(),
  'decoding/greedy': (page) => chooseBeamSearch(page),
  'decoding/length': async (page) => {
    const penalty = page.locator('[data-figure=translation]').getByRole('spinbutton').nth(2);
    await expect(penalty).toHaveValue('0.6');
    await penalty.fill('0');
    await penalty.press('Enter');
  },
  'decoding/better': (page) => chooseBeamSearch(page),
  'limits/test': (page) => page.locator('[data-figure=test]').getByRole('button').last().click(),
  'limits/combination': (page) => write(page, 'The tired girls sleep.'),
  'limits/length': (page) =>
    write(
      page,
      'The black cat sleeps and the white dog sleeps and the red bird sleeps and the small girl sleeps.',
    ),
  'limits/unknown': (page) => write(page, 'The black dragon sleeps.'),
  'limits/sink': async (page) => {
    const shown = await gridOf(page).grid.getByRole('row').last().getByRole('gridcell').allTextContents();
    const [stop, end] = shown.slice(-2).map((text) => Number(text.replace(',', '.')));
    const answer = page.locator('[data-lesson]').getByRole('textbox');
    await answer.fill(((stop ?? 0) + (end ?? 0)).toFixed(2));
    await answer.press('Enter');
  },
  'limits/explanation': (page) => write(page, 'Hens are sleeping.'),
  'own-data/read': (page) => page.locator('[data-figure=corpus]').getByRole('button').last().click(),
  'own-data/train': (page) => page.locator('#training-controls').getByRole('button').nth(1).click(),
  'own-data/translate': (page) => write(page, 'The girl closes the window.'),
};

const gridOf = (page: Page): AttentionGrid => new AttentionGrid(page, /./);

/** Puts another sentence into the box for the source. */
async function write(page: Page, sentence: string): Promise<void> {
  await page.locator('main form input[type=text][lang=en]').first().fill(sentence);
}

async function chooseBeamSearch(page: Page): Promise<void> {
  await page.locator('[data-figure=translation]').getByRole('radio').nth(1).check();
}
