/** Decides by times of change whether something built must be built again. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const IGNORED_NAME = /\.test\.tsx?$/;

/**
 * When any of these files, or files and folders below these folders, last changed; 0 where none exists. A folder's own
 * time counts, for a deleted file shows nowhere else.
 * @param {string[]} paths
 * @returns {number} milliseconds since 1970
 */
export function lastChangeMs(paths) {
  return Math.max(0, ...paths.map(changeMs));
}

function changeMs(path) {
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status) return 0;
  if (!status.isDirectory()) return status.mtimeMs;
  const names = readdirSync(path).filter((name) => !IGNORED_NAME.test(name));
  return Math.max(status.mtimeMs, lastChangeMs(names.map((name) => join(path, name))));
}
