/**
 * `npm test`: installs what is missing, then checks everything, from types to the built page in a real browser. It
 * stops at the first step that fails (`npm test -- --all` goes on) and ends with a table, the skipped tests with their
 * reasons, and one line of totals.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findOrInstallChromium } from './browser.mjs';
import { buildPage } from './build.mjs';
import { exitWith, packageCommand, projectRoot, runNode } from './command.mjs';
import { ensurePackages } from './install.mjs';

const COUNTS_FILE = `${projectRoot}.cache/test-counts.json`;

const options = process.argv.slice(2);
const goesOn = options.includes('--all');
if (options.some((option) => option !== '--all')) exitWith('Usage: npm test [-- --all]', 2);

await ensurePackages();
const chromiumPath = await findOrInstallChromium().catch((error) => exitWith(error.message));
console.log(`Browser: ${chromiumPath}`);
const env = { CHROMIUM_PATH: chromiumPath };

const STEPS = [
  { name: 'types', isPassed: () => passes('tsc', 'typescript', ['-b']) },
  {
    name: 'lint and boundaries',
    isPassed: () => passes('biome', '@biomejs/biome', ['check', '--error-on-warnings', '.']),
  },
  { name: 'dead code', isPassed: () => passes('knip', 'knip', []) },
  {
    name: 'unit tests',
    countsTests: true,
    isPassed: () =>
      passes('vitest', 'vitest', ['run', '--reporter=default', '--reporter=./scripts/vitestCounts.mjs']),
  },
  { name: 'build', isPassed: () => buildPage() },
  {
    name: 'browser tests',
    countsTests: true,
    isPassed: () =>
      passes('playwright', '@playwright/test', ['test', '--reporter=list,./scripts/playwrightCounts.mjs']),
  },
];

const totals = { passed: 0, failed: 0, skipped: [] };
const rows = [];
let isFailed = false;
for (const { name, countsTests, isPassed } of STEPS) {
  if (isFailed && !goesOn) {
    rows.push([name, 'not run']);
    continue;
  }
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}`);
  rmSync(COUNTS_FILE, { force: true });
  const beganMs = performance.now();
  const hasPassed = await isPassed();
  const tookSeconds = ((performance.now() - beganMs) / 1000).toFixed(1);
  const counts = countsTests ? readCounts() : { passed: 0, failed: 0, skipped: [] };
  // A failed step that no failed test explains counts as one failure itself.
  if (!hasPassed && counts.failed === 0) counts.failed = 1;
  totals.passed += counts.passed;
  totals.failed += counts.failed;
  totals.skipped.push(...counts.skipped);
  isFailed ||= !hasPassed;
  rows.push([name, hasPassed ? 'passed' : 'FAILED', `${tookSeconds} s`]);
}

console.log('');
for (const [name, result, time = ''] of rows) {
  console.log(`${name.padEnd(22)}${result.padEnd(8)}${time.padStart(9)}`);
}
if (totals.skipped.length > 0) console.log('\nSkipped:');
for (const { name, reason } of totals.skipped) console.log(`  ${name}: ${reason ?? 'no reason given'}`);
const skipped = totals.skipped.length > 0 ? `, ${totals.skipped.length} skipped` : '';
console.log(`\n${totals.passed} passed, ${totals.failed} failed${skipped}`);
process.exitCode = isFailed ? 1 : 0;

async function passes(command, packageName, args) {
  const variables = { ...env, TEST_COUNTS: COUNTS_FILE };
  mkdirSync(`${projectRoot}.cache`, { recursive: true });
  return (await runNode(packageCommand(command, packageName), args, { env: variables })) === 0;
}

function readCounts() {
  return existsSync(COUNTS_FILE)
    ? JSON.parse(readFileSync(COUNTS_FILE, 'utf8'))
    : { passed: 0, failed: 0, skipped: [] };
}
