import type { Random, RandomPosition } from '../../core/random/random.ts';
import { type Batch, batchOf, type EncodedPair } from '../model/batch.ts';
import { bucketLengths } from './bucketLength.ts';

/** An endless, seeded supply of training batches. */
export interface Batcher {
  next(): Batch;
  /** Passes through the corpus begun so far; 1 from the first batch on. */
  readonly epoch: number;
  /** Which batches come next, in a few numbers. */
  position(): BatcherPosition;
  /**
   * Goes on from a place where this batcher, or another of the same pairs and seed, once stood.
   * @throws RangeError where none can have stood there
   */
  seek(position: BatcherPosition): void;
}

/** A place in the endless order of batches: how its epoch came about, and how far into it. */
export interface BatcherPosition {
  /** 0 before the first batch. */
  readonly epoch: number;
  /** As it was at the epoch's start. */
  readonly batchSize: number;
  /** The order's chance at the epoch's start. */
  readonly random: RandomPosition;
  /** Batches of the epoch that are gone. */
  readonly taken: number;
}

/** How many batches' worth of pairs are sorted by length together: enough to fill rectangles well. */
const poolBatches = 50;

/**
 * Each epoch shuffles the pairs, cuts them into pools, sorts each pool by length and cuts it into batches, which come
 * in random order: little padding, and still a new mixture every time.
 *
 * @param batchSize asked for at the start of each epoch.
 * @throws RangeError where there are no pairs.
 */
export function createBatcher(
  pairs: readonly EncodedPair[],
  batchSize: () => number,
  random: Random,
): Batcher {
  if (pairs.length === 0) throw new RangeError('batcher: there are no pairs to train on.');
  let waiting: Batch[] = [];
  let begun: Omit<BatcherPosition, 'taken'> = { epoch: 0, batchSize: batchSize(), random: random.position() };
  let taken = 0;

  function begin(epoch: number, size: number): void {
    begun = { epoch, batchSize: size, random: random.position() };
    waiting = random.shuffle(epochBatches(random.shuffle(pairs), size));
    taken = 0;
  }

  return {
    get epoch() {
      return begun.epoch;
    },
    next() {
      if (waiting.length === 0) begin(begun.epoch + 1, batchSize());
      taken++;
      return waiting.pop() as Batch;
    },
    position: () => ({ ...begun, taken }),
    seek(position) {
      random.seek(position.random);
      waiting = [];
      taken = 0;
      begun = position;
      if (position.epoch === 0) return;
      begin(position.epoch, position.batchSize);
      if (position.taken > waiting.length)
        throw new RangeError(`batcher: the epoch has ${waiting.length} batches, not ${position.taken}.`);
      taken = position.taken;
      waiting.length -= taken;
    },
  };
}

function epochBatches(shuffled: readonly EncodedPair[], batchSize: number): Batch[] {
  const batches: Batch[] = [];
  for (let start = 0; start < shuffled.length; start += batchSize * poolBatches) {
    batches.push(...batchesByLength(shuffled.slice(start, start + batchSize * poolBatches), batchSize));
  }
  return batches;
}

/** Cuts pairs into batches of like length, each of `batchSize` rows and bucketed lengths. */
export function batchesByLength(pairs: readonly EncodedPair[], batchSize: number): Batch[] {
  const sorted = [...pairs].sort(
    (a, b) => a.source.length - b.source.length || a.target.length - b.target.length,
  );
  const batches: Batch[] = [];
  for (let start = 0; start < sorted.length; start += batchSize) {
    const members = sorted.slice(start, start + batchSize);
    batches.push(
      batchOf(members, {
        rows: batchSize,
        ...bucketLengths({
          source: 1 + Math.max(...members.map((pair) => pair.source.length)),
          target: 1 + Math.max(...members.map((pair) => pair.target.length)),
        }),
      }),
    );
  }
  return batches;
}
