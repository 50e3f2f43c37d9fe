import { sha256 } from '../../core/checksum/sha256.ts';
import type { CheckpointFiles } from '../../protocol/checkpoint.ts';
import { encodeJson, parseConfig } from './jsonFile.ts';
import { refused } from './refused.ts';

/** Checksums in `config.json` of the files beside it, so that a flipped bit does not go on training unnoticed. */
const sealedFiles = ['vocab.json', 'model.safetensors'] as const;

export async function seal(files: CheckpointFiles): Promise<CheckpointFiles> {
  const sums = sealedFiles.map(async (name) => [name, await sha256(files[name] as Uint8Array)] as const);
  const config = { ...parseConfig(files), sha256: Object.fromEntries(await Promise.all(sums)) };
  return { ...files, 'config.json': encodeJson(config) };
}

/** Files without checksums, as other programs may write them, are taken as they are. @throws EngineError (`checkpoint`) */
export async function expectUndamaged(files: CheckpointFiles): Promise<void> {
  const { sha256: sums } = parseConfig(files);
  if (sums === undefined) return;
  for (const name of sealedFiles) {
    const expected = (sums as Record<string, unknown> | null)?.[name];
    if (expected !== (await sha256(files[name] as Uint8Array)))
      throw refused(`File changed or damaged (${name}).`);
  }
}
