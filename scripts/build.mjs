/** Builds the production page into dist/ where it is missing or older than what it is made of. */
import { existsSync, mkdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { packageCommand, projectRoot, runNode } from './command.mjs';
import { lastChangeMs } from './freshness.mjs';

export const distFolder = `${projectRoot}dist`;

const SOURCES = ['src', 'public', 'scripts', 'index.html', 'vite.config.ts', 'package-lock.json'];
/** Written after a build, with the time at which that build began. */
const STAMP = `${projectRoot}.cache/page-built`;

/** @returns {Promise<boolean>} whether dist/ is now up to date */
export async function ensureBuilt({ isQuiet = false } = {}) {
  const changedMs = lastChangeMs(SOURCES.map((path) => projectRoot + path));
  const built = statSync(STAMP, { throwIfNoEntry: false });
  if (built && built.mtimeMs >= changedMs && existsSync(`${distFolder}/index.html`)) return true;
  return buildPage({ isQuiet });
}

/** @returns {Promise<boolean>} whether the build succeeded */
export async function buildPage({ isQuiet = false } = {}) {
  const began = new Date();
  const exitCode = await runNode(packageCommand('vite'), ['build'], {
    env: { NODE_ENV: 'production' },
    isQuiet,
  });
  if (exitCode !== 0) return false;
  mkdirSync(`${projectRoot}.cache`, { recursive: true });
  writeFileSync(STAMP, '');
  utimesSync(STAMP, began, began);
  return true;
}
