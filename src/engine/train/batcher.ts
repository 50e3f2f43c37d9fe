import type { Random } from '../../core/random/random.ts';
import { type Batch, batchOf, type EncodedPair } from '../model/batch.ts';
import { bucketLengths } from './bucketLength.ts';

/** An endless, seeded supply of training batches. */
export interface Batcher {
  next(): Batch;
  /** Passes through the corpus begun so far; 1 from the first batch on. */
  readonly epoch: number;
  /** Remembers which batches come next. @returns what takes it back there, as often as one likes */
  mark(): () => void;
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
  let epoch = 0;
  return {
    get epoch() {
      return epoch;
    },
    next() {
      if (waiting.length === 0) {
        epoch++;
        waiting = random.shuffle(epochBatches(random.shuffle(pairs), batchSize()));
      }
      return waiting.pop() as Batch;
    },
    mark() {
      const marked = { waiting: [...waiting], epoch };
      const rewind = random.mark();
      return () => {
        waiting = [...marked.waiting];
        epoch = marked.epoch;
        rewind();
      };
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
