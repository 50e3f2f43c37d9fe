import { createRandom, type Random } from '../core/random/random.ts';
import type { VocabularySizes } from '../core/spec/parameterTable.ts';
import type { Batch } from './twin/batch.ts';

/** Ids below `firstWord` are special: padding 0, unknown 1, `<s>` 2, `</s>` 3. */
const startId = 2;
const endId = 3;
const firstWord = 4;

export interface SampleBatchOptions {
  readonly batchSize?: number;
  readonly sourceLength?: number;
  readonly targetLength?: number;
  /** Sizes of the two vocabularies, at least 5 each. */
  readonly vocabulary?: VocabularySizes;
  readonly seed?: number;
}

/**
 * A seeded batch with odd sizes and ragged lengths: the first source and the last target fill their rows, the last
 * source and the first target hold one token (`</s>`), the rest lie strictly between where there is room. Words repeat, within a sentence too.
 */
export function sampleBatch({
  batchSize = 5,
  sourceLength = 7,
  targetLength = 5,
  vocabulary = { source: 11, target: 9 },
  seed = 1,
}: SampleBatchOptions = {}): Batch {
  const random = createRandom(seed).stream('sample batch');
  const source = new Int32Array(batchSize * sourceLength);
  const targetInput = new Int32Array(batchSize * targetLength);
  const targetOutput = new Int32Array(batchSize * targetLength);
  const sourceLengths = raggedLengths(batchSize, sourceLength, random.stream('source lengths'));
  const targetLengths = raggedLengths(batchSize, targetLength, random.stream('target lengths')).reverse();
  for (let example = 0; example < batchSize; example++) {
    const sourceWords = words((sourceLengths[example] as number) - 1, vocabulary.source, random);
    const targetWords = words((targetLengths[example] as number) - 1, vocabulary.target, random);
    source.set([...sourceWords, endId], example * sourceLength);
    targetInput.set([startId, ...targetWords], example * targetLength);
    targetOutput.set([...targetWords, endId], example * targetLength);
  }
  return {
    batchSize,
    sourceLength,
    targetLength,
    source,
    sourceLengths,
    targetInput,
    targetOutput,
    targetLengths,
  };
}

/** The longest first, 1 last; one sentence alone gets the full length. */
function raggedLengths(count: number, longest: number, random: Random): Int32Array {
  return Int32Array.from({ length: count }, (_, index) => {
    if (index === 0) return longest;
    if (index === count - 1 || longest < 3) return 1;
    return 2 + random.integer(longest - 2);
  });
}

function words(count: number, vocabularySize: number, random: Random): number[] {
  return Array.from({ length: count }, () => firstWord + random.integer(vocabularySize - firstWord));
}
