import { expect, type Locator, type Page } from '@playwright/test';

/** Of a link: twelve greetings. For what is not about the corpus, or brings its own: the page is ready in half the time. */
export const fewPairs = 'corpus=hello-world';

/** The page as a person works it: its controls by their names, and what it says of itself. */
export class PlaygroundPage {
  readonly page: Page;
  readonly train: Locator;
  readonly pause: Locator;
  readonly step: Locator;
  readonly reset: Locator;
  readonly newSeed: Locator;
  readonly status: Locator;
  readonly progress: Locator;
  readonly english: Locator;
  readonly french: Locator;
  readonly backend: Locator;
  readonly problem: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    this.train = button('Train');
    this.pause = button('Pause');
    this.step = button('Step');
    this.reset = button('Reset');
    this.newSeed = button('New seed');
    this.status = page.getByRole('region', { name: 'Training controls' }).getByRole('status');
    this.progress = page.getByRole('progressbar', { name: 'Training progress' });
    this.english = page.getByRole('textbox', { name: 'English sentence' });
    this.french = page.getByRole('log', { name: 'French translation' });
    this.backend = page.getByRole('combobox', { name: 'Backend' });
    this.problem = page.getByRole('alert');
    this.dialog = page.getByRole('dialog');
  }

  /**
   * Loads the page and waits until its first network stands.
   * @param settings of a link, such as `model.hiddenSize=16&training.steps=25`
   */
  async open(settings = ''): Promise<void> {
    await this.page.goto(settings === '' ? './' : `./#?v=1&${settings}`);
    await this.waitUntilReady();
  }

  async waitUntilReady(): Promise<void> {
    await expect(this.status).toContainText('Ready. Press Train.', { timeout: 60_000 });
  }

  /** How many steps the network has been trained for. */
  async trainedSteps(): Promise<number> {
    return Number(await this.progress.getAttribute('value'));
  }

  async waitForSteps(count: number, timeoutMs = 60_000): Promise<void> {
    await expect
      .poll(() => this.trainedSteps(), { timeout: timeoutMs, intervals: [100, 250] })
      .toBeGreaterThanOrEqual(count);
  }

  /** Takes one step and waits for its end. */
  async takeStep(): Promise<void> {
    const before = await this.trainedSteps();
    await this.step.click();
    const after = (before + 1).toLocaleString('en');
    await expect(this.status).toContainText(`Paused at step ${after} of`, { timeout: 60_000 });
  }

  async pauseTraining(): Promise<void> {
    await this.pause.click();
    await expect(this.status).toContainText('Paused at step', { timeout: 30_000 });
  }

  /** Waits until a translation whose first words are there is written to its end: the page then says by whom. */
  async waitForLastWord(): Promise<void> {
    await expect(this.page.getByText(/^(by a network trained for|untrained:|yours,)/)).toBeVisible();
  }

  /** A present figure of training by its label, such as "Validation"; null while there is none. */
  async figure(label: string): Promise<number | null> {
    const text = (await this.definition('Numbers', label).textContent()) ?? '';
    return text === '–' ? null : Number(text.replace(/[,%]/g, ''));
  }

  /** The fingerprint of the weights before training. */
  async initialWeights(): Promise<string> {
    return (await this.definition('Facts about the network', 'First weights').textContent()) ?? '';
  }

  /** Fills a number setting; it takes effect with Enter. */
  async setNumber(label: string, value: number): Promise<void> {
    const field = this.page.getByRole('spinbutton', { name: label, exact: true });
    await field.fill(String(value));
    await field.press('Enter');
  }

  /** Moves to a backend and waits until it runs. @param shownName such as "WebGL" */
  async chooseBackend(shownName: string): Promise<void> {
    await this.backend.selectOption({ label: shownName });
    await expect(this.page.getByText(`runs on ${shownName}`)).toBeVisible({ timeout: 60_000 });
    await expect(this.backend).toBeEnabled();
  }

  private definition(list: string, term: string): Locator {
    return this.page
      .locator(`dl[aria-label="${list}"] > div`)
      .filter({ has: this.page.getByText(term, { exact: true }) })
      .locator('dd');
  }
}
