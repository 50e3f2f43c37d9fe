import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/browser.mjs';
import { chromiumFlags, type Graphics } from './src/cli/chromiumFlags.ts';

/**
 * The built page under a sub-path, in a real Chromium. A test tagged `@webgl` or `@webgpu` runs with that backend
 * there (in software); every other one runs without graphics, on wasm.
 */
const chromium = await findChromium();
if (!chromium) throw new Error('No Chromium was found: `npm test` installs one.');

/** What tells how long something takes has the machine to itself, after all the rest. */
const timed = /pace\.spec\.ts$/;

function launching(graphics: Graphics, executablePath: string) {
  return { launchOptions: { executablePath, ...chromiumFlags(graphics) } };
}

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // Two pages side by side: most of a journey is waited for on one core.
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  // What passes only at the second try is listed as flaky, for someone to look into.
  retries: 1,
  timeout: 120_000,
  expect: {
    timeout: 15_000,
    // Edges of letters differ by a few pixels from one build of Chromium to the next; a line or a colour that is wrong
    // in a figure of 30,000 pixels and more is above one in a hundred.
    toHaveScreenshot: { maxDiffPixelRatio: 0.01, animations: 'disabled', scale: 'css' },
  },
  // The same pictures on every system: fonts come with the page.
  snapshotPathTemplate: 'e2e/snapshots/{arg}{ext}',
  reporter: 'list',
  use: {
    // The server picks a free port; its number reaches the tests through `webServer.wait`.
    baseURL: `http://localhost:${process.env['PLAYGROUND_PORT']}/playground/`,
    // They would answer what a test wants to stop on its way; the tests that are about them let them in.
    serviceWorkers: 'block',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
    // A trace copies the whole page at every look: it is taken of the second try alone.
    trace: 'on-first-retry',
  },
  projects: [
    { name: 'wasm', grepInvert: /@webgl|@webgpu/, testIgnore: timed, use: launching('none', chromium) },
    { name: 'webgl', grep: /@webgl/, use: launching('webgl', chromium) },
    { name: 'webgpu', grep: /@webgpu/, use: launching('webgpu', chromium) },
    {
      name: 'pace',
      grepInvert: /@webgl|@webgpu/,
      testMatch: timed,
      dependencies: ['wasm', 'webgl', 'webgpu'],
      use: launching('none', chromium),
    },
  ],
  webServer: {
    command: 'node scripts/start.mjs --base /playground/',
    env: { PORT: '0' },
    wait: { stdout: /http:\/\/localhost:(?<playground_port>\d+)\// },
    timeout: 180_000,
  },
});
