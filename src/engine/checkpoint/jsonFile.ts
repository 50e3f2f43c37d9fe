import type { CheckpointFiles } from '../../protocol/checkpoint.ts';
import { refused } from './refused.ts';

export const parseConfig = (files: CheckpointFiles) => parseJson(files, 'config.json');

/** @throws EngineError (`checkpoint`) unless the file is there and a JSON object */
export function parseJson(files: CheckpointFiles, name: string): Record<string, unknown> {
  const bytes = files[name];
  if (!bytes) throw refused(`${name} is missing.`);
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw refused(`${name} is not a JSON object.`);
}

export function encodeJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
