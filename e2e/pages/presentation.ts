import type { Locator, Page } from '@playwright/test';

/** The page as it is laid out for a projector, with the presenter's bar and the question that the class votes on. */
export class Presentation {
  readonly bar: Locator;
  readonly place: Locator;
  readonly hide: Locator;
  readonly question: Locator;
  readonly reveal: Locator;
  readonly timer: Locator;

  constructor(page: Page) {
    this.bar = page.getByRole('region', { name: 'Presentation' });
    this.place = this.bar.getByText(/^\d+ of \d+$/);
    this.hide = this.bar.getByRole('button', { name: 'Hide what comes' });
    this.question = page.getByRole('region', { name: /^Where (will it look|it looked)/ });
    this.reveal = this.question.getByRole('button', { name: 'Reveal' });
    this.timer = this.bar.getByRole('button', { name: /^Timer: / });
  }

  /** How many votes the question shows for a source word. */
  async votesFor(word: string): Promise<number> {
    const button = this.question.getByRole('button', { name: new RegExp(`\\b${word}\\b`) });
    return Number(/(\d+) votes?/.exec((await button.textContent()) ?? '')?.[1]);
  }
}
