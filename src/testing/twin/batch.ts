/** One batch of sentence pairs as token ids, padded to common lengths with id 0. */
export interface Batch {
  readonly batchSize: number;
  /** Positions per source sentence, padding included: S. */
  readonly sourceLength: number;
  /** Positions per target sentence, padding included: T. */
  readonly targetLength: number;
  /** [B, S]; each sentence ends with `</s>`. */
  readonly source: Int32Array;
  /** [B] real tokens per source sentence, 1 to S. */
  readonly sourceLengths: Int32Array;
  /** [B, T]; each sentence starts with `<s>`. */
  readonly targetInput: Int32Array;
  /** [B, T]; the same sentence one position on, ending with `</s>`. */
  readonly targetOutput: Int32Array;
  /** [B] real tokens per target sentence, 1 to T. */
  readonly targetLengths: Int32Array;
}

/** @throws RangeError where sizes disagree or a sentence has no real token. */
export function checkBatch(batch: Batch): void {
  const { batchSize, sourceLength, targetLength } = batch;
  const expected = {
    source: batchSize * sourceLength,
    sourceLengths: batchSize,
    targetInput: batchSize * targetLength,
    targetOutput: batchSize * targetLength,
    targetLengths: batchSize,
  };
  for (const [name, length] of Object.entries(expected) as [keyof typeof expected, number][]) {
    if (batch[name].length !== length) {
      throw new RangeError(`batch: ${name} has ${batch[name].length} values, expected ${length}.`);
    }
  }
  checkLengths('source', batch.sourceLengths, sourceLength);
  checkLengths('target', batch.targetLengths, targetLength);
}

function checkLengths(side: string, lengths: Int32Array, longest: number): void {
  const index = lengths.findIndex((length) => length < 1 || length > longest);
  if (index >= 0) {
    throw new RangeError(`batch: ${side} ${index} has length ${lengths[index]}, outside 1 to ${longest}.`);
  }
}
