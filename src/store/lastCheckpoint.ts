import type { Checkpoint } from '../protocol/checkpoint.ts';

/**
 * The latest checkpoint of the network that stands, in the page's memory: what a fresh engine begins with where the
 * former one is gone. None while the network has its first weights, which follow from its seed.
 */
let held: Checkpoint | null = null;

export function heldCheckpoint(): Checkpoint | null {
  return held;
}

/** @param checkpoint null where another network comes, or this one begins anew */
export function holdCheckpoint(checkpoint: Checkpoint | null): void {
  held = checkpoint;
}
