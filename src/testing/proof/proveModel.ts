import { defaultsOf } from '../../core/spec/field.ts';
import type { ModelSpec } from '../../core/spec/modelSpec.ts';
import { trainFields } from '../../core/spec/trainSpec.ts';
import { type Batch, batchOf } from '../../engine/model/batch.ts';
import type { Weights } from '../../engine/model/parameters.ts';
import { readVariables } from '../../engine/model/parameters.ts';
import { createSeq2Seq, type Seq2Seq } from '../../engine/model/seq2seq.ts';
import { tf } from '../../engine/tf.ts';
import { createOptimizer } from '../../engine/train/optimizer.ts';
import { lossAndGradients, trainStep } from '../../engine/train/trainStep.ts';
import { maxRelativeError } from '../closeness.ts';
import { fewModelVariants, modelVariants } from '../modelVariants.ts';
import { sampleBatch } from '../sampleBatch.ts';
import { sampleParameters } from '../sampleParameters.ts';
import type { Batch as TwinBatch } from '../twin/batch.ts';
import { trainTwin } from '../twin/trainTwin.ts';
import { twinGradients } from '../twin/twin.ts';
import { timeMajor } from './timeMajor.ts';

/**
 * Holds the tensor model on the current backend against the Float64 twin. Used by the unit tests (cpu, wasm) and, bundled
 * for the browser, by the end-to-end tests (webgl, webgpu); never part of the page.
 */
export interface Proof {
  readonly what: string;
  readonly relativeError: number;
}

/** Of all that is proven here. */
export const vocabulary = { source: 11, target: 9 };

const sizes = { embeddingSize: 5, hiddenSize: 6 };

/** The covering set, with odd sizes. */
export const provenSpecs: readonly ModelSpec[] = modelVariants(sizes);

/** Its first few, for backends that are slow where the tests run. */
export const fewProvenSpecs: readonly ModelSpec[] = fewModelVariants(sizes);

/** The caller disposes the model. @returns it with the parameters it starts from. */
export function sampleModel(spec: ModelSpec): { model: Seq2Seq; parameters: Map<string, Float64Array> } {
  const parameters = sampleParameters(spec, vocabulary);
  const weights: Weights = new Map(
    [...parameters].map(([name, values]) => [name, Float32Array.from(values)]),
  );
  return { model: createSeq2Seq(spec, vocabulary, weights), parameters };
}

/**
 * Loss, logits, attention and the gradient of every parameter, on a ragged batch.
 * @param targetLength of the batch, T
 */
export async function proveGradients(spec: ModelSpec, targetLength = 5): Promise<Proof[]> {
  const { model, parameters } = sampleModel(spec);
  const twinBatch = sampleBatch({ vocabulary, targetLength });
  const expected = twinGradients(spec, parameters, twinBatch);
  const batch = timeMajor(twinBatch);
  const { loss, gradients } = tf.tidy(() => lossAndGradients(model, batch));
  const proofs: Proof[] = [
    { what: 'loss', relativeError: maxRelativeError(await loss.data(), [expected.loss]) },
  ];
  for (const [index, name] of [...model.variables.keys()].entries()) {
    const actual = await (gradients[index] as tf.Tensor).data();
    proofs.push({
      what: `gradient of ${name}`,
      relativeError: maxRelativeError(actual, expected.gradients.get(name) ?? []),
    });
  }
  tf.dispose([loss, ...gradients]);
  proofs.push(...(await proveForward(model, twinBatch, batch, expected)));
  model.dispose();
  return proofs;
}

async function proveForward(
  model: Seq2Seq,
  twinBatch: TwinBatch,
  batch: Batch,
  expected: ReturnType<typeof twinGradients>,
): Promise<Proof[]> {
  const { logits, attention } = tf.tidy(() => {
    const encoded = model.encode(batch.source, batch.sourceLengths);
    const decoded = model.decode(batch.targetInput, encoded.state, encoded.memory);
    const width = model.vocabulary.target;
    return {
      logits: tf.transpose(tf.reshape(decoded.logits, [batch.targetLength, batch.rows, width]), [1, 0, 2]), // [B, T, V]
      attention: decoded.attention ?? tf.zeros([1]),
    };
  });
  const proofs: Proof[] = [
    {
      what: 'logits',
      relativeError: realRowsError(await logits.data(), expected.logits, twinBatch, model.vocabulary.target),
    },
  ];
  if (expected.attention) {
    const weights = await attention.data();
    proofs.push({
      what: 'attention',
      relativeError: realRowsError(weights, expected.attention, twinBatch, batch.sourceLength),
    });
  }
  tf.dispose([logits, attention]);
  return proofs;
}

/** Compares [B, T, width] where the target is real; padding holds numbers that count nowhere. */
function realRowsError(
  actual: ArrayLike<number>,
  expected: Float64Array,
  batch: TwinBatch,
  width: number,
): number {
  const pick = (values: ArrayLike<number>) =>
    [...batch.targetLengths].flatMap((length, row) =>
      Array.from(
        { length: length * width },
        (_, at) => values[row * batch.targetLength * width + at] as number,
      ),
    );
  return maxRelativeError(pick(actual), pick(expected));
}

/** Five steps of training with label smoothing, clipped and not: the losses and the weights after them. */
export async function proveTraining(spec: ModelSpec): Promise<Proof[]> {
  const twinBatch = sampleBatch({ vocabulary });
  const batch = timeMajor(twinBatch);
  const { model, parameters } = sampleModel(spec);
  const optimizer = createOptimizer('adam', model.variables);
  const settings = { ...defaultsOf(trainFields), learningRate: 0.01, clipNorm: 0.5, labelSmoothing: 0.1 };
  const expected = trainTwin(spec, parameters, [twinBatch], settings, 5);
  const proofs: Proof[] = [];
  for (const [index, norm] of expected.norms.entries()) {
    const actual = await trainStep(model, optimizer, batch, settings);
    const loss = expected.losses[index] as number;
    proofs.push(
      { what: `loss ${index}`, relativeError: maxRelativeError([actual.lossNatsPerToken], [loss]) },
      { what: `gradient norm ${index}`, relativeError: maxRelativeError([actual.gradientNorm], [norm]) },
    );
  }
  const weights = await readVariables(model.variables);
  for (const [name, values] of weights) {
    proofs.push({
      what: `${name} after 5 steps`,
      relativeError: maxRelativeError(values, parameters.get(name) ?? []),
    });
  }
  model.dispose();
  optimizer.dispose();
  return proofs;
}

/** Each row of a padded batch alone gives the logits it has among the others. */
export async function proveBatching(spec: ModelSpec): Promise<Proof[]> {
  const { model } = sampleModel(spec);
  const pairs = [
    { source: [4, 5, 6, 7, 8], target: [4, 5] },
    { source: [9], target: [6, 7, 8, 4] },
    { source: [10, 4, 10], target: [5] },
  ];
  const logitsOf = async (batch: Batch, row: number, length: number) => {
    const logits = tf.tidy(() => {
      const { state, memory } = model.encode(batch.source, batch.sourceLengths);
      return model.decode(batch.targetInput, state, memory).logits;
    });
    const values = await logits.data();
    logits.dispose();
    const width = model.vocabulary.target;
    return Array.from({ length }, (_, time) => time).flatMap((time) =>
      Array.from(values.slice((time * batch.rows + row) * width, (time * batch.rows + row + 1) * width)),
    );
  };
  const together = batchOf(pairs, { rows: 4, sourceLength: 8, targetLength: 6 });
  const proofs: Proof[] = [];
  for (const [row, pair] of pairs.entries()) {
    const length = pair.target.length + 1;
    const alone = await logitsOf(batchOf([pair]), 0, length);
    proofs.push({
      what: `row ${row} alone and among others`,
      relativeError: maxRelativeError(await logitsOf(together, row, length), alone),
    });
  }
  model.dispose();
  return proofs;
}
