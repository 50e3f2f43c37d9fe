import type { Locator, Page } from '@playwright/test';

/** The run of an earlier visit, as the page offers it. */
export class ResumeOffer {
  readonly region: Locator;
  readonly resume: Locator;
  readonly copy: Locator;
  readonly decline: Locator;
  /** How far the training under way is saved. */
  readonly saved: Locator;
  /** Why it is not. */
  readonly notSaved: Locator;

  constructor(page: Page) {
    this.region = page.getByRole('region', { name: 'Training of an earlier visit' });
    this.resume = this.region.getByRole('button', { name: /^Resume from step / });
    this.copy = this.region.getByRole('button', { name: 'Continue a copy' });
    this.decline = this.region.getByRole('button', { name: 'Not now' });
    this.saved = page.getByRole('region', { name: 'Training controls' }).getByText(/^Saved at step /);
    this.notSaved = page.getByRole('status').filter({ hasText: 'Not saved in this browser: ' });
  }

  /** The step that would be gone on from. */
  async step(): Promise<number> {
    return stepIn(await this.resume.textContent());
  }

  async savedStep(): Promise<number> {
    return (await this.saved.isVisible()) ? stepIn(await this.saved.textContent()) : 0;
  }
}

const stepIn = (text: string | null) => Number(/step ([\d,]+)/.exec(text ?? '')?.[1]?.replaceAll(',', ''));
