import { expect, it } from 'vitest';
import { sampleBatch } from './sampleBatch.ts';

it('is seeded', () => {
  expect(sampleBatch({ seed: 3 })).toEqual(sampleBatch({ seed: 3 }));
  expect(sampleBatch({ seed: 3 })).not.toEqual(sampleBatch({ seed: 4 }));
});

it('frames sentences with <s> and </s> and pads with 0', () => {
  const { batchSize, sourceLength, targetLength, ...batch } = sampleBatch();
  for (let example = 0; example < batchSize; example++) {
    const source = [...batch.source.slice(example * sourceLength, (example + 1) * sourceLength)];
    const targetStart = example * targetLength;
    const input = [...batch.targetInput.slice(targetStart, targetStart + targetLength)];
    const output = [...batch.targetOutput.slice(targetStart, targetStart + targetLength)];
    const length = batch.targetLengths[example] as number;
    expect(source.indexOf(3) + 1).toBe(batch.sourceLengths[example]);
    expect(source.indexOf(0)).toBe(source.indexOf(3) + 1 < sourceLength ? source.indexOf(3) + 1 : -1);
    expect(input[0]).toBe(2);
    expect(output[length - 1]).toBe(3);
    expect(output.slice(0, length - 1)).toEqual(input.slice(1, length));
    expect([...input.slice(length), ...output.slice(length)].every((id) => id === 0)).toBe(true);
  }
});
