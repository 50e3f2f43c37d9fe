import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttentionWiring, ModelSpec } from '../../core/spec/modelSpec.ts';
import { parameter } from '../../core/twin/parameters.ts';
import { assertClose } from '../closeness.ts';
import { finiteDifferenceGradient } from '../finiteDifference.ts';
import { modelVariants, specTitle } from '../modelVariants.ts';
import { sampleBatch } from '../sampleBatch.ts';
import { sampleParameters } from '../sampleParameters.ts';
import type { Batch } from './batch.ts';
import { type TwinForward, twinForward, twinGradients } from './twin.ts';

const vocabulary = { source: 8, target: 7 };
const specs = modelVariants({ embeddingSize: 3, hiddenSize: 4 });

describe.each(specs.map((spec) => [specTitle(spec), spec] as const))('twin: %s', (_, spec) => {
  const parameters = sampleParameters(spec, vocabulary);
  const batch = sampleBatch({ batchSize: 3, sourceLength: 5, targetLength: 4, vocabulary });
  const { gradients, ...forward } = twinGradients(spec, parameters, batch);

  it('holds sentences of one token and of full length', () => {
    expect([...batch.sourceLengths]).toEqual(expect.arrayContaining([1, 5]));
    expect([...batch.targetLengths]).toEqual(expect.arrayContaining([1, 4]));
  });

  it.each([...parameters.keys()])('the gradient of %s is that of finite differences', (name) => {
    const numeric = finiteDifferenceGradient(
      () => twinForward(spec, parameters, batch).loss,
      parameter(parameters, name),
    );
    expect(Math.max(...numeric.map(Math.abs))).toBeGreaterThan(1e-4);
    // Differences are good to about 1e-10, and the largest entry of every gradient is above 1e-4.
    assertClose(parameter(gradients, name), numeric, 1e-6, name);
  });

  it('has exact gradients for a batch of one-token sentences', () => {
    const short = sampleBatch({ batchSize: 2, sourceLength: 1, targetLength: 1, vocabulary });
    const result = twinGradients(spec, parameters, short);
    for (const [name, values] of parameters) {
      const numeric = finiteDifferenceGradient(() => twinForward(spec, parameters, short).loss, values);
      const isWithoutEffect = unusedByOneToken(spec).test(name);
      const tolerance = isWithoutEffect ? 0 : 1e-6;
      assertClose(parameter(result.gradients, name), numeric, tolerance, name);
      expect(numeric.some((value) => value !== 0)).toBe(!isWithoutEffect);
    }
  });

  it('attends to real words alone, with rows that add up to 1', () => {
    if (spec.attention === 'none') {
      expect(forward.attention).toBeNull();
      return;
    }
    const { sourceLength, targetLength, sourceLengths } = batch;
    const attention = forward.attention as Float64Array;
    expect(attention).toHaveLength(batch.batchSize * targetLength * sourceLength);
    for (let row = 0; row < batch.batchSize * targetLength; row++) {
      const weights = attention.slice(row * sourceLength, (row + 1) * sourceLength);
      const realLength = sourceLengths[Math.floor(row / targetLength)] as number;
      expect([...weights.slice(realLength)]).toEqual(Array(sourceLength - realLength).fill(0));
      expect(weights.slice(0, realLength).every((weight) => weight > 0)).toBe(true);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 14);
    }
  });

  it('gives each sentence of a batch what it gets alone, without padding', () => {
    const vocabularySize = vocabulary.target;
    let lossSum = 0;
    let correctCount = 0;
    const summed = new Map([...parameters].map(([name, { length }]) => [name, new Float64Array(length)]));
    for (let index = 0; index < batch.batchSize; index++) {
      const alone = alonePair(batch, index);
      const result = twinGradients(spec, parameters, alone);
      lossSum += result.loss * result.tokenCount;
      correctCount += result.accuracy * result.tokenCount;
      for (const [name, values] of result.gradients) {
        const total = parameter(summed, name);
        values.forEach((value, at) => {
          total[at] = (total[at] as number) + (value * result.tokenCount) / forward.tokenCount;
        });
      }
      const start = index * batch.targetLength * vocabularySize;
      const inBatch = forward.logits.slice(start, start + alone.targetLength * vocabularySize);
      assertClose(result.logits, inBatch, 0, `logits of sentence ${index}`);
    }
    expect(forward.tokenCount).toBe(batch.targetLengths.reduce((sum, length) => sum + length, 0));
    expect(forward.loss).toBeCloseTo(lossSum / forward.tokenCount, 14);
    expect(forward.accuracy).toBeCloseTo(correctCount / forward.tokenCount, 14);
    // The sums run in another order: some units in the last place of Float64.
    for (const [name, total] of summed) assertClose(parameter(gradients, name), total, 1e-13, name);
  });

  it('does not see what stands in the padding', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), (filler) => {
        const result = twinGradients(spec, parameters, fillPadding(batch, filler));
        expect(result.loss).toBe(forward.loss);
        expect(result.accuracy).toBe(forward.accuracy);
        expect(result.gradients).toEqual(gradients);
        expect(result.encoderOutputs).toEqual(forward.encoderOutputs);
      }),
      { numRuns: 7 },
    );
  });
});

describe('twin', () => {
  const spec = specs[0] as ModelSpec;
  const parameters = sampleParameters(spec, vocabulary);

  it('counts the share of target tokens that have the largest logit', () => {
    const batch = sampleBatch({ batchSize: 4, sourceLength: 5, targetLength: 4, vocabulary });
    const best = bestIds(twinForward(spec, parameters, batch));
    expect(twinForward(spec, parameters, { ...batch, targetOutput: best }).accuracy).toBe(1);
    const wrong = best.map((id) => (id + 1) % vocabulary.target);
    expect(twinForward(spec, parameters, { ...batch, targetOutput: wrong }).accuracy).toBe(0);
  });

  it('knows no wiring without attention', () => {
    const batch = sampleBatch({ batchSize: 3, sourceLength: 5, targetLength: 4, vocabulary });
    const none = { ...spec, attention: 'none' } as const;
    const weights = sampleParameters(none, vocabulary);
    const run = (wiring: AttentionWiring) => twinGradients({ ...none, wiring }, weights, batch);
    expect(run('beforeCell')).toEqual(run('afterCell'));
  });

  it.each([true, false])(
    'reads a reversed source from the end and keeps its outputs in the order of the sentence (bidirectional: %s)',
    (bidirectional) => {
      const batch = sampleBatch({ batchSize: 1, sourceLength: 5, targetLength: 4, vocabulary });
      const [plain, reversed] = [false, true].map((reverseSource) => ({
        ...spec,
        bidirectional,
        reverseSource,
      })) as [ModelSpec, ModelSpec];
      const weights = sampleParameters(plain, vocabulary);
      const own = twinForward(reversed, weights, batch);
      const turned = twinForward(plain, weights, { ...batch, source: batch.source.toReversed() });
      // The sums over the source run in another order: some units in the last place of Float64.
      assertClose(own.logits, turned.logits, 1e-13, 'logits');
      for (const [name, width] of [
        ['attention', 1],
        ['encoderOutputs', spec.hiddenSize],
      ] as const) {
        // Once or per target position, an entry for each source word.
        const entries = (of: TwinForward) =>
          chunk(chunk([...(of[name] as Float64Array)], width), batch.sourceLength);
        const inOrder = entries(turned).map((words) => words.toReversed());
        assertClose(entries(own).flat(2), inOrder.flat(2), 1e-13, name);
        expect(entries(own)).not.toEqual(entries(turned));
      }
    },
  );

  it('shares the last trainable query among all positions after it', () => {
    const fixed: ModelSpec = { ...spec, attention: 'trainableQuery', coverage: false };
    const weights = sampleParameters(fixed, vocabulary);
    const long = sampleBatch({ batchSize: 1, sourceLength: 5, targetLength: 67, vocabulary });
    const rows = chunk([...(twinForward(fixed, weights, long).attention as Float64Array)], 5);
    for (const row of rows.slice(64)) expect(row).toEqual(rows[63]);
    expect(rows[62]).not.toEqual(rows[63]);
  });

  it('has the exact gradient of a smoothed loss, which is no lower than the entropy of its target', () => {
    const batch = sampleBatch({ batchSize: 3, sourceLength: 5, targetLength: 4, vocabulary });
    const options = { labelSmoothing: 0.3 };
    const { gradients, loss } = twinGradients(spec, parameters, batch, options);
    const bias = parameter(parameters, 'output.bias');
    const numeric = finiteDifferenceGradient(() => twinForward(spec, parameters, batch, options).loss, bias);
    assertClose(parameter(gradients, 'output.bias'), numeric, 1e-6, 'output.bias');
    const [low, high] = [0.3 / 7, 0.7 + 0.3 / 7];
    expect(loss).toBeGreaterThan(-6 * low * Math.log(low) - high * Math.log(high));
    expect(loss).not.toBeCloseTo(twinForward(spec, parameters, batch).loss, 3);
  });

  it('refuses what does not fit', () => {
    const batch = sampleBatch({ batchSize: 2, sourceLength: 3, targetLength: 3, vocabulary });
    expect(() => twinForward({ ...spec, hiddenSize: 6 }, parameters, batch)).toThrow(
      'twin: encoder.forward.kernel has 24 values; its shape is [3, 12].',
    );
    expect(() => twinForward({ ...spec, attention: 'dot' }, parameters, batch)).toThrow(
      'twin: this network has no parameter attention.query, attention.key, attention.score, attention.coverage.',
    );
    const empty = { ...batch, sourceLengths: Int32Array.of(3, 0) };
    expect(() => twinForward(spec, parameters, empty)).toThrow('source 1 has length 0, outside 1 to 3.');
    const unknown = { ...batch, source: batch.source.map(() => 8) };
    expect(() => twinForward(spec, parameters, unknown)).toThrow('id 8 is outside a vocabulary of 8.');
  });

  function bestIds({ logits }: TwinForward): Int32Array {
    return Int32Array.from({ length: logits.length / vocabulary.target }, (_, row) => {
      const values = logits.slice(row * vocabulary.target, (row + 1) * vocabulary.target);
      return values.indexOf(Math.max(...values));
    });
  }
});

/**
 * The parameters that a pair of one source and one target token leaves without effect: a softmax over one word is
 * constant, the first states of the encoder are zero, and so is what input feeding begins with.
 */
function unusedByOneToken({ bridge }: ModelSpec): RegExp {
  return bridge === 'zero'
    ? /^attention\.|^decoder\.feed$|\.recurrent$/
    : /^attention\.|^decoder\.feed$|^encoder\..*\.recurrent$/;
}

function chunk<T>(values: readonly T[], size: number): T[][] {
  return Array.from({ length: values.length / size }, (_, index) =>
    values.slice(index * size, (index + 1) * size),
  );
}

/** One pair of the batch, cut to its own lengths. */
function alonePair(batch: Batch, index: number): Batch {
  const sourceLength = batch.sourceLengths[index] as number;
  const targetLength = batch.targetLengths[index] as number;
  const row = (ids: Int32Array, width: number, length: number) =>
    ids.slice(index * width, index * width + length);
  return {
    batchSize: 1,
    sourceLength,
    targetLength,
    source: row(batch.source, batch.sourceLength, sourceLength),
    sourceLengths: Int32Array.of(sourceLength),
    targetInput: row(batch.targetInput, batch.targetLength, targetLength),
    targetOutput: row(batch.targetOutput, batch.targetLength, targetLength),
    targetLengths: Int32Array.of(targetLength),
  };
}

/** The same batch with another id in every padded place. */
function fillPadding(batch: Batch, filler: number): Batch {
  const fill = (ids: Int32Array, width: number, lengths: Int32Array) =>
    ids.map((id, at) => (at % width < (lengths[Math.floor(at / width)] as number) ? id : filler));
  return {
    ...batch,
    source: fill(batch.source, batch.sourceLength, batch.sourceLengths),
    targetInput: fill(batch.targetInput, batch.targetLength, batch.targetLengths),
    targetOutput: fill(batch.targetOutput, batch.targetLength, batch.targetLengths),
  };
}
