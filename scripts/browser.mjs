/** Finds a Chromium for the browser tests and the terminal, or installs one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { packageCommand, projectRoot, run, runNode, succeeds } from './command.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** What WebGL and, in Node, WebGPU need where there is no graphics card. */
const GRAPHICS_PACKAGES = ['libegl1', 'libgl1-mesa-dri', 'libvulkan1'];
const DOWNLOAD_LIMIT_MS = 10 * 60_000;
const APT_LIMIT_MS = 15 * 60_000;

/**
 * A Chromium that is already here and runs: the one `CHROMIUM_PATH` names, one on the PATH, one in the system's usual
 * place, or the one Playwright downloaded earlier.
 * @returns {Promise<string | undefined>} path of the executable
 * @throws if `CHROMIUM_PATH` names something that does not run
 */
export async function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (runs(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH names ${chosen}, which does not run.`);
  }
  return [...onPath(), ...usualPlaces(), ...(await playwrightsOwn())].find(runs);
}

/**
 * {@link findChromium}, else Playwright's download, else Debian's package where we are root. As root on Debian it also
 * adds the libraries that WebGL and WebGPU need without a graphics card.
 * @returns {Promise<string>} path of the executable
 * @throws if none of these works; the message says what to do
 */
export async function findOrInstallChromium({ isQuiet = false } = {}) {
  const path = (await findChromium()) ?? (await download(isQuiet)) ?? (await installPackage(isQuiet));
  if (!path) {
    throw new Error(
      'No Chromium was found and none could be installed: install Chromium or Chrome, ' +
        'or set CHROMIUM_PATH to the executable of one.',
    );
  }
  await installGraphics(isQuiet);
  return path;
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).filter((path) =>
    existsSync(path),
  );
}

function usualPlaces() {
  if (process.platform === 'darwin') {
    const applications = ['/Applications', join(process.env.HOME ?? '', 'Applications')];
    return ['Chromium', 'Google Chrome'].flatMap((name) =>
      applications.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
  }
  if (process.platform === 'win32') {
    const { LOCALAPPDATA, PROGRAMFILES, 'PROGRAMFILES(X86)': programFiles32 } = process.env;
    return ['Google\\Chrome', 'Chromium'].flatMap((name) =>
      [PROGRAMFILES, programFiles32, LOCALAPPDATA]
        .filter(Boolean)
        .map((folder) => `${folder}\\${name}\\Application\\chrome.exe`),
    );
  }
  return [];
}

async function playwrightsOwn() {
  if (!existsSync(`${projectRoot}node_modules/playwright`)) return [];
  const { chromium } = await import('playwright');
  return [chromium.executablePath()];
}

/** A stub or a browser that lacks shared libraries exists and does not run. Chrome on Windows has no `--version`. */
function runs(path) {
  return process.platform === 'win32' ? existsSync(path) : succeeds(path, ['--version']);
}

async function download(isQuiet) {
  say('No Chromium found. Downloading Playwright’s …');
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
  const options = { env, timeoutMs: DOWNLOAD_LIMIT_MS, isQuiet };
  const playwright = packageCommand('playwright');
  if ((await runNode(playwright, ['install', 'chromium'], options)) !== 0) {
    say('That download failed.');
    return undefined;
  }
  const [path] = await playwrightsOwn();
  if (path && !runs(path) && hasApt()) await runNode(playwright, ['install-deps', 'chromium'], options);
  return path && runs(path) ? path : undefined;
}

async function installPackage(isQuiet) {
  if (!hasApt()) return undefined;
  say('Installing Debian’s chromium …');
  // The font is for machines that have none, on which every word would be a row of boxes.
  const isInstalled = await aptInstall(['chromium', 'fonts-liberation', ...GRAPHICS_PACKAGES], isQuiet);
  return isInstalled ? onPath().find(runs) : undefined;
}

async function installGraphics(isQuiet) {
  if (!hasApt()) return;
  const missing = GRAPHICS_PACKAGES.filter((name) => !isPackageInstalled(name));
  if (missing.length === 0) return;
  say(`Installing ${missing.join(' and ')} for WebGL and WebGPU …`);
  if (!(await aptInstall(missing, isQuiet))) say('That failed: WebGL or WebGPU will be missing here.');
}

/** Tries the package lists as they are, then fresh ones. */
async function aptInstall(packages, isQuiet) {
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, timeoutMs: APT_LIMIT_MS, isQuiet };
  const install = () =>
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options);
  if ((await install()) === 0) return true;
  return (await run('apt-get', ['update', '-q'], options)) === 0 && (await install()) === 0;
}

function hasApt() {
  return process.platform === 'linux' && process.getuid?.() === 0 && succeeds('apt-get', ['--version']);
}

function isPackageInstalled(name) {
  const answer = spawnSync('dpkg', ['--status', name]);
  return answer.status === 0 && answer.stdout.includes('install ok installed');
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}
