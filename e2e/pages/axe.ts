import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * axe finds nothing on the page as it is, with every rule it has by default and no part left out. In the dark the page
 * is the same but for its colours, and so only the rules about those look again.
 *
 * @param where named if something is found
 */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // Buttons fade from one colour to the next; what blinks never ends.
    await page.evaluate(async () => {
      const ending = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations === 1);
      await Promise.allSettled(ending.map(({ finished }) => finished)); // and nothing is handed over: they hold the page
    });
    const axe = new AxeBuilder({ page });
    if (colorScheme === 'dark') axe.withTags('cat.color');
    const { violations, passes } = await axe.analyze();
    const found = violations.map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.map(({ html, failureSummary }) => `${html}: ${failureSummary}`),
    }));
    expect(found, `${where}, ${colorScheme}`).toEqual([]);
    expect(passes.map(({ id }) => id)).toContain('color-contrast');
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
