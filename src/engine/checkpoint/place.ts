import type { RandomPosition } from '../../core/random/random.ts';
import type { CheckpointFiles } from '../../protocol/checkpoint.ts';
import type { BatcherPosition } from '../train/batcher.ts';
import { parseConfig } from './jsonFile.ts';
import { refused } from './refused.ts';

/** Where in its corpus a run stands: what training needs besides the network to go on as if it had never stopped. */
export interface Place {
  readonly position: BatcherPosition;
  /** Of the run's very first step; null before it. */
  readonly firstLossNatsPerToken: number | null;
}

/**
 * @returns null where the checkpoint tells none, as one to translate with
 * @throws EngineError (`checkpoint`) where it makes no sense
 */
export function readPlace(files: CheckpointFiles): Place | null {
  const { place } = parseConfig(files);
  if (place === undefined) return null;
  const { position, firstLossNatsPerToken } = (place ?? {}) as Record<string, unknown>;
  const { epoch, batchSize, random, taken } = (position ?? {}) as Record<string, unknown>;
  if (
    isCount(epoch) &&
    isCount(batchSize) &&
    batchSize > 0 &&
    isCount(taken) &&
    isRandomPosition(random) &&
    (firstLossNatsPerToken === null || Number.isFinite(firstLossNatsPerToken))
  ) {
    return {
      position: { epoch, batchSize, random, taken },
      firstLossNatsPerToken: firstLossNatsPerToken as number | null,
    };
  }
  throw refused('config.json: place must say where in the corpus training stands.');
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isRandomPosition(value: unknown): value is RandomPosition {
  return Array.isArray(value) && value.length === 4 && value.every((part) => part === (part | 0));
}
