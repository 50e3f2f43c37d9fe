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

test('each file comes with the headers it needs', async ({ request }) => {
  const headers = async (path: string) => (await request.get(`./${path}`)).headers();
  const assets = await (await request.get('./serviceWorker.js')).text();
  const worker = /assets\/worker-[^`"']+\.js/.exec(assets)?.[0] ?? '';
  for (const path of ['', 'index.html', 'serviceWorker.js']) {
    expect((await headers(path))['cache-control'], path).toBe('no-cache');
  }
  expect((await headers(worker))['cache-control']).toContain('immutable');
  // A worker is held to the policy of its own script, and so is what keeps the page.
  for (const path of ['', 'serviceWorker.js', worker]) {
    expect((await headers(path))['content-security-policy'], path).toContain(
      "default-src 'none'; script-src 'self'",
    );
  }
  // For hosts that send none, the page says it itself.
  const policy = (await headers(''))['content-security-policy'] ?? '';
  const page = await (await request.get('./')).text();
  const stated = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1];
  expect(stated?.replaceAll('&#39;', "'")).toBe(policy);
  // Any page may show this one in a frame, and nothing of it needs isolation from other origins.
  const sent = await headers('');
  for (const name of ['x-frame-options', 'cross-origin-opener-policy', 'cross-origin-embedder-policy']) {
    expect(sent[name], name).toBeUndefined();
  }
  expect(policy).not.toContain('frame-ancestors');
});

test('experience 34: the page can be installed, from any path', async ({ request }) => {
  const page = await (await request.get('./')).text();
  expect(page).toContain('<link rel="manifest" href="./manifest.webmanifest"');
  const response = await request.get('./manifest.webmanifest');
  expect(response.headers()['content-type']).toBe('application/manifest+json');
  const { name, start_url, scope, display, icons, id } = await response.json();
  expect([name, start_url, scope, display]).toEqual(['Seq2Seq Playground', './', './', 'standalone']);
  // Without one it is the address that the page starts at; a relative one would be taken from the root of the host.
  expect(id).toBeUndefined();
  for (const { src, sizes, type } of icons as { src: string; sizes: string; type: string }[]) {
    const icon = await request.get(src);
    expect(icon.headers()['content-type'], src).toBe(type);
    if (type === 'image/png') expect(pngSize(await icon.body()), src).toBe(sizes);
  }
  expect(icons).toContainEqual(expect.objectContaining({ sizes: '192x192', type: 'image/png' }));
  expect(icons).toContainEqual(expect.objectContaining({ sizes: '512x512', type: 'image/png' }));
  expect(icons).toContainEqual(expect.objectContaining({ purpose: 'maskable' }));
});

/** @returns such as `192x192`, as the first chunk of the file has it */
function pngSize(file: Buffer): string {
  return `${file.readUInt32BE(16)}x${file.readUInt32BE(20)}`;
}
