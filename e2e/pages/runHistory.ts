import type { Locator, Page } from '@playwright/test';

/** The runs that this browser keeps, and those among them that are compared. */
export class RunHistory {
  readonly page: Page;
  /** Beneath the curve of training. */
  readonly link: Locator;
  readonly section: Locator;
  readonly rows: Locator;
  readonly comparison: Locator;
  /** Of the runs that are compared with the present one. */
  readonly curves: Locator;
  readonly differences: Locator;

  constructor(page: Page) {
    this.page = page;
    this.link = page.getByRole('link', { name: /^All runs/ });
    this.section = page.getByRole('region', { name: 'Runs', exact: true });
    this.rows = page.getByRole('list', { name: 'Runs kept in this browser' }).getByRole('listitem');
    this.comparison = page.getByRole('region', { name: 'Comparison' });
    this.curves = this.comparison.locator('.curve-former path');
    this.differences = this.comparison.getByRole('table');
  }

  /** Goes to the section by keyboard. */
  async open(): Promise<void> {
    await this.link.focus();
    await this.page.keyboard.press('Enter');
  }

  button(action: 'Open' | 'Rename' | 'Delete' | 'Use the settings of', run: string): Locator {
    return this.section.getByRole('button', { name: `${action} ${run}`, exact: true });
  }

  async press(action: Parameters<RunHistory['button']>[0], run: string): Promise<void> {
    await this.button(action, run).focus();
    await this.page.keyboard.press('Enter');
  }

  compare(run: string): Locator {
    return this.section.getByRole('checkbox', { name: `Compare ${run}`, exact: true });
  }

  /** How the compared runs are drawn. */
  paths(): Promise<string[]> {
    return this.curves.evaluateAll((lines) => lines.map((line) => line.getAttribute('d') ?? ''));
  }
}
