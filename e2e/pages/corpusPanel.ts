import { expect, type Locator, type Page } from '@playwright/test';

/** What the network learns from, and the three ways to bring something else. */
export class CorpusPanel {
  readonly page: Page;
  readonly section: Locator;
  readonly upload: Locator;
  readonly pasteBox: Locator;
  readonly usePasted: Locator;
  readonly choose: Locator;
  /** Reads files again as the choices about them say. */
  readonly readSo: Locator;
  readonly progress: Locator;
  readonly cancel: Locator;
  /** What the page says it is doing. */
  readonly status: Locator;

  constructor(page: Page) {
    this.page = page;
    this.section = page.getByRole('region', { name: /^Corpus/ });
    this.upload = page.getByLabel('Upload corpus');
    this.pasteBox = page.getByRole('textbox', { name: 'Paste sentence pairs' });
    this.usePasted = page.getByRole('button', { name: 'Use these pairs' });
    this.choose = page.getByLabel('Choose files');
    this.readSo = page.getByRole('button', { name: 'Read the files so' });
    this.progress = page.getByRole('region', { name: 'Reading a corpus' });
    this.status = page.getByRole('region', { name: 'Training controls' }).getByRole('status');
    this.cancel = this.progress.getByRole('button', { name: 'Cancel' });
  }

  async uploadText(name: string, content: string | Buffer): Promise<void> {
    await this.upload.setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
  }

  async paste(text: string): Promise<void> {
    await this.pasteBox.fill(text);
    await this.usePasted.click();
  }

  /** Drags files over the page and lets them go there. @param files name → content */
  async drop(files: Readonly<Record<string, string>>): Promise<void> {
    const transfer = await this.page.evaluateHandle((entries) => {
      const data = new DataTransfer();
      for (const [name, text] of entries) data.items.add(new File([text], name));
      return data;
    }, Object.entries(files));
    await this.page.dispatchEvent('main', 'dragover', { dataTransfer: transfer });
    await expect(this.page.getByText('Drop the files')).toBeVisible();
    await this.page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
    await expect(this.page.getByText('Drop the files')).toBeHidden();
  }

  /** Waits until a corpus of this name is the one in use, with a network for it. */
  async waitFor(name: string): Promise<void> {
    await expect(this.section.getByRole('heading', { level: 2 })).toContainText(name, { timeout: 60_000 });
    await expect(this.status).toContainText('Ready. Press Train.', { timeout: 60_000 });
  }

  /** Reads the corpus again in another kind of token. @param label such as "Characters" */
  async readIn(label: string): Promise<void> {
    const settings = this.section.getByRole('group').filter({ hasText: 'How it is read' });
    if ((await settings.getAttribute('open')) === null) await this.page.getByText('How it is read').click();
    await this.page.getByRole('combobox', { name: 'Tokens' }).selectOption({ label });
    const before = await this.facts();
    await this.page.getByRole('button', { name: 'Read the corpus again' }).click();
    await expect.poll(() => this.facts(), { timeout: 60_000 }).not.toBe(before);
    // What is seen; what is read out follows a little later.
    await expect(this.status.locator('[aria-hidden]')).toHaveText('Ready. Press Train.', {
      timeout: 60_000,
    });
  }

  /** A count by its label: "Sentence pairs", "Training", "Validation", "Test". */
  async count(label: string): Promise<number> {
    const text =
      (await this.section
        .locator('dl > div')
        .filter({ has: this.page.getByText(label, { exact: true }) })
        .locator('dd')
        .textContent()) ?? '';
    return Number(text.replaceAll(',', ''));
  }

  /** All that the panel says of the corpus, to see that nothing has changed. */
  facts(): Promise<string> {
    return this.section
      .locator('dl, table, h2')
      .allTextContents()
      .then((texts) => texts.join('\n'));
  }

  preview(): Locator {
    return this.section.getByRole('region', { name: /first .* training pairs/ }).getByRole('row');
  }
}
