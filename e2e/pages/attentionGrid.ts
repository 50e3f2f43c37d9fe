import type { Locator, Page } from '@playwright/test';

export interface HeatmapReading {
  readonly columns: readonly string[];
  /** The exact weights of each row, as its cells name them. */
  readonly rows: readonly (readonly number[])[];
}

/** The attention heatmap: a column for each source position, a row for each target token. */
export class AttentionGrid {
  readonly grid: Locator;
  readonly cells: Locator;

  /** @param name where the page does not speak English, what the grid may be called */
  constructor(page: Page, name: string | RegExp = 'Attention') {
    this.grid = page.getByRole('grid', { name, exact: true });
    this.cells = this.grid.getByRole('gridcell');
  }

  cell(row: number, column: number): Locator {
    // The first row holds the column headers.
    return this.grid
      .getByRole('row')
      .nth(row + 1)
      .getByRole('gridcell')
      .nth(column);
  }

  /** All of it at one moment: training may rewrite it between two questions. */
  read(): Promise<HeatmapReading> {
    return this.grid.evaluate((grid) => {
      const name = (node: Element) => node.getAttribute('aria-label') ?? '';
      const exact = (cell: Element) => Number(/: ([\d.]+)$/.exec(name(cell))?.[1] ?? Number.NaN);
      const [header, ...rows] = grid.querySelectorAll('[role=row]');
      return {
        columns: [...(header?.querySelectorAll('[role=columnheader]') ?? [])].slice(1).map(name),
        rows: rows.map((row) => [...row.querySelectorAll('[role=gridcell]')].map(exact)),
      };
    });
  }
}
