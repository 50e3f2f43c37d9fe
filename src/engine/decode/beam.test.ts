import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type DecodeSpec, greedyDecoding } from '../../core/spec/decodeSpec.ts';
import { defaultsOf } from '../../core/spec/field.ts';
import { type ModelSpec, modelFields, modelSpecFault } from '../../core/spec/modelSpec.ts';
import { END_ID } from '../../core/vocab/specialTokens.ts';
import { type EveryTranslation, everyTranslation } from '../../testing/everyTranslation.ts';
import { nodeWasmUrl } from '../../testing/nodeWasmUrl.ts';
import { sampleParameters } from '../../testing/sampleParameters.ts';
import { loadBackend } from '../device/loadBackend.ts';
import { createSeq2Seq, type Seq2Seq } from '../model/seq2seq.ts';
import { tf } from '../tf.ts';
import { beam } from './beam.ts';
import { decodeSentences } from './decodeSentences.ts';
import { startDecoding } from './decodingSession.ts';
import { type ScoredHypothesis, search } from './search.ts';

/** Beam search against all translations there are, on random networks that know three words. */

/** Four special tokens and three words. */
const vocabulary = { source: 7, target: 7 };
const longest = 4;
/** More than there are beginnings of this length. */
const exhaustive = 4 ** longest;
/** Log probabilities of some nats, from 32-bit logits. */
const tolerance = 2e-5;

beforeAll(() => loadBackend('cpu', nodeWasmUrl()));

const optionsOf = (name: 'attention' | 'cell') =>
  fc.constantFrom(...modelFields[name].options.map(({ value }) => value));

/** Attention of all kinds; what the decoder carries from step to step may be anything. */
const anySpec = fc
  .record({
    attention: optionsOf('attention'),
    cell: optionsOf('cell'),
    wiring: fc.constantFrom('beforeCell', 'afterCell'),
    inputFeeding: fc.boolean(),
    coverage: fc.boolean(),
    layers: fc.integer({ min: 1, max: 2 }),
  })
  .map((fields) => ({ ...defaultsOf(modelFields), embeddingSize: 4, hiddenSize: 4, ...fields }) as ModelSpec)
  .filter((spec) => modelSpecFault(spec) === null);

const anyModel = fc.record({ spec: anySpec, seed: fc.nat(1e6), sharpness: fc.constantFrom(1, 4, 10) }).map(
  ({ spec, seed, sharpness }) =>
    () =>
      randomModel(spec, seed, sharpness),
);

const anySource = fc.array(fc.integer({ min: 4, max: 6 }), { minLength: 1, maxLength: 3 });
const penalty = fc.constantFrom(0, 0.2, 0.6, 1, 2);
const anyPenalties = fc.record({ lengthPenalty: penalty, coveragePenalty: penalty });

/** @param sharpness multiplies the output weights, so that some words become much likelier than others. */
function randomModel(spec: ModelSpec, seed: number, sharpness: number): Seq2Seq {
  const weights = [...sampleParameters(spec, vocabulary, seed)].map(
    ([name, values]): [string, Float32Array] => [
      name,
      Float32Array.from(values, (value) => (name.startsWith('output') ? sharpness * value : value)),
    ],
  );
  return createSeq2Seq(spec, vocabulary, new Map(weights));
}

function beamSpec(fields: Partial<DecodeSpec>): DecodeSpec {
  return { ...greedyDecoding, method: 'beam', lengthFactor: 0, lengthConstant: longest, ...fields };
}

/** Runs a claim on many networks and frees them. */
function onRandomNetworks<Values>(
  values: fc.Arbitrary<Values>,
  claim: (model: Seq2Seq, source: number[], values: Values) => Promise<void>,
): Promise<void> {
  return fc.assert(
    fc.asyncProperty(anyModel, anySource, values, async (createModel, source, drawn) => {
      const model = createModel();
      const before = tf.memory().numTensors;
      await claim(model, source, drawn);
      expect(tf.memory().numTensors).toBe(before);
      model.dispose();
    }),
    { numRuns: 25 },
  );
}

async function decode(
  model: Seq2Seq,
  source: readonly number[],
  spec: DecodeSpec,
  prefix: readonly number[] = [],
): Promise<ScoredHypothesis[]> {
  const [found = []] = await decodeSentences(model, [{ source, prefix }], spec);
  return found;
}

const idsOf = ({ tokens }: ScoredHypothesis) => tokens.map(({ id }) => id);

/** Equation 14 of Wu et al. 2016, written down once more. */
function expectedScore(
  { ids, logProbability, attention }: EveryTranslation,
  { lengthPenalty: alpha, coveragePenalty: beta }: Pick<DecodeSpec, 'lengthPenalty' | 'coveragePenalty'>,
): number {
  const words = attention ? (attention[0]?.length ?? 1) - 1 : 0;
  let covered = 0;
  for (let i = 0; i < words; i++) {
    let sum = 0;
    for (const row of attention ?? []) sum += row[i] as number;
    covered += Math.log(Math.max(1e-12, Math.min(sum, 1)));
  }
  return logProbability / ((5 + ids.length) ** alpha / (5 + 1) ** alpha) + beta * covered;
}

describe('beam search', () => {
  test('wide enough, it finds the best of all translations, whatever the penalties', () =>
    onRandomNetworks(anyPenalties, async (model, source, penalties) => {
      const nBest = 6;
      const found = await decode(model, source, beamSpec({ ...penalties, beamWidth: exhaustive, nBest }));
      const all = (await everyTranslation(model, source, longest)).filter(({ ids }) => ids.at(-1) === END_ID);
      const best = all.map((each) => expectedScore(each, penalties)).sort((a, b) => b - a);
      expect(found).toHaveLength(nBest);
      expect(new Set(found.map((each) => idsOf(each).join())).size).toBe(nBest);
      found.forEach(({ score, isComplete }, rank) => {
        expect(isComplete).toBe(true);
        expect(Math.abs(score - (best[rank] as number))).toBeLessThan(tolerance);
      });
    }));

  test('every hypothesis has the probability, score and attention of its own words under teacher forcing', () =>
    onRandomNetworks(
      fc.record({ penalties: anyPenalties, beamWidth: fc.integer({ min: 2, max: 5 }) }),
      async (model, source, { penalties, beamWidth }) => {
        const found = await decode(model, source, beamSpec({ ...penalties, beamWidth, nBest: beamWidth }));
        const all = await everyTranslation(model, source, longest);
        expect(found.length).toBeGreaterThanOrEqual(beamWidth);
        for (const hypothesis of found) {
          const own = all.find(({ ids }) => ids.join() === idsOf(hypothesis).join()) as EveryTranslation;
          expect(hypothesis.isComplete).toBe(own.ids.at(-1) === END_ID);
          expect(Math.abs(hypothesis.logProbability - own.logProbability)).toBeLessThan(tolerance);
          expect(Math.abs(hypothesis.score - expectedScore(own, penalties))).toBeLessThan(tolerance);
          hypothesis.tokens.forEach(({ attention }, time) => {
            const row = own.attention?.[time];
            expect(attention?.length).toBe(row?.length);
            attention?.forEach((weight, position) => {
              expect(Math.abs(weight - (row?.[position] as number))).toBeLessThan(tolerance);
            });
          });
        }
      },
    ));

  test('of width 1 it is greedy search', () =>
    onRandomNetworks(anyPenalties, async (model, source, penalties) => {
      const limits = { lengthFactor: 1.5, lengthConstant: 8 };
      const [narrow] = await decode(
        model,
        source,
        beamSpec({ ...penalties, ...limits, beamWidth: 1, nBest: 1 }),
      );
      const [greedy] = await decode(model, source, { ...greedyDecoding, ...limits });
      expect(narrow?.tokens).toEqual(greedy?.tokens);
      expect(narrow?.isComplete).toBe(greedy?.isComplete);
    }));

  test('ending early loses nothing', () =>
    onRandomNetworks(
      fc.record({
        penalties: anyPenalties,
        beamWidth: fc.integer({ min: 1, max: 4 }),
        nBest: fc.integer({ min: 1, max: 4 }),
      }),
      async (model, source, { penalties, ...sizes }) => {
        const spec = beamSpec({ ...penalties, ...sizes, lengthConstant: 12 });
        const method = beam(spec, 12);
        const run = async (isSettled: typeof method.isSettled) => {
          const session = startDecoding(model, [source]);
          let steps = 0;
          const [found = []] = await search(
            session,
            [{ method: { ...method, isSettled }, prefix: [], maximumLength: 12 }],
            { onStep: () => steps++ },
          );
          session.dispose();
          return { best: found.filter(({ isComplete }) => isComplete).slice(0, sizes.nBest), steps };
        };
        const early = await run(method.isSettled);
        const late = await run(() => false);
        expect(early.best).toEqual(late.best);
        expect(early.steps).toBeLessThanOrEqual(late.steps);
        const found = await decode(model, source, spec);
        expect(found.filter(({ isComplete }) => isComplete)).toEqual(early.best);
      },
    ));

  test('a forced prefix stands, and the best of all that begin so is found', () =>
    onRandomNetworks(
      fc.record({
        penalties: anyPenalties,
        prefix: fc.array(fc.integer({ min: 4, max: 6 }), { minLength: 1, maxLength: longest - 1 }),
      }),
      async (model, source, { penalties, prefix }) => {
        const spec = beamSpec({ ...penalties, beamWidth: exhaustive, nBest: 1 });
        const [found] = await decode(model, source, spec, prefix);
        expect(found && idsOf(found).slice(0, prefix.length)).toEqual(prefix);
        const all = await everyTranslation(model, source, longest, prefix);
        const complete = all.filter(({ ids }) => ids.at(-1) === END_ID);
        const best = Math.max(...complete.map((each) => expectedScore(each, penalties)));
        expect(Math.abs((found?.score ?? Number.NaN) - best)).toBeLessThan(tolerance);
      },
    ));

  test('several sentences together come out as each alone', () =>
    onRandomNetworks(fc.array(anySource, { minLength: 1, maxLength: 3 }), async (model, source, others) => {
      const spec = beamSpec({ beamWidth: 3, nBest: 3, coveragePenalty: 0.2, lengthConstant: 8 });
      const sources = [source, ...others];
      const together = await decodeSentences(
        model,
        sources.map((each) => ({ source: each })),
        spec,
      );
      for (const [index, each] of sources.entries()) {
        const alone = await decode(model, each, spec);
        expect(together[index]?.map(idsOf)).toEqual(alone.map(idsOf));
        together[index]?.forEach(({ score }, rank) => {
          expect(Math.abs(score - (alone[rank]?.score ?? Number.NaN))).toBeLessThan(tolerance);
        });
      }
    }));
});

test('of equals the earlier parent, then the lower id goes on', async () => {
  const spec: ModelSpec = { ...defaultsOf(modelFields), embeddingSize: 4, hiddenSize: 4 };
  const weights = [...sampleParameters(spec, vocabulary)].map(([name, values]): [string, Float32Array] => [
    name,
    new Float32Array(values.length),
  ]);
  const model = createSeq2Seq(spec, vocabulary, new Map(weights));
  const settings = { beamWidth: 3, nBest: 3, lengthPenalty: 0, lengthConstant: 3 };
  const found = await decode(model, [4], beamSpec(settings));
  // Five answers, all alike: <unk>, </s>, then the words.
  expect(found.map(idsOf)).toEqual([[END_ID], [1, END_ID], [1, 1, END_ID]]);
  expect(found.map(({ logProbability }) => logProbability)).toEqual([
    -Math.log(5),
    -2 * Math.log(5),
    -3 * Math.log(5),
  ]);
  model.dispose();
});

test('where nothing ends by itself, the best of what was cut off', async () => {
  const spec: ModelSpec = { ...defaultsOf(modelFields), embeddingSize: 4, hiddenSize: 4 };
  const model = randomModel(spec, 3, 1);
  const bias = model.variables.get('output.bias') as tf.Variable;
  tf.tidy(() => bias.assign(tf.tensor1d([0, 0, 0, -1e6, 0, 0, 0])));
  const found = await decode(model, [4, 5], beamSpec({ beamWidth: 3, nBest: 2 }));
  expect(found.map(({ isComplete, tokens }) => [isComplete, tokens.length])).toEqual([
    [false, longest],
    [false, longest],
  ]);
  expect(found[0]?.score).toBeGreaterThanOrEqual(found[1]?.score ?? Number.NaN);
  model.dispose();
});
