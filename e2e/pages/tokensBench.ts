import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';

/** One pair in three kinds of token while settings are tried, and how a word's subwords came about. */
export class TokensBench {
  readonly section: Locator;
  readonly use: Locator;
  private readonly page: Page;
  private readonly steps: Locator;

  constructor(page: Page) {
    this.page = page;
    this.section = page.getByRole('region', { name: 'Tokens, seen as they happen' });
    this.use = this.section.getByRole('button', { name: 'Use these settings' });
    this.steps = this.section.getByRole('table', { name: 'Every step' });
  }

  /** Goes there; it is loaded when a person comes near. */
  async open(): Promise<void> {
    await expect(async () => {
      await this.page
        .locator('footer, [id="corpus"]')
        .last()
        .evaluate((place) => place.scrollIntoView(false));
      await expect(this.section).toBeVisible({ timeout: 1000 });
    }).toPass();
    await this.section.scrollIntoViewIfNeeded();
    await this.settled();
  }

  /** The tokens shown are those of the settings shown. */
  async settled(): Promise<void> {
    await expect(this.section.locator('[aria-busy="false"]')).toBeVisible();
  }

  async type(language: string, sentence: string): Promise<void> {
    await this.section.getByRole('textbox', { name: language }).fill(sentence);
  }

  async setNumber(label: string, value: number): Promise<void> {
    const field = this.section.getByRole('spinbutton', { name: label });
    await field.fill(String(value));
    await field.press('Enter');
  }

  /** @param kind such as "Words" */
  tokens(kind: string, language: string): Promise<string[]> {
    const row = { name: new RegExp(`^${kind}, ${language}`) };
    return this.section
      .getByRole('list', row)
      .or(this.section.getByRole('group', row))
      .locator('bdi')
      .allTextContents();
  }

  /** The subwords of a word, as the pair's row shows them, once it is chosen. */
  async watch(word: string): Promise<string[]> {
    const choice = this.section
      .locator('label')
      .filter({ has: this.page.getByRole('radio', { name: new RegExp(`^${word},`) }) });
    await choice.getByRole('radio').check();
    return choice.locator('bdi').allTextContents();
  }

  /** @param name such as "One merge back" */
  async press(name: string): Promise<void> {
    await this.section.getByRole('button', { name }).click();
  }

  /** The pieces that the replay stands at. */
  async pieces(): Promise<string[]> {
    const cell = this.steps.locator('tr[aria-current="step"]').getByRole('cell').last();
    return ((await cell.textContent()) ?? '').trim().split(/\s+/);
  }

  /** How many frames the replay has. */
  frames(): Promise<number> {
    return this.steps.locator('tbody tr').count();
  }

  /** axe finds nothing here, unfolded. */
  async expectAccessible(): Promise<void> {
    for (const summary of await this.section.locator('summary').all()) await summary.click();
    await expectAccessible(this.page, 'the bench of tokens', { part: '#tokens' });
  }
}
