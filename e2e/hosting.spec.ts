import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

/** The build stands under any path, and its host's strict policy stops nothing that the page does. */
test('the page loads under a sub-path and its policy', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.url()} answered ${response.status()}`);
  });

  const response = await page.goto('./');
  expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
  await expect(page.getByRole('button', { name: 'Train', exact: true })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(complaints).toEqual([]);
});

/** What a slow line has to carry before anything is drawn. What stands further down comes after it. */
test('the scripts of the first screen stay under 150 kB', async ({ request }) => {
  const page = await (await request.get('./')).text();
  const scripts = page.match(/assets\/[^"]+\.js/g) ?? [];
  expect(scripts.length).toBeGreaterThan(0);
  const sizes = await Promise.all(
    scripts.map(async (path) => gzipSync(await (await request.get(`./${path}`)).body()).length),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(150_000);
});
