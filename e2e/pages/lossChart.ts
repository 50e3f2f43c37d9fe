import { expect, type Locator, type Page } from '@playwright/test';

export interface LossReading {
  readonly step: number;
  readonly training: number | null;
  readonly validation: number | null;
}

/** The loss chart and the cursor that walks it. */
export class LossChart {
  readonly figure: Locator;
  readonly cursor: Locator;

  constructor(page: Page) {
    this.figure = page.getByRole('figure', { name: 'Loss' });
    this.cursor = this.figure.getByRole('slider');
  }

  /** What the cursor says; null before the first point. */
  async read(): Promise<LossReading | null> {
    return parseReading((await this.cursor.getAttribute('aria-valuetext')) ?? '');
  }

  /** The training loss of the newest step, once the chart has drawn it: a frame after the page says so. */
  async trainingLossAt(step: number): Promise<number> {
    await expect.poll(async () => (await this.read())?.step).toBe(step);
    return (await this.read())?.training ?? Number.NaN;
  }

  /** The step of the newest point; the training curve has one point for each step. */
  async lastStep(): Promise<number> {
    return Number(await this.cursor.getAttribute('aria-valuemax'));
  }
}

function parseReading(text: string): LossReading | null {
  const step = /^step ([\d,]+)/.exec(text)?.[1];
  if (step === undefined) return null;
  const number = (label: string) => {
    const found = new RegExp(`${label} ([\\d.]+)`).exec(text)?.[1];
    return found === undefined ? null : Number(found);
  };
  return {
    step: Number(step.replaceAll(',', '')),
    training: number('training'),
    validation: number('validation'),
  };
}
