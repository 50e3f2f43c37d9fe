/** Running other programs: the command-line tools among our packages, and those of the system. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of package.json, with a separator at its end. */
export const projectRoot = findProjectRoot(new URL('.', import.meta.url));

/**
 * The script behind a command that a package brings, so that plain Node can run it on every system.
 * @param {string} command such as `tsc`
 * @param {string} packageName such as `typescript`
 */
export function packageCommand(command, packageName = command) {
  const folder = `${projectRoot}node_modules/${packageName}/`;
  const { bin } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'));
  return folder + (typeof bin === 'string' ? bin : bin[command]);
}

/**
 * Runs a program in the project's folder, its standard input empty, and resolves to its exit code (1 where a signal or the time limit ended it,
 * 127 where it does not exist).
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, timeoutMs?: number, isQuiet?: boolean }} options
 *   `isQuiet` sends its standard output to the error stream, for callers whose own output is read by a program
 * @returns {Promise<number>}
 */
export function run(program, args, { env = {}, timeoutMs, isQuiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: projectRoot,
      env: { ...process.env, ...env },
      stdio: ['ignore', isQuiet ? 2 : 'inherit', 'inherit'],
      timeout: timeoutMs,
    });
    child.on('error', () => resolve(127));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Runs a Node script in the project's folder; see {@link run}. */
export function runNode(script, args, options) {
  return run(process.execPath, [script, ...args], options);
}

/** Whether a program runs and exits with 0; what it prints is dropped. */
export function succeeds(program, args, timeoutMs = 30_000) {
  return spawnSync(program, args, { stdio: 'ignore', timeout: timeoutMs }).status === 0;
}

/** Ends this process with one sentence on the error stream. */
export function exitWith(sentence, exitCode = 1) {
  process.stderr.write(`${sentence}\n`);
  process.exit(exitCode);
}

/** The nearest folder above that holds package.json: this module also runs as part of a bundle, deeper down. */
function findProjectRoot(folder) {
  if (existsSync(new URL('package.json', folder))) return fileURLToPath(folder);
  return findProjectRoot(new URL('..', folder));
}
