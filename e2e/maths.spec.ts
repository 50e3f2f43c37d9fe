import { expect, test } from '@playwright/test';
import { AttentionGrid } from './pages/attentionGrid.ts';
import { expectAccessible } from './pages/axe.ts';
import { MathsPane } from './pages/mathsPane.ts';
import { PlaygroundPage } from './pages/playgroundPage.ts';

/** How a word is computed: every equation with its live numbers, beside the picture they are about. */
test('experience 11: a word is followed through its equations; each number opens, and all adds up', async ({
  page,
}) => {
  const playground = new PlaygroundPage(page);
  const attention = new AttentionGrid(page);
  const maths = new MathsPane(page);
  await playground.open('model.hiddenSize=16');
  await playground.english.fill('the cat sees the dog');
  await expect.poll(async () => (await attention.read()).columns.length).toBe(6);
  await maths.show();
  await expect.poll(async () => (await maths.numbers('Attention weights')).length).toBe(6);

  await test.step('the steps stand in the order in which this network takes them', async () => {
    while (!(await maths.word.getByText(/^word 1 of/).isVisible())) {
      await maths.word.getByRole('button', { name: 'Previous word' }).click();
    }
    expect(await maths.titles()).toEqual([
      'Encoder states',
      'First decoder state',
      'Decoder state',
      'Attention scores',
      'Attention weights',
      'Context',
      'Attentional state',
      'Logits',
      'Probability',
    ]);
  });

  await test.step('scores become the weights of the heatmap by softmax', async () => {
    await expectSoftmax(maths, attention, 0);
  });

  await test.step('a number opens what is behind it, further and further, and back', async () => {
    const number = maths.equation('Attention weights').getByRole('button', { name: /^weight of cat/ });
    await number.click();
    await expectAddsUp(maths);
    const { last, total } = await maths.readOpened();
    expect(Math.abs(Math.exp(total) - last)).toBeLessThanOrEqual(0.001);
    const weights = await maths.numbers('Attention weights');
    expect(Math.abs((weights[1]?.value ?? Number.NaN) - last)).toBeLessThanOrEqual(0.001);

    const further = maths.opened.getByRole('button', { name: /Open it further$/ });
    const path = maths.opened.getByRole('list').getByRole('button');
    await expect(path).toHaveCount(1);
    for (let depth = 2; depth <= 4; depth++) {
      await further.last().click();
      await expect(path).toHaveCount(depth);
      await expect(path.last()).toBeFocused();
      await expectAddsUp(maths);
    }
    await path.first().click();
    await expect(path).toHaveCount(1);
  });

  await test.step('experience 12: formula and picture light each other', async () => {
    const row = attention.grid.getByRole('rowheader').first();
    await maths.symbol('Attention weights', /^share of attention/).hover();
    await expect(row).toHaveClass(/is-lit/);
    const column = attention.grid.getByRole('columnheader', { name: 'cat', exact: true });
    await attention.cell(0, 1).click();
    const encoderState = maths.symbol('Attention scores', /^encoder state at/);
    await expect(encoderState).toHaveAttribute('data-lit');
    await expect(maths.symbol('Attention scores', /^learnt: makes one number/)).not.toHaveAttribute(
      'data-lit',
    );
    await attention.cell(0, 1).press('Escape');
    await page.mouse.move(0, 0);
    await encoderState.focus();
    await expect(encoderState).toHaveAttribute('data-lit');
    await expect(attention.grid.getByRole('columnheader').and(page.locator('.is-lit'))).toHaveCount(1);
    await expect(column).toBeVisible();
  });

  await test.step('experience 12: shapes follow the settings', async () => {
    const learnt = (name: RegExp) => maths.symbol('Attention scores', name);
    await expect(learnt(/^learnt: what of the decoder counts, 16 by 16$/)).toBeVisible();
    await playground.setNumber('Hidden size', 32);
    await expect(learnt(/^learnt: what of the decoder counts, 32 by 32$/)).toBeVisible({ timeout: 30_000 });
    await playground.waitUntilReady();
  });

  await test.step('what stands open follows the training and goes on adding up', async () => {
    await expect.poll(async () => (await maths.numbers('Attention weights')).length).toBe(6);
    const before = await maths.numbers('Attention weights');
    await playground.takeStep();
    await expect.poll(() => maths.numbers('Attention weights')).not.toEqual(before);
    await maths.unfold('Logits');
    await maths
      .equation('Logits')
      .getByRole('button', { name: /^logit of/ })
      .first()
      .click();
    await expectAddsUp(maths);
    const { total } = await maths.readOpened();
    await playground.takeStep();
    await expect.poll(async () => (await maths.readOpened()).total).not.toBe(total);
    await expectAddsUp(maths);
  });

  await test.step('a walk goes through the equations in order', async () => {
    await page.getByRole('button', { name: 'Walk through' }).click();
    const walk = page.getByRole('group', { name: 'Walk through the equations' });
    const on = walk.getByRole('button', { name: 'Next equation' });
    for (const [at, title] of (await maths.titles()).entries()) {
      if (at > 0) await on.click();
      await expect(
        maths.equation(title).getByRole('group', { name: 'Walk through the equations' }),
      ).toBeVisible();
      await expect(maths.equation(title).locator('math').first()).toBeVisible();
    }
    await walk.getByRole('button', { name: 'End' }).click();
    await expect(walk).toHaveCount(0);
  });

  // One of each kind of numbers.
  for (const title of ['Encoder states', 'Attention scores', 'Context', 'Probability'])
    await maths.unfold(title);
  await maths
    .equation('Context')
    .getByRole('button', { name: /Open what is behind it$/ })
    .first()
    .click();
  await expect(maths.opened).toBeVisible();
  await expectAccessible(page, 'with equations unfolded and a number open');

  await test.step('without attention one fixed vector stands in its place', async () => {
    await page.getByRole('combobox', { name: 'Attention', exact: true }).selectOption('none');
    await page.getByRole('button', { name: 'Rebuild' }).click();
    await expect.poll(() => maths.titles()).toContain('One fixed vector');
    const titles = await maths.titles();
    for (const title of ['Attention scores', 'Attention weights', 'Context'])
      expect(titles).not.toContain(title);
    await expect.poll(async () => (await maths.numbers('Probability')).length).toBeGreaterThan(4);
  });
});

/** exp of each score over the sum of them all is the weight beside, and the one that the heatmap has. */
async function expectSoftmax(maths: MathsPane, attention: AttentionGrid, row: number): Promise<void> {
  const scores = (await maths.numbers('Attention scores')).map(({ value }) => Math.exp(value));
  const sum = scores.reduce((so, value) => so + value, 0);
  const weights = (await maths.numbers('Attention weights')).map(({ value }) => value);
  const shown = (await attention.read()).rows[row] ?? [];
  expect(weights).toHaveLength(scores.length);
  weights.forEach((weight, at) => {
    expect(Math.abs((scores[at] as number) / sum - weight)).toBeLessThanOrEqual(0.001);
    expect(Math.abs((shown[at] as number) - weight)).toBeLessThanOrEqual(0.001);
  });
  expect(Math.abs(weights.reduce((so, weight) => so + weight, 0) - 1)).toBeLessThanOrEqual(0.001);
}

async function expectAddsUp(maths: MathsPane): Promise<void> {
  await expect(maths.opened.locator('tbody tr').first()).toBeVisible();
  const { lines, total } = await maths.readOpened();
  expect(Math.abs(lines.reduce((so, line) => so + line, 0) - total)).toBeLessThanOrEqual(0.001 + 1e-9);
}
