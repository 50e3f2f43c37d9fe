import { expect, test } from '@playwright/test';
import { AttentionGrid } from './pages/attentionGrid.ts';
import { expectAccessible } from './pages/axe.ts';
import { PlaygroundPage } from './pages/playgroundPage.ts';
import { Presentation } from './pages/presentation.ts';

/** In front of a class: large type, the presenter's keys, a vote before a row is shown, and links made for the hour. */

/** What the builder makes of the choices below, and a pupil opens. */
const CLASS_LINK =
  '#?v=1&sentence=the+cat+sees+the+dog&lesson=attention&step=2&present=true&hide=device,history' +
  '&lock=sentence,network,transport&lang=en';

test.use({ viewport: { width: 1280, height: 720 } });

test('experience 30: class mode is large, goes by keys, lets the class vote, and its links are made without typing', async ({
  page,
}) => {
  test.setTimeout(240_000); // several looks of axe, of seconds each on a busy machine
  const playground = new PlaygroundPage(page);
  const attention = new AttentionGrid(page);
  const presentation = new Presentation(page);
  await playground.open('sentence=the+black+cat+sleeps.');
  await expect.poll(async () => (await attention.read()).rows.length).toBeGreaterThan(4);
  await playground.waitForLastWord();
  const readWords = () =>
    attention.grid
      .getByRole('rowheader')
      .evaluateAll((headers) =>
        headers.map((header) => header.getAttribute('aria-label')?.split(',')[0] ?? ''),
      );
  const words = await readWords();

  await test.step('P lays the page out for a projector', async () => {
    await page.keyboard.press('p');
    await expect(presentation.bar).toBeVisible();
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(page.getByRole('spinbutton', { name: 'Hidden size' })).toBeHidden();
    await expect(page.getByRole('radio', { name: 'Maths' })).toBeChecked();

    const fontSize = (locator: ReturnType<typeof page.locator>) =>
      locator.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    expect(await fontSize(page.locator('body'))).toBe(24);
    const tokens = [
      playground.english,
      playground.french.getByText(words[0] ?? '', { exact: true }).first(),
      attention.grid.getByRole('columnheader', { name: 'cat', exact: true }),
    ];
    for (const token of tokens) {
      expect(await fontSize(token)).toBeGreaterThanOrEqual(28);
      expect(await fontSize(token)).toBeLessThanOrEqual(32);
    }
    // The picture is drawn anew for the larger type.
    await expect
      .poll(async () => (await attention.cell(0, 0).boundingBox())?.height ?? 0)
      .toBeGreaterThanOrEqual(45); // 48 with the gap around it
    // Each weight is written in its cell.
    for (const written of await attention.cells.allTextContents()) expect(written).toMatch(/^[01]\.\d\d$/);
    const picture = await attention.grid.boundingBox();
    expect(picture && picture.x + picture.width).toBeLessThanOrEqual((2 / 3) * 1280);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
    await expectAccessible(page, 'presented');
  });

  await test.step('keys go through the words, and rest while something is typed', async () => {
    const count = (await attention.read()).rows.length;
    await page.keyboard.press(' ');
    await expect(presentation.place).toHaveText(`1 of ${count}`);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('PageDown');
    await expect(presentation.place).toHaveText(`3 of ${count}`);
    await page.keyboard.press('PageUp');
    await expect(presentation.place).toHaveText(`2 of ${count}`);
    await expect.poll(async () => (await attention.read()).rows.length).toBe(2);

    await playground.english.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('b');
    await expect(playground.english).toHaveValue('the black cat sleeps.b');
    await page.keyboard.press('Backspace');
    await playground.english.blur();
    await expect(presentation.place).toHaveText(`${count} of ${count}`);
    await expect.poll(readWords).toEqual(words);
  });

  await test.step('B makes the screen black until a key is pressed; ? lists the keys', async () => {
    await page.keyboard.press('b');
    const black = page.getByRole('dialog', { name: 'Black screen' });
    await expect(black).toBeVisible();
    expect(await black.boundingBox()).toEqual({ x: 0, y: 0, width: 1280, height: 720 });
    await expect(black).toHaveCSS('background-color', 'rgb(0, 0, 0)');
    await page.keyboard.press('x');
    await expect(black).toBeHidden();

    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keys while presenting' });
    await expect(help).toContainText('Black screen');
    await expectAccessible(page, 'keys of the presenter', { themes: ['light'], part: 'dialog' });
    await page.keyboard.press('Escape');
    await expect(help).toBeHidden();
    await expect(presentation.bar).toBeVisible();
  });

  await test.step('a row is hidden from everybody until the class has voted', async () => {
    const { columns, rows } = await attention.read();
    const answers = rows.map((row) => row.indexOf(Math.max(...row)));
    await page.keyboard.press('h');
    await expect(presentation.question).toBeVisible();
    await page.keyboard.press('r');
    await expect(presentation.question.getByRole('button', { name: 'Next word' })).toBeVisible();
    await page.keyboard.press(' ');

    await expect(attention.grid.getByRole('rowheader')).toHaveCount(2);
    await expect(attention.grid.getByRole('rowheader').nth(1)).toHaveAccessibleName(
      'hidden until the class has voted',
    );
    await expect(attention.cell(1, 0)).toHaveText('?');
    const [first, hidden] = words;
    const told = await page.locator('body').ariaSnapshot();
    expect(told).toContain(first);
    expect(told).not.toMatch(new RegExp(`\\b${hidden}\\b`));

    const right = answers[1] ?? 0;
    const wrong = right === 0 ? 1 : 0;
    await page.keyboard.press(`${right + 1}`);
    await page.keyboard.press(`${right + 1}`);
    await attention.grid
      .getByRole('columnheader', { name: columns[wrong] ?? '', exact: true })
      .first()
      .click();
    await page.keyboard.press(`${wrong + 1}`);
    await page.keyboard.press('Backspace');
    await expect(presentation.question).toContainText('3 votes so far');
    expect(await presentation.votesFor(columns[right] ?? '')).toBe(2);
    expect(await presentation.votesFor(columns[wrong] ?? '')).toBe(1);
    await expectAccessible(page, 'while the class votes');

    await presentation.reveal.click();
    await expect(presentation.question).toContainText('2 of 3 were right.');
    await expect(playground.french).toContainText(hidden ?? '');
    await expect.poll(async () => (await attention.read()).rows.length).toBe(2);
    await page.keyboard.press('h');
    await expect(presentation.question).toBeHidden();
    await expect.poll(async () => (await attention.read()).rows.length).toBe(rows.length);
  });

  await test.step('T counts down; the end is seen and said', async () => {
    await page.clock.install();
    await page.keyboard.press('t');
    await page.clock.fastForward('03:00');
    await expect(presentation.timer).toHaveAccessibleName(/^Timer: (2:00|1:5\d)$/);
    await page.keyboard.press('t');
    await page.clock.fastForward('10:00');
    await expect(presentation.timer).toHaveAccessibleName(/^Timer: (2:00|1:5\d)$/);
    await presentation.timer.click();
    await page.getByRole('button', { name: '1 minute' }).click();
    await expect(presentation.timer).toHaveAccessibleName(/^Timer: (1:00|0:5\d)$/);
    await page.clock.fastForward('01:01');
    await expect(presentation.timer).toHaveText('Time is up');
    await expect(presentation.bar.getByRole('status').filter({ hasText: 'Time is up' })).toHaveCount(1);
    await page.clock.resume();
  });

  await test.step('Escape brings the usual page back', async () => {
    await page.keyboard.press('Escape');
    await expect(presentation.bar).toBeHidden();
    await expect(page.getByRole('banner')).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Training' })).toBeChecked();
  });

  await test.step('a link for a class is made without typing an address', async () => {
    await page.getByRole('button', { name: 'Present to a class' }).click();
    await page.getByRole('button', { name: /^Make a link for a class/ }).click();
    await expect(page.getByRole('heading', { name: 'A link for a class' })).toBeFocused();
    await page.getByRole('combobox', { name: 'Lesson', exact: true }).selectOption('attention');
    await page.getByRole('combobox', { name: 'Step' }).selectOption('1');
    await page.getByRole('textbox', { name: 'Sentence', exact: true }).fill('the cat sees the dog');
    await page.getByRole('main').getByRole('combobox', { name: 'Language' }).selectOption('en');
    await page.getByRole('checkbox', { name: 'Laid out for a projector' }).check();
    const rule = (part: string, name: string) =>
      page.getByRole('group', { name: part, exact: true }).getByRole('radio', { name }).check();
    await rule('Run history', 'Hidden');
    await rule('Device', 'Hidden');
    await rule('Training controls', 'Locked');
    await rule('Sentence', 'Locked');
    await rule('Network', 'Locked');
    await expectAccessible(page, 'the builder of links');
    const link = page.getByRole('link', { name: 'Try it in a new tab' });
    const made = (await link.getAttribute('href')) ?? '';
    expect(new URL(made).hash).toBe(CLASS_LINK);
    await expect(page.getByRole('textbox', { name: 'Address' })).toHaveValue(made);
    await expect(page.getByRole('img', { name: /QR/ })).toBeVisible();
  });
});

test('experience 30: a link opens class mode in a fresh browser, and hides and locks what it names', async ({
  page,
}) => {
  test.setTimeout(180_000); // a look of axe, and the words of the lesson to be waited for
  const opened = new PlaygroundPage(page);
  const grid = new AttentionGrid(page);
  await page.goto(`./${CLASS_LINK}`);
  const { bar } = new Presentation(page);
  await expect(bar.getByRole('status').filter({ hasText: 'Ready.' })).toBeVisible({ timeout: 60_000 });
  await expect(opened.train).toHaveCount(0);
  await expect(page.getByRole('radio', { name: 'Lesson' })).toBeChecked();
  await bar.getByRole('button', { name: 'End the presentation' }).click();

  await expect(page.getByText('Locked by the link you opened')).toBeVisible();
  await expect(page.getByRole('group', { name: 'Network: locked by this link' })).toBeVisible();
  await expect(page.getByRole('spinbutton', { name: 'Hidden size' })).toBeDisabled();
  await expect(opened.english).toBeDisabled();
  await expect(opened.english).toHaveValue('the cat sees the dog');
  await expect(opened.train).toBeDisabled();
  await page.keyboard.press('s');
  await expect(page.getByRole('combobox', { name: 'Backend' })).toHaveCount(0);
  await expect(page.locator('#runs')).toHaveCount(0);

  // What is locked can be unfolded and read, and what is open answers as ever.
  await page.getByText('More of the network').click();
  await expect(page.locator('details', { hasText: 'More of the network' })).toHaveAttribute('open');
  await page.getByRole('radio', { name: 'Heatmap' }).check();
  await expect.poll(async () => (await grid.read()).rows.length).toBeGreaterThan(2);
  await grid.cell(0, 1).hover();
  await expect(page.getByText(/looks at cat: 0\.\d{3}$/).first()).toBeVisible();
  expect(await opened.trainedSteps()).toBe(0);
  await expectAccessible(page, 'a page with locks', { themes: ['light'] });
});
