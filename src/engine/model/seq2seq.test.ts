import { beforeAll, describe, expect, test } from 'vitest';
import { defaultsOf } from '../../core/spec/field.ts';
import { type ModelSpec, modelFields } from '../../core/spec/modelSpec.ts';
import { trainFields } from '../../core/spec/trainSpec.ts';
import { assertClose } from '../../testing/closeness.ts';
import { readSeq2seqGolden } from '../../testing/networkGolden.ts';
import { nodeWasmUrl } from '../../testing/nodeWasmUrl.ts';
import { sampleParameters } from '../../testing/sampleParameters.ts';
import { loadBackend } from '../device/loadBackend.ts';
import { tf, tidied } from '../tf.ts';
import { createOptimizer } from '../train/optimizer.ts';
import { lossAndGradients, trainStep } from '../train/trainStep.ts';
import { type Batch, batchOf } from './batch.ts';
import type { Weights } from './parameters.ts';
import { createSeq2Seq } from './seq2seq.ts';

// f32 against PyTorch's f64 through up to six layers of tanh and exp (measured up to 2.4e-6; PyTorch's own f32: 2.4e-6).
const tolerance = 3e-6;
// Adam divides by the root of the second moment, which magnifies the rounding of near-zero gradients.
const traceTolerance = 2e-5;

const golden = readSeq2seqGolden();
const { batchSize, sourceLength, targetLength } = golden.batch;
const batch: Batch = {
  rows: batchSize,
  sourceLength,
  targetLength,
  source: timeMajor(golden.batch.source, sourceLength),
  sourceLengths: Int32Array.from(golden.batch.sourceLengths),
  targetInput: timeMajor(golden.batch.targetInput, targetLength),
  targetOutput: timeMajor(golden.batch.targetOutput, targetLength),
  targetLengths: Int32Array.from(golden.batch.targetLengths),
};

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(() => loadBackend(backend, nodeWasmUrl()));

  describe.each(Object.entries(golden.variants))('against PyTorch: %s', (_, variant) => {
    const { spec, labelSmoothing } = variant;
    const weights: Weights = new Map(
      Object.entries(variant.parameters).map(([name, values]) => [name, Float32Array.from(values)]),
    );
    const create = () => createSeq2Seq(spec, golden.vocabulary, weights);

    test('loss, accuracy, logits, attention and all gradients', () => {
      const model = create();
      tf.tidy(() => {
        const { loss, accuracy, gradients } = lossAndGradients(model, batch, { labelSmoothing });
        assertClose(loss.dataSync(), [variant.loss], tolerance, 'loss');
        assertClose(accuracy.dataSync(), [variant.accuracy], tolerance, 'accuracy');
        const names = [...model.variables.keys()];
        expect(names.toSorted()).toEqual(Object.keys(variant.gradients).toSorted());
        for (const [index, name] of names.entries()) {
          assertClose(gradients[index]?.dataSync() ?? [], variant.gradients[name] ?? [], tolerance, name);
        }
        const { state, memory } = model.encode(batch.source, batch.sourceLengths);
        const decoded = model.decode(batch.targetInput, state, memory);
        const logits = tf.reshape(decoded.logits, [targetLength, batchSize, golden.vocabulary.target]);
        assertClose(tf.transpose(logits, [1, 0, 2]).dataSync(), variant.logits, tolerance, 'logits');
        expect(decoded.attention === null).toBe(variant.attentionWeights === null);
        assertClose(
          decoded.attention?.dataSync() ?? [],
          variant.attentionWeights ?? [],
          tolerance,
          'attention',
        );
      });
      model.dispose();
    });

    test('five steps of training', async () => {
      const model = create();
      const optimizer = createOptimizer('adam', model.variables);
      const losses: number[] = [];
      const norms: number[] = [];
      for (let step = 0; step <= variant.normTrace.length; step++) {
        const result = await trainStep(model, optimizer, batch, {
          ...defaultsOf(trainFields),
          ...golden.training,
          labelSmoothing,
        });
        losses.push(result.lossNatsPerToken);
        norms.push(result.gradientNorm);
      }
      expect(losses).toHaveLength(6);
      assertClose(losses, variant.lossTrace, traceTolerance, 'loss trace');
      assertClose(norms.slice(0, -1), variant.normTrace, traceTolerance, 'norm trace');
      optimizer.dispose();
      model.dispose();
    });
  });

  const attentions = modelFields.attention.options
    .map(({ value }) => value)
    .filter((kind) => kind !== 'none');
  const wired = attentions.flatMap((kind) =>
    modelFields.wiring.options.map(({ value }) => [kind, value] as const),
  );
  test.each(wired)('%s, %s: attention on padding is exactly 0, rows add up to 1', (attention, wiring) => {
    const sizes = { embeddingSize: 5, hiddenSize: 6 };
    const spec: ModelSpec = { ...defaultsOf(modelFields), attention, wiring, ...sizes };
    const vocabulary = { source: 11, target: 9 };
    const parameters = sampleParameters(spec, vocabulary);
    const model = createSeq2Seq(
      spec,
      vocabulary,
      new Map([...parameters].map(([name, values]) => [name, Float32Array.from(values)])),
    );
    const ragged = batchOf(
      [
        { source: [4, 5, 6, 7, 8, 9], target: [4, 5, 6] },
        { source: [10], target: [7] },
        { source: [], target: [] },
      ],
      { rows: 3, sourceLength: 10, targetLength: 5 },
    );
    const { weights } = tidied(() => {
      const { state, memory } = model.encode(ragged.source, ragged.sourceLengths);
      return { weights: model.decode(ragged.targetInput, state, memory).attention as tf.Tensor3D };
    });
    const rows = weights.arraySync().flatMap((matrix, row) => matrix.map((row_) => [row, row_] as const));
    expect(rows).toHaveLength(15);
    for (const [row, values] of rows) {
      const length = ragged.sourceLengths[row] as number;
      expect(values.slice(length).every((value) => value === 0)).toBe(true);
      // Ten f32 terms of at most 1.
      expect(Math.abs(values.reduce((a, b) => a + b) - 1)).toBeLessThan(1e-6);
    }
    weights.dispose();
    model.dispose();
  });
});

test('weights that do not fit the settings are refused', () => {
  const spec: ModelSpec = { ...defaultsOf(modelFields), attention: 'none', embeddingSize: 5, hiddenSize: 6 };
  const weights = new Map(
    [...sampleParameters(spec, { source: 11, target: 9 })].map(([name, values]) => [
      name,
      Float32Array.from(values),
    ]),
  );
  expect(() => createSeq2Seq(spec, { source: 12, target: 9 }, weights)).toThrow(
    'model: source.embedding needs 60 numbers, found 55.',
  );
});

/** [B, length] → [length·B] */
function timeMajor(ids: readonly number[], length: number): Int32Array {
  return Int32Array.from(
    { length: ids.length },
    (_, at) => ids[(at % batchSize) * length + Math.floor(at / batchSize)] as number,
  );
}
