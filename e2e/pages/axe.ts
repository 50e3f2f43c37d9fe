import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

type Theme = 'light' | 'dark';

/**
 * axe finds nothing on the page as it is, with every rule it has by default. In the dark the page is the same but for
 * its colours, and so only the rules about those look again.
 *
 * @param where named if something is found
 * @param part a selector of what to look at, where the rest has been looked at before; by default nothing is left out
 */
export async function expectAccessible(
  page: Page,
  where: string,
  { themes = ['light', 'dark'], part }: { themes?: readonly Theme[]; part?: string } = {},
): Promise<void> {
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    // The heatmap is drawn anew a frame later, and colours fade into each other; what blinks never ends. Of what stands
    // where nothing is painted (a folded part) no animation may ever go on, so each is put at its end.
    await page.evaluate(async () => {
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
      for (const animation of document.getAnimations()) {
        if (animation.effect?.getTiming().iterations === 1) animation.finish();
      }
    });
    // In the page itself, which has no frames, and with no account of what is well: both take longer than the looking.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
    if (part !== undefined) axe.include(part);
    if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
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
