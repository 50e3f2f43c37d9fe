import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../core/random/random.ts';
import type { Batch, EncodedPair } from '../model/batch.ts';
import { targetTokenCount } from '../model/batch.ts';
import { batchesByLength, createBatcher } from './batcher.ts';
import { bucketLength } from './bucketLength.ts';

/** Pairs that tell themselves apart: the first word of each side is its number. */
function pairsOf(lengths: readonly (readonly [number, number])[]): EncodedPair[] {
  return lengths.map(([source, target], index) => ({
    source: [100 + index, ...Array.from({ length: source }, () => 4)],
    target: [100 + index, ...Array.from({ length: target }, () => 5)],
  }));
}

const corpora = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { minLength: 1, maxLength: 150 }).map(pairsOf);
const batchSizes = fc.integer({ min: 1, max: 20 });
const seeds = fc.nat(1000);

describe('createBatcher', () => {
  test('another batcher goes on from any position, also where the batch size changed in between', () => {
    fc.assert(
      fc.property(corpora, batchSizes, batchSizes, seeds, fc.nat(40), (pairs, before, after, seed, drawn) => {
        let size = before;
        const batcher = createBatcher(pairs, () => size, createRandom(seed));
        for (let index = 0; index < drawn; index++) {
          if (index === drawn >> 1) size = after;
          batcher.next();
        }
        const position = JSON.parse(JSON.stringify(batcher.position()));
        const other = createBatcher(pairs, () => size, createRandom(seed));
        other.seek(position);
        for (let index = 0; index < 25; index++) expect(other.next()).toEqual(batcher.next());
        expect(other.position()).toEqual(batcher.position());
        expect(() => other.seek({ ...position, epoch: 1, taken: pairs.length + 1 })).toThrow(RangeError);
      }),
      { numRuns: 60 },
    );
  });

  test('each epoch holds every pair exactly once', () => {
    fc.assert(
      fc.property(corpora, batchSizes, seeds, (pairs, batchSize, seed) => {
        const batcher = createBatcher(pairs, () => batchSize, createRandom(seed));
        for (let epoch = 1; epoch <= 3; epoch++) {
          const batches = Array.from({ length: Math.ceil(pairs.length / batchSize) }, () => batcher.next());
          expect(batcher.epoch).toBe(epoch);
          const members = batches.flatMap((batch) => membersOf(batch)).sort((a, b) => a - b);
          expect(members).toEqual(pairs.map((_, index) => index));
        }
      }),
    );
  });

  test('all batches have the rows that were asked for and bucketed lengths; fillers have no target', () => {
    fc.assert(
      fc.property(corpora, batchSizes, seeds, (pairs, batchSize, seed) => {
        const batcher = createBatcher(pairs, () => batchSize, createRandom(seed));
        let tokens = 0;
        for (let index = 0; index < Math.ceil(pairs.length / batchSize); index++) {
          const batch = batcher.next();
          expect(batch.rows).toBe(batchSize);
          expect(bucketLength(batch.sourceLength)).toBe(batch.sourceLength);
          expect(bucketLength(batch.targetLength)).toBe(batch.targetLength);
          const fillers = batch.rows - membersOf(batch).length;
          expect(batch.targetLengths.filter((length) => length === 0)).toHaveLength(fillers);
          tokens += targetTokenCount(batch);
        }
        expect(tokens).toBe(pairs.reduce((sum, pair) => sum + pair.target.length + 1, 0));
      }),
    );
  });

  const pairs = pairsOf(Array.from({ length: 90 }, (_, index) => [index % 9, index % 7]));
  const draw = (seed: number, count = 24) => {
    const batcher = createBatcher(pairs, () => 8, createRandom(seed));
    return Array.from({ length: count }, () => batcher.next());
  };

  test('the same seed gives the same batches, another seed others', () => {
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1).map(membersOf)).not.toEqual(draw(2).map(membersOf));
  });

  test('two epochs mix the pairs anew, in another order', () => {
    const batches = draw(1).map((batch) => membersOf(batch).join());
    expect(batches.slice(0, 12)).not.toEqual(batches.slice(12));
    expect(batches.slice(0, 12).toSorted()).not.toEqual(batches.slice(12).toSorted());
  });

  test('like lengths come together: little of a rectangle is padding', () => {
    const many = pairsOf(Array.from({ length: 800 }, (_, index) => [(index * 7) % 23, (index * 7) % 23]));
    const batcher = createBatcher(many, () => 16, createRandom(1));
    const batches = Array.from({ length: 50 }, () => batcher.next());
    const cells = batches.reduce((sum, batch) => sum + batch.rows * batch.targetLength, 0);
    const real = batches.reduce((sum, batch) => sum + targetTokenCount(batch), 0);
    // In random order the rectangles would reach the longest sentence: 13.5 of 24 positions, 56 %.
    expect(real / cells).toBeGreaterThan(0.85);
  });

  test('a changed batch size counts from the next epoch on', () => {
    let batchSize = 30;
    const batcher = createBatcher(pairs, () => batchSize, createRandom(1));
    const first = batcher.next();
    batchSize = 45;
    const rows = [first, batcher.next(), batcher.next(), batcher.next(), batcher.next()].map(
      (batch) => batch.rows,
    );
    expect(rows).toEqual([30, 30, 30, 45, 45]);
  });

  test('without pairs it says so', () => {
    expect(() => createBatcher([], () => 8, createRandom(1))).toThrow(
      'batcher: there are no pairs to train on.',
    );
  });
});

test('batchesByLength takes no pairs for no batches', () => {
  expect(batchesByLength([], 8)).toEqual([]);
});

/** The numbers of the pairs in a batch, in the order of its rows. */
function membersOf({ rows, source, targetInput, targetLengths }: Batch): number[] {
  return Array.from({ length: rows }, (_, row) => row)
    .filter((row) => (targetLengths[row] as number) > 0)
    .map((row) => {
      expect(targetInput[rows + row]).toBe(source[row]);
      return (source[row] as number) - 100;
    });
}
