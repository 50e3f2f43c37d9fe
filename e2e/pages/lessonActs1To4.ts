import { expect, type Page } from '@playwright/test';

/**
 * What a learner does in each step of lessons 1 to 4, by the step's key. The controls are found by where they stand, since
 * the lessons are walked through in every language.
 */
export const lessonActs1To4: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'sequences/unrolled': (page) => openEncoderCell(page, -1),
  'sequences/training': train,
  'sequences/word-by-word': async (page) => {
    // Once for each word after the first, </s> among them.
    for (let word = 0; word < 3; word++) await page.keyboard.press(',');
  },
  'memory/plain': train,
  'memory/gated': train,
  'memory/gates': (page) => openEncoderCell(page, 1),
  'bottleneck/one-vector': (page) =>
    page
      .locator('main form input[type=text][lang=en]')
      .first()
      .fill('The black cat sleeps and the white dog sleeps.'),
  'bottleneck/where-it-breaks': async (page) => {
    const [attention = 0, none = 0] = await hintOf(page);
    await answer(page, attention - none, 1);
  },
  'bottleneck/side-by-side': async (page) => {
    const start = page.locator('#bottleneck').getByRole('button').filter({ hasText: /./ }).last();
    await start.click();
    // Its first curves are those of step 200.
    await expect(page.locator('#bottleneck figcaption p').first()).toHaveText(/\b200\b/, {
      timeout: 120_000,
    });
    await start.click();
  },
  'attention/by-hand': async (page) => {
    const parts = await hintOf(page);
    await answer(page, (parts[0] ?? 0) / (parts.at(-1) ?? 1), 3);
  },
  'attention/context': async (page) => {
    const parts = await hintOf(page);
    const products = parts.map((part, at) => (at % 2 === 0 ? part * (parts[at + 1] ?? 0) : 0));
    await answer(
      page,
      products.reduce((sum, product) => sum + product, 0),
      3,
    );
  },
  'attention/sharpen': train,
};

async function train(page: Page): Promise<void> {
  await page.locator('#training-controls').getByRole('button').nth(1).click();
}

/** @param at which of them, counted from the first or, below 0, from the last */
async function openEncoderCell(page: Page, at: number): Promise<void> {
  const cells = page
    .locator('[data-figure=attention]')
    .getByRole('button', { name: /^(Encod|编码器).*[“«]/ });
  await (at < 0 ? cells.last() : cells.nth(at)).click();
}

/** The numbers with decimals that the hint works with. */
async function hintOf(page: Page): Promise<number[]> {
  const hint = page.locator('[data-lesson] form details');
  await hint.locator('summary').click();
  const text = ((await hint.textContent()) ?? '').replaceAll('−', '-').replaceAll(',', '.');
  // A minus between two numbers takes one from the other; before a number it is its sign.
  return [...text.matchAll(/(?<![\d.])(-?\d+\.\d+)/g)].map(([, number]) => Number(number));
}

async function answer(page: Page, value: number, digits: number): Promise<void> {
  const box = page.locator('[data-lesson] form').getByRole('textbox');
  await box.fill(value.toFixed(digits));
  await box.press('Enter');
}
