import { expect, type Locator, type Page } from '@playwright/test';

/** The lesson beside the page, in whatever language. */
export class LessonPane {
  readonly lesson: Locator;
  readonly steps: Locator;
  /** Makes the state of the step. */
  readonly act: Locator;
  /** What was seen, once the step is done. */
  readonly seen: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.lesson = page.locator('[data-lesson]');
    this.steps = this.lesson.getByRole('list').filter({ has: page.locator('[aria-current=step]') });
    this.act = this.lesson.locator('[data-act]');
    this.seen = this.lesson.locator('[role=status][data-done]');
  }

  async goTo(step: number): Promise<void> {
    await this.steps.getByRole('button').nth(step).click();
  }

  /** `attention/by-hand` */
  async key(): Promise<string> {
    return (await this.act.getAttribute('data-act')) ?? '';
  }

  /** Presses the button and waits until the state stands. */
  async begin(): Promise<void> {
    await this.act.click();
    await this.waitUntilBegun();
  }

  async waitUntilBegun(): Promise<void> {
    await expect(this.act).toHaveAttribute('data-begun', 'true', { timeout: 60_000 });
  }

  /** The figure that the step speaks of has the focus and stands above the bar at the bottom, from edge to edge. */
  async expectFigureInView(where: string): Promise<void> {
    await expect(async () => {
      const { figure, end, width } = await this.page.evaluate(() => {
        const box = document.activeElement?.closest('[data-figure]')?.getBoundingClientRect();
        const bar = document.querySelector('[data-bar]')?.getBoundingClientRect();
        return {
          figure: box && { top: box.top, bottom: box.bottom, left: box.left, right: box.right },
          end: Math.min(bar?.top ?? innerHeight, innerHeight),
          width: innerWidth,
        };
      });
      expect(figure, where).toBeDefined();
      expect(figure?.top, where).toBeGreaterThanOrEqual(0);
      expect(figure?.bottom, where).toBeLessThanOrEqual(end + 1);
      expect(figure?.left, where).toBeGreaterThanOrEqual(0);
      expect(figure?.right, where).toBeLessThanOrEqual(width);
    }).toPass({ timeout: 15_000 });
  }
}
