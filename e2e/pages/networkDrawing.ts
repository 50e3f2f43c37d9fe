import type { Locator, Page } from '@playwright/test';

/** The unrolled network over the live translation: cells that open, and arcs of attention. */
export class NetworkDrawing {
  readonly figure: Locator;
  /** The inside of the cell that is pointed at. */
  readonly inside: Locator;

  constructor(page: Page) {
    this.figure = page.getByRole('group', { name: 'Network', exact: true });
    this.inside = page.getByRole('group', { name: /^(Encoder|Decoder)/ });
  }

  /** @param name how the cell's name begins */
  cell(name: RegExp): Locator {
    return this.figure.getByRole('button', { name });
  }

  /** Widths of the arcs that are lit, in pixels, in the order of the source. */
  litArcs(): Promise<number[]> {
    return this.figure.locator('.network-arcs path.is-lit').evaluateAll((paths) =>
      paths
        .map((path) => ({
          x: Number(/^M([\d.-]+)/.exec(path.getAttribute('d') ?? '')?.[1]),
          width: Number(path.getAttribute('stroke-width')),
        }))
        .sort((one, other) => one.x - other.x)
        .map(({ width }) => width),
    );
  }

  /** The colours of all cells. */
  strips(): Promise<string[]> {
    return this.figure
      .getByRole('button')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('style') ?? ''));
  }
}
