import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './terminal.ts';

/** The files of a checkpoint, name → bytes. @throws UsageError where one is missing. */
export function readCheckpointFolder(folder: string | undefined): Record<string, Uint8Array> {
  if (!folder) throw new UsageError('--checkpoint DIR is missing.');
  return Object.fromEntries(
    ['config.json', 'vocab.json', 'model.safetensors'].map((name) => {
      const path = join(folder, name);
      if (!existsSync(path)) throw new UsageError(`${folder} is no checkpoint: ${name} is missing.`);
      return [name, new Uint8Array(readFileSync(path))];
    }),
  );
}
