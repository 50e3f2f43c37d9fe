import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NumberPlace, OpenedNumber, Trace, TracedVector } from '../../protocol/trace.ts';
import type { TargetToken } from '../../protocol/translation.ts';
import { assertClose } from '../../testing/closeness.ts';
import { modelVariants, specTitle } from '../../testing/modelVariants.ts';
import { tinyNetwork } from '../../testing/tinyNetwork.ts';
import { forceTranslation } from '../decode/forceTranslation.ts';
import { translate } from '../decode/translate.ts';
import { loadBackend } from '../device/loadBackend.ts';
import { disposeNetwork, type Network } from '../network.ts';
import { tf } from '../tf.ts';
import { presentWeights } from './presentWeights.ts';
import { type TracedTranslation, traceTranslation } from './traceTranslation.ts';

const sentence = 'The dog sees a zebra.';

beforeAll(() => loadBackend('cpu', ''));

const variants = modelVariants({ embeddingSize: 5, hiddenSize: 6 });
describe.each(variants.map((spec) => [specTitle(spec), spec] as const))('%s', (_, model) => {
  let network: Network;
  let shown: readonly TargetToken[];
  let traced: TracedTranslation;
  beforeAll(async () => {
    network = await tinyNetwork({ model });
    shown = (await translate(network, sentence)).targetTokens;
    traced = await traceOf(network, shown);
  });
  afterAll(() => disposeNetwork(network));

  test('has the attention, the probabilities and the candidates of the translation', () => {
    const { steps } = traced.trace;
    expect(steps.map(({ written }) => written)).toEqual(shown.map(({ text }) => text));
    for (const [at, { look, candidates, written }] of steps.entries()) {
      const { attention, probability, candidates: likeliest } = shown[at]!;
      expect(look === null).toBe(attention === null);
      // Float32 against Float64 over some ten steps of a small network.
      if (look && attention) assertClose(attention, look.weights.values, 1e-5, 'attention');
      const own = candidates.find(({ text }) => text === written)!;
      assertClose([probability], [own.probability], 1e-5, 'probability');
      const told = candidates.slice(0, 5).map((candidate) => candidate.probability);
      assertClose(
        likeliest.map((candidate) => candidate.probability),
        told,
        1e-5,
        'candidates',
      );
    }
  });

  test('every number is what its terms make of it, all the way to the weights', () => {
    let deepest = 0;
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 30, maxLength: 30 }), (choices) => {
        const [vector, index, ...ways] = choices as [number, number, ...number[]];
        const places = placesOf(traced.trace);
        const { id, size } = places[vector % places.length]!;
        let place: NumberPlace | null = { id, index: index % size };
        for (const [depth, way] of ways.entries()) {
          const opened: OpenedNumber = traced.open(place)!;
          expect(Math.abs(made(opened) - opened.value)).toBeLessThan(1e-12);
          if (opened.terms.length === 0) break;
          const factors = opened.terms.flatMap((term) => term.factors);
          for (const term of opened.terms) {
            const product = term.factors.reduce((sofar, { value }) => sofar * value, 1);
            expect(Math.abs(product - term.value)).toBeLessThan(1e-12);
          }
          const next = factors.filter((factor) => factor.place)[way % factors.length];
          if (!next?.place) break;
          expect(traced.open(next.place)?.value).toBe(next.value);
          place = next.place;
          deepest = Math.max(deepest, depth + 1);
        }
      }),
      { numRuns: 60 },
    );
    expect(deepest).toBeGreaterThan(4);
  });
});

describe('a trace', () => {
  let network: Network;
  beforeAll(async () => {
    network = await tinyNetwork();
  });
  afterAll(() => disposeNetwork(network));

  test('adds up as the formulas say', async () => {
    const shown = (await translate(network, sentence)).targetTokens;
    const { trace, open } = await traceOf(network, shown);
    const { look, feature, logits, logNormalizer, candidates } = trace.steps[1]!;
    const { energies, weights, context } = look!;
    const exps = energies.values.map(Math.exp);
    const total = exps.reduce((sum, value) => sum + value, 0);
    assertClose(
      exps.map((value) => value / total),
      weights.values,
      1e-12,
      'softmax',
    );
    const mean = context.values.map((_, unit) =>
      weights.values.reduce((sum, weight, at) => sum + weight * trace.annotations[at]!.values[unit]!, 0),
    );
    assertClose(mean, context.values, 1e-12, 'context');
    const { index, logit, probability } = candidates[0]!;
    expect(Math.exp(logit - logNormalizer)).toBeCloseTo(probability, 12);
    const opened = open({ id: logits, index })!;
    expect(opened).toMatchObject({ name: { symbol: 'z', token: 1, place: [index] }, operation: 'sum' });
    expect(opened.terms.map(({ factors }) => factors.map(({ name }) => name.symbol))).toEqual([
      ['h̃·output.kernel'],
      ['output.bias'],
    ]);
    const inner = open(opened.terms[0]!.factors[0]!.place!)!;
    expect(inner.terms.map(({ factors }) => factors[0]!.value)).toEqual([...feature.values]);
    expect(inner.terms[2]?.factors[1]?.name).toMatchObject({ symbol: 'output.kernel', place: [2, index] });
  });

  test('of words that were given, unknown ones among them, is that of the network led along them', async () => {
    const led = await forceTranslation(network, sentence, 'le zèbre dort');
    const { trace } = await traceOf(network, led.targetTokens);
    expect(trace.steps.map(({ read }) => read)).toEqual(['<s>', 'le', 'zèbre', 'dort']);
    for (const [at, { look }] of trace.steps.entries()) {
      assertClose(led.targetTokens[at]!.attention!, look!.weights.values, 1e-5, `word ${at}`);
    }
  });

  test('of a copied word reads what the network said: <unk>', async () => {
    const copied = { text: 'chien', replacedFrom: 1 };
    const [known, unknown] = await Promise.all(
      [[{ text: '<unk>' }], [copied]].map(async (first) => {
        const { trace } = await traceOf(network, [...first, { text: 'dort' }]);
        return trace.steps[1]!.feature.values;
      }),
    );
    expect(unknown).toEqual(known);
    const { trace } = await traceOf(network, [{ text: 'chien' }, { text: 'dort' }]);
    expect(trace.steps[1]!.feature.values).not.toEqual(known);
  });

  test('knows nothing of numbers that are not its own', async () => {
    const { open, trace } = await traceOf(network, [{ text: 'le' }]);
    expect(open({ id: -1, index: 0 })).toBeNull();
    expect(open({ id: trace.annotations[0]!.id, index: 6 })).toBeNull();
  });

  test('reads the weights again once they have changed, and not before', async () => {
    const before = await presentWeights(network);
    expect(await presentWeights(network)).toBe(before);
    const bias = network.model.variables.get('encoder.forward.kernel')!;
    tf.tidy(() => {
      for (const variable of network.model.variables.values()) variable.assign(tf.add(variable, 0.5));
    });
    const after = await presentWeights(network);
    expect(after).not.toBe(before);
    expect(after.get('encoder.forward.kernel')!.values[0]).toBeCloseTo((await bias.data())[0]!, 6);
  });
});

let lastId = 0;

async function traceOf(
  network: Network,
  target: Parameters<typeof traceTranslation>[3],
): Promise<TracedTranslation> {
  return traceTranslation(network, await presentWeights(network), sentence, target, () => ++lastId);
}

/** Every vector of a trace. */
function placesOf(trace: Trace): { id: number; size: number }[] {
  const vectors: TracedVector[] = [];
  const collect = (part: unknown): void => {
    if (typeof part !== 'object' || part === null || ArrayBuffer.isView(part)) return;
    if ('id' in part && 'values' in part) vectors.push(part as TracedVector);
    else for (const inner of Object.values(part)) collect(inner);
  };
  collect(trace);
  const last = trace.steps.at(-1)!;
  return [
    ...vectors.map(({ id, values }) => ({ id, size: values.length })),
    // Of the vocabulary the words, which are said at times.
    { id: last.logits, size: 8 },
    { id: last.probabilities, size: 8 },
  ];
}

/** The number that the terms come to. */
function made({ operation, terms, value }: OpenedNumber): number {
  const [first = 0, second = 0] = terms.map((term) => term.value);
  switch (operation) {
    case 'parameter':
    case 'constant':
      return value;
    case 'sum':
      return terms.reduce((sum, term) => sum + term.value, 0);
    case 'difference':
      return first - second;
    case 'complement':
      return 1 - first;
    case 'tanh':
      return Math.tanh(first);
    case 'sigmoid':
      return 1 / (1 + Math.exp(-first));
    case 'exp':
      return Math.exp(first);
    case 'softmax':
      return Math.exp(first - second);
    case 'logSumExp':
      return Math.log(terms.reduce((sum, term) => sum + Math.exp(term.value), 0));
    default:
      return operation satisfies never;
  }
}
