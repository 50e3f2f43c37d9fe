import { expect, type Locator, type Page } from '@playwright/test';

/** How the translation is chosen, and what else was found. */
export class DecodingPanel {
  readonly toggle: Locator;
  readonly panel: Locator;
  readonly prefix: Locator;
  readonly list: Locator;
  readonly hypotheses: Locator;

  constructor(page: Page) {
    this.toggle = page.getByRole('button', { name: /^Decoding: / });
    this.panel = page.getByRole('group', { name: 'How the translation is chosen' });
    this.prefix = this.panel.getByRole('textbox', { name: 'Begins with' });
    this.list = this.panel.getByRole('group', { name: 'Translations found' });
    this.hypotheses = this.list.getByRole('radio');
  }

  async open(): Promise<void> {
    await this.toggle.click();
    await expect(this.panel).toBeVisible();
  }

  method(name: 'Greedy' | 'Beam search' | 'Sampling'): Locator {
    return this.panel.getByRole('radio', { name });
  }

  async choose(name: 'Greedy' | 'Beam search' | 'Sampling'): Promise<void> {
    await this.method(name).check();
  }

  field(name: string): Locator {
    return this.panel.getByRole('spinbutton', { name, exact: true });
  }

  async set(name: string, value: number): Promise<void> {
    await this.field(name).fill(String(value));
    await this.field(name).press('Enter');
  }

  /** The texts of the list, each with its numbers. */
  async read(): Promise<{ text: string; numbers: number[] }[]> {
    const labels = await this.list
      .locator('label')
      .evaluateAll((nodes) =>
        nodes.map((node) => [...node.querySelectorAll('span')].map((span) => span.textContent ?? '')),
      );
    return labels.map(([text = '', ...numbers]) => ({
      text,
      numbers: numbers.map((number) => Number(number.replace('−', '-'))),
    }));
  }
}
