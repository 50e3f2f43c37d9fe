/**
 * Makes the installed packages those of package-lock.json. Imports nothing from node_modules, so that it runs in a
 * fresh clone.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { exitWith, projectRoot, run, runNode } from './command.mjs';

const OLDEST_NODE = [20, 19];

/**
 * Installs the packages if any is missing or of another version than the lock file says; ends the process with a
 * sentence where that fails.
 * @param {{ isQuiet?: boolean }} options `isQuiet` keeps the standard output empty
 */
export async function ensurePackages({ isQuiet = false } = {}) {
  if (!isNodeRecent(process.versions.node)) {
    exitWith(`This needs Node ${OLDEST_NODE.join('.')} or newer; you are running ${process.versions.node}.`);
  }
  const lock = readPackages(`${projectRoot}package-lock.json`);
  const installed = readPackages(`${projectRoot}node_modules/.package-lock.json`);
  const reason = installed ? firstDifference(lock ?? {}, installed, isFolderThere) : 'none are installed yet';
  if (!reason) return;

  process.stderr.write(`Installing packages (${reason}) …\n`);
  // Not `npm ci`: it refuses a lock file that was written where packages for other systems could not be had.
  const exitCode = await npm(['install', '--no-save', '--include=dev', '--no-audit', '--no-fund'], {
    isQuiet,
  });
  if (exitCode !== 0) exitWith(`npm install failed (exit code ${exitCode}); its message stands above.`);
}

/** @param {string} version such as `20.19.0` */
export function isNodeRecent(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

/**
 * How the installed packages differ from the lock file, or undefined. Optional packages may be missing: those for
 * other systems always are.
 * @param {Record<string, { version?: string, optional?: boolean }>} lock `packages` of package-lock.json
 * @param {Record<string, { version?: string }>} installed `packages` of node_modules/.package-lock.json
 * @param {(path: string) => boolean} isThere whether a package's folder exists
 */
export function firstDifference(lock, installed, isThere) {
  for (const [path, { version, optional }] of Object.entries(lock)) {
    if (path === '') continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const found = installed[path];
    if (!found) {
      if (!optional) return `${name} is missing`;
    } else if (found.version !== version) {
      return `${name} is ${found.version}, not ${version}`;
    } else if (!isThere(path)) {
      return `${name} is missing`;
    }
  }
  return undefined;
}

function isFolderThere(path) {
  return existsSync(projectRoot + path);
}

function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

/** The npm that started us where there is one, else the one on the PATH (a batch file on Windows). */
function npm(args, options) {
  const script = process.env.npm_execpath;
  if (script && basename(script) === 'npm-cli.js') return runNode(script, args, options);
  return process.platform === 'win32'
    ? run('cmd.exe', ['/c', 'npm', ...args], options)
    : run('npm', args, options);
}
