/** The length that GPUs take a sequence for: one of few, so that the shapes of tensors repeat. At least the given one. */
export function lengthBucket(length: number): number {
  return buckets.find((bucket) => bucket >= length) ?? Math.ceil(length / 32) * 32;
}

const buckets = [8, 12, 16, 24, 32, 48, 64];
