/**
 * `node scripts/run-cli.mjs NAME …`: runs src/cli/NAME.ts or bench/NAME.ts with the arguments that follow. The command is bundled
 * first, so that it runs the same modules as the page; a bundle is kept under the time of the last change to what it
 * is made of.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { exitWith, packageCommand, projectRoot, runNode } from './command.mjs';
import { lastChangeMs } from './freshness.mjs';
import { ensurePackages } from './install.mjs';

const SOURCES = ['src', 'bench', 'scripts', 'vite.cli.config.ts', 'package-lock.json'];
const OLD_BUNDLE_MS = 24 * 3600_000;

const [name = '', ...args] = process.argv.slice(2);
const entry = ['src/cli', 'bench']
  .map((folder) => `${folder}/${name}.ts`)
  .find((path) => existsSync(projectRoot + path));
if (!/^[a-z][\w-]*$/i.test(name) || !entry) {
  exitWith(`There is no command "${name}".`, 2);
}
await ensurePackages({ isQuiet: true });
const script = await bundle();

// npm runs its scripts in the project's folder; paths among the arguments are meant from where the person stands.
if (process.env.npm_lifecycle_event === name && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
// Node 20 hides relaxed SIMD, with which the engine multiplies faster, behind a flag; later ones have it anyway.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--experimental-wasm-relaxed-simd');
process.argv = [process.execPath, script, ...args];
await import(pathToFileURL(script).href);

/** @returns {Promise<string>} path of the bundled command */
async function bundle() {
  const folder = `${projectRoot}.cache/cli/${name}`;
  const changedMs = lastChangeMs(SOURCES.map((path) => projectRoot + path));
  const finished = `${folder}/${Math.round(changedMs)}`;
  if (!existsSync(finished)) {
    mkdirSync(folder, { recursive: true });
    removeOld(folder);
    // Built aside and renamed, so that two commands started at once never see half a bundle.
    const aside = mkdtempSync(`${folder}/building-`);
    const options = [
      '--config',
      'vite.cli.config.ts',
      '--ssr',
      entry,
      '--outDir',
      aside,
      '--logLevel',
      'warn',
    ];
    const exitCode = await runNode(packageCommand('vite'), ['build', ...options], { isQuiet: true });
    if (exitCode !== 0) exitWith(`Bundling ${entry} failed; its message stands above.`);
    if (existsSync(finished)) rmSync(aside, { recursive: true });
    else renameSync(aside, finished);
  }
  return `${finished}/${name}.js`;
}

/** Younger bundles stay: a command that is still running may load more of its own. */
function removeOld(folder) {
  for (const old of readdirSync(folder)) {
    const path = `${folder}/${old}`;
    if (Date.now() - statSync(path).mtimeMs > OLD_BUNDLE_MS) rmSync(path, { recursive: true });
  }
}
