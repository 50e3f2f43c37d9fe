import { expect, type Page, test } from '@playwright/test';
import { termOf } from '../src/core/dictionary/termOf.ts';
import { glossary } from '../src/i18n/glossary.ts';
import { expectAccessible } from './pages/axe.ts';
import { fewPairs, PlaygroundPage } from './pages/playgroundPage.ts';

/** The dictionary: opened beside a label, searched, in three languages, and every label of the page has its entry. */

test('every label opens its entry in place, and the dictionary is searched, read in three languages and led back from', async ({
  page,
}) => {
  test.setTimeout(240_000); // every label of the page is opened
  const chunks: string[] = [];
  page.on('request', (request) => chunks.push(request.url()));
  const playground = new PlaygroundPage(page);
  await playground.open(fewPairs);
  const entry = page.locator('[popover]:popover-open');
  const mark = (label: string) => page.getByRole('button', { name: `What is “${label}”?`, exact: true });

  await test.step('the mark beside a label opens its entry, Escape closes it and gives the focus back', async () => {
    expect(chunks.filter((url) => /TermPopover/.test(url))).toEqual([]);
    await mark('Learning rate').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Learning rate' })).toBeVisible();
    await expect(entry).toContainText('How far each step moves the weights.');
    await expect(entry).toContainText('Robbins and Monro 1951');
    await expect(entry.locator('math').first()).toBeVisible();
    await expect(entry.getByRole('heading', { name: 'Learning rate' })).toBeFocused();
    await entry.getByRole('button', { name: 'Schedule', exact: true }).click();
    await expect(page.getByRole('dialog', { name: 'Schedule' })).toContainText('section 5.3');
    await expectAccessible(page, 'an entry beside a label');
    await page.keyboard.press('Escape');
    await expect(entry).toHaveCount(0);
    await expect(mark('Learning rate')).toBeFocused();
    // The control is called as before.
    await expect(page.getByRole('spinbutton', { name: 'Learning rate', exact: true })).toHaveValue('0.005');
  });

  await test.step('every label of the page has a mark, and each opens its own entry', async () => {
    await playground.takeStep();
    const tried: string[] = [];
    for (const pane of ['Training', 'Maths', 'Coach']) {
      await page.getByRole('radio', { name: pane, exact: true }).check();
      if (pane === 'Maths') await expect(mark('Attention scores')).toBeVisible();
      if (pane === 'Coach') await expect(mark('Entropy').first()).toBeVisible();
      await unfoldAll(page);
      expect(await labelsWithoutMark(page), pane).toEqual([]);
      for (const { subject, opened } of await openAll(page, tried)) {
        tried.push(subject);
        expect([subject, opened]).toEqual([subject, glossary.en[termOf(subject) ?? 'loss']]);
        expect(termOf(subject), subject).not.toBeNull();
      }
    }
  });

  await test.step('from the entry to the dictionary, at the same entry', async () => {
    await mark('Seed').click();
    await entry.getByRole('link', { name: 'Open the dictionary' }).click();
    await expect(page).toHaveURL(/#dictionary\/seed$/);
    const article = page.getByRole('article', { name: 'Seed', exact: true });
    await expect(article).toBeFocused();
    await expect(article).toBeInViewport();
    await expect(article).toContainText('Graine');
    await expect(article).toContainText('随机种子');
  });

  const found = page.getByRole('article');
  await test.step('it is searched by name in any language and by symbol', async () => {
    const search = page.getByRole('searchbox', { name: 'Search' });
    await search.fill('échauffement');
    await expect(found).toHaveCount(1);
    await expect(page.getByRole('article', { name: 'Warm-up' })).toBeVisible();
    await search.fill('a_it');
    await expect(page.getByRole('article', { name: 'Attention weight', exact: true })).toBeVisible();
    await search.fill('束搜索');
    await expect(page.getByRole('status').filter({ hasText: '1 entry' })).toBeVisible();
    await search.fill('zyzzyva');
    await expect(page.getByText('Nothing here is called “zyzzyva”.')).toBeVisible();
    await search.fill('beam');
  });

  await test.step('the glossary has all three languages, fits a phone, and axe finds nothing', async () => {
    await page.getByRole('radio', { name: 'In three languages' }).check();
    await expect(page.getByRole('row', { name: /^Beam search Recherche en faisceau 束搜索/ })).toBeVisible();
    await expectAccessible(page, 'the glossary', { themes: ['light'] });
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScrolling(page);
    await page.getByRole('link', { name: 'Beam search' }).click();
    await expect(page.getByRole('article', { name: 'Beam search' })).toBeFocused();
    await page.getByRole('searchbox', { name: 'Search' }).fill('attention');
    await expectAccessible(page, 'the dictionary on a phone', { themes: ['light'] });
    await expectNoSidewaysScrolling(page);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  await test.step('it leads to the control it speaks of, in another language too', async () => {
    await page.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'Français' });
    await page.getByRole('searchbox').fill('beam');
    await page.getByRole('link', { name: /^Montrer sur la page.*Recherche en faisceau$/ }).click();
    await expect(page).toHaveURL(/#(\?.*)?$/);
    const french = page.getByRole('button', { name: /Largeur du faisceau/ });
    await expect(page.locator('[data-term="decoding"]')).toBeFocused();
    await expect(french).toHaveCount(0); // greedy decoding has no beam: its own place is shown
    await page.getByRole('radio', { name: 'faisceau' }).check();
    await french.click();
    await expect(page.getByRole('dialog', { name: 'Recherche en faisceau' })).toContainText('Graves 2012');
  });
});

/** Labels that need no entry, each with its reason. */
const excused: readonly (readonly [selector: string, reason: string])[] = [
  ['label:has(input[type=radio])', 'an option of a choice, whose own mark speaks for it'],
  ['label:has(input[type=file])', 'a button'],
  ['thead th', 'a column of a table whose heading or rows have marks'],
  ['th[lang]', 'a word of a sentence'],
  ['details > dl > dt', 'the name of a program, beside “Training runs”, which has a mark'],
  ['#bottleneck *', 'parts of a figure whose heading has a mark'],
];

/** The same by their words: they say what to do, or are sentences. */
const plain = [
  'What this means',
  'How it works',
  'Take the pairs with you',
  'Search in both languages',
  'Show',
  'Word whose row is set',
];

async function unfoldAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('main:not([hidden]) details')) {
      (fold as HTMLDetailsElement).open = true;
    }
  });
}

/** What reads as a label and has no mark inside or beside it. */
async function labelsWithoutMark(page: Page): Promise<string[]> {
  return page.evaluate(
    ({ selectors, texts }) => {
      const labels = document.querySelectorAll<HTMLElement>(
        'main:not([hidden]) :is(label, dt, legend, h2, h3, th), header label',
      );
      return [...labels].flatMap((label) => {
        const { width, height } = label.getBoundingClientRect();
        const words = label.textContent.trim();
        const isSeen = label.checkVisibility() && width > 1 && height > 1 && words !== '';
        const near = [label, label.parentElement, label.nextElementSibling];
        const hasMark =
          label.querySelector('[data-term]') !== null ||
          near.some((each) => each?.querySelector(':scope > [data-term]'));
        const isExcused =
          selectors.some((selector) => label.matches(selector)) ||
          texts.some((text) => words.startsWith(text));
        return !isSeen || hasMark || isExcused ? [] : [`${label.localName}: ${words}`];
      });
    },
    { selectors: excused.map(([selector]) => selector), texts: plain },
  );
}

/** Opens every entry that can be seen, one after the other. @param tried subjects that need no second look */
async function openAll(page: Page, tried: readonly string[]): Promise<{ subject: string; opened: string }[]> {
  return page.evaluate(async (known) => {
    const opened: { subject: string; opened: string }[] = [];
    for (const mark of document.querySelectorAll<HTMLElement>('[data-term]')) {
      const subject = mark.dataset['term'] ?? '';
      if (!mark.checkVisibility() || known.includes(subject)) continue;
      mark.click();
      let popover: HTMLElement | null = null;
      for (let frame = 0; frame < 120 && !popover; frame++) {
        await new Promise(requestAnimationFrame);
        popover = document.querySelector('[popover]:popover-open');
      }
      opened.push({
        subject,
        opened: popover?.querySelector('h2')?.textContent ?? '',
      });
      popover?.hidePopover();
      while (document.querySelector('[role=dialog][popover]')) await new Promise(requestAnimationFrame);
    }
    return opened;
  }, tried);
}

async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content).toBeLessThanOrEqual(window as number);
}
