import { checkpointNames } from './projectFiles.ts';
import { baseName } from './recogniseFiles.ts';

/**
 * The files of a network among those of an archive, wherever they lie: a project has them in a folder, and someone may
 * have packed one. What else came along, such as programs for Python, is left where it is.
 *
 * @param entries name → bytes
 */
export function checkpointAmong(entries: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> {
  return Object.fromEntries(
    Object.entries(entries)
      .map(([name, bytes]) => [baseName(name), bytes] as const)
      .filter(([name]) => checkpointNames.some((known) => known === name)),
  );
}
