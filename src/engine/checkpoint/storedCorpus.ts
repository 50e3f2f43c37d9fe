import { type Preset, presets } from '../../core/grammar/presets.ts';
import { type SplitName, splits } from '../../core/grammar/splits.ts';
import { type ToyTask, toyTasks } from '../../core/toyTasks/toyPairs.ts';
import type { CheckpointCorpus } from '../../protocol/checkpoint.ts';
import { refused } from './refused.ts';

/** More pairs than any made corpus has. */
const mostPairs = 10_000_000;

/** What a checkpoint says of its corpus; null in older ones. @throws EngineError (`checkpoint`) where it makes no sense */
export function readCorpus(value: unknown): CheckpointCorpus | null {
  if (value === undefined || value === null) return null;
  const { name, sha256, source } = value as Record<string, unknown>;
  const read = readSource(source);
  if (
    typeof name === 'string' &&
    typeof sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(sha256) &&
    read !== undefined
  )
    return { name, sha256, source: read };
  throw refused('config.json: corpus must have a name, a checksum, and what makes it or null.');
}

/** @returns undefined where nothing makes it */
function readSource(value: unknown): CheckpointCorpus['source'] | undefined {
  if (value === null) return null;
  const { kind, preset, task, pairs, seed, split = 'iid' } = (value ?? {}) as Record<string, unknown>;
  if (kind === 'worked') return { kind };
  if (!isCount(pairs) || pairs > mostPairs || !isCount(seed)) return undefined;
  if (kind === 'toy' && toyTasks.some((name) => name === task))
    return { kind, task: task as ToyTask, pairs, seed };
  if (kind !== 'builtin' || !isKey(presets, preset) || !isKey(splits, split)) return undefined;
  return { kind, preset: preset as Preset, pairs, seed, split: split as SplitName };
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isKey = (record: object, key: unknown) => typeof key === 'string' && Object.hasOwn(record, key);
