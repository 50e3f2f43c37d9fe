import { expect, type Locator, type Page } from '@playwright/test';

export interface WrittenNumber {
  /** Such as "score of cat". */
  readonly name: string;
  readonly value: number;
}

/** The maths of one word: its equations, their numbers, and what was opened of them. */
export class MathsPane {
  readonly page: Page;
  readonly equations: Locator;
  readonly opened: Locator;
  readonly word: Locator;

  constructor(page: Page) {
    this.page = page;
    this.equations = page.getByRole('list', { name: 'The equations in order' });
    this.opened = page.getByRole('region', { name: /^What is behind/ });
    this.word = page.getByRole('group', { name: 'Which word is computed' });
  }

  async show(): Promise<void> {
    await this.page.getByRole('radio', { name: 'Maths', exact: true }).check();
    await expect(this.equations).toBeVisible({ timeout: 30_000 });
  }

  equation(title: string): Locator {
    const heading = this.page.getByRole('heading', { name: new RegExp(`^\\d+ ?${title}$`) });
    return this.equations.getByRole('listitem').filter({ has: heading });
  }

  titles(): Promise<string[]> {
    return this.equations
      .getByRole('heading')
      .allTextContents()
      .then((texts) => texts.map((text) => text.replace(/^\d+/, '')));
  }

  async unfold(title: string): Promise<void> {
    const button = this.equation(title).getByRole('heading').getByRole('button');
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
  }

  /** A symbol in the list under an equation, by what it stands for. */
  symbol(title: string, meaning: string | RegExp): Locator {
    return this.equation(title)
      .getByRole('list', { name: 'Symbols and shapes' })
      .getByRole('button', { name: meaning });
  }

  /** The numbers of an equation that can be opened, as they name themselves. */
  async numbers(title: string): Promise<WrittenNumber[]> {
    const names = await this.equation(title)
      .getByRole('button', { name: /Open what is behind it$/ })
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
    return names.map((label) => {
      const [, name = '', value = ''] = /^(.*): (−?[\d.]+)\. Open/.exec(label) ?? [];
      return { name, value: written(value) };
    });
  }

  /** The lines of what is open, their total as it is written, and what is made of it. */
  readOpened(): Promise<{ lines: number[]; total: number; last: number }> {
    return this.opened.evaluate((section) => {
      const figure = (row: Element) => Number((row.querySelector('td')?.textContent ?? '').replace('−', '-'));
      const lines = [...section.querySelectorAll('tbody tr')].map(figure);
      const feet = [...section.querySelectorAll('tfoot tr')];
      // A single line is its own total.
      const together = feet.find((row) => row.querySelector('th')?.textContent === 'together');
      const total = together ? figure(together) : (lines[0] as number);
      return { lines, total, last: figure(feet.at(-1) as Element) };
    });
  }
}

function written(text: string): number {
  return Number(text.replace('−', '-'));
}
