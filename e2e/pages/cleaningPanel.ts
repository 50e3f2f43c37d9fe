import type { Locator, Page } from '@playwright/test';

/** What cleaning left out and how that is changed, and the table of all pairs beneath it. */
export class CleaningPanel {
  readonly report: Locator;
  readonly apply: Locator;
  readonly search: Locator;
  readonly which: Locator;
  readonly found: Locator;
  /** The pairs that are shown, without the head of the table. */
  readonly pairs: Locator;

  constructor(page: Page) {
    const section = page.getByRole('region', { name: /^Corpus/ });
    this.report = section.getByRole('region', { name: 'Cleaning' });
    this.apply = this.report.getByRole('button', { name: 'Apply and read again' });
    this.search = section.getByRole('searchbox', { name: 'Search in both languages' });
    this.which = section.getByRole('combobox', { name: 'Show' });
    this.found = section.getByRole('status');
    this.pairs = section
      .getByRole('table', { name: 'Pairs of the corpus' })
      .locator('tbody')
      .getByRole('row');
  }

  rule(label: string): Locator {
    return this.report.getByRole('row').filter({ hasText: label });
  }

  /** How many pairs a rule left out, or that it is off. */
  count(label: string): Locator {
    return this.rule(label).getByRole('cell').last();
  }

  switch(label: string): Locator {
    return this.report.getByRole('checkbox', { name: label });
  }
}
