import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ArchiveError } from '../core/archive/archiveError.ts';
import { unpackZip } from '../core/archive/unpackZip.ts';
import { checkpointAmong } from '../core/project/checkpointAmong.ts';
import { checkpointNames } from '../core/project/projectFiles.ts';
import { UsageError } from './terminal.ts';

/** What `--checkpoint` takes, for the help text. */
export const checkpointHelp = 'A folder written by npm run train, an exported zip or a project (.s2s).';

/** The files of a checkpoint, name → bytes. @throws UsageError where one is missing, Error where a zip is refused */
export async function readCheckpoint(path: string | undefined): Promise<Record<string, Uint8Array>> {
  if (!path) throw new UsageError('--checkpoint DIR|ZIP is missing.');
  if (!existsSync(path)) throw new UsageError(`${path} cannot be read.`);
  const found = statSync(path).isDirectory() ? readFolder(path) : await readZip(path);
  for (const name of checkpointNames) {
    if (!found[name]) throw new UsageError(`${path} is no checkpoint: ${name} is missing.`);
  }
  return found;
}

function readFolder(folder: string): Record<string, Uint8Array> {
  const names = checkpointNames.filter((name) => existsSync(join(folder, name)));
  return Object.fromEntries(names.map((name) => [name, bytesOf(join(folder, name))]));
}

async function readZip(path: string): Promise<Record<string, Uint8Array>> {
  try {
    return checkpointAmong(await unpackZip({ name: basename(path), bytes: bytesOf(path) }));
  } catch (error) {
    throw error instanceof ArchiveError ? new Error(`${path}: ${error.message}`) : error;
  }
}

/** A plain array of bytes: a Buffer, which knows how to turn into JSON, would cross to a browser as text. */
function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path));
}
