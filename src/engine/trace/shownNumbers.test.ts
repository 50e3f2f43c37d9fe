import fc from 'fast-check';
import temml from 'temml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { numberTex } from '../../core/equations/numberTex.ts';
import { shownOpening } from '../../core/equations/shownOpening.ts';
import { digitsOf } from '../../core/equations/shownSum.ts';
import type { NumberPlace, OpenedNumber } from '../../protocol/trace.ts';
import { modelVariants, specTitle } from '../../testing/modelVariants.ts';
import { tinyNetwork } from '../../testing/tinyNetwork.ts';
import { translate } from '../decode/translate.ts';
import { loadBackend } from '../device/loadBackend.ts';
import { disposeNetwork, type Network } from '../network.ts';
import { presentWeights } from './presentWeights.ts';
import { type TracedTranslation, traceTranslation } from './traceTranslation.ts';

/** What the page writes of a trace adds up as it is written, whatever the network. */

const read = (value: number, digits: number) => Number(value.toFixed(digits));
/** A thousandth, and what adding decimal fractions in binary takes. */
const TOLERANCE = 0.001 + 1e-9;

const functions = {
  tanh: Math.tanh,
  sigmoid: (x: number) => 1 / (1 + Math.exp(-x)),
  exp: Math.exp,
  log: Math.log,
} as const;

beforeAll(() => loadBackend('cpu', ''));

// Enough units for sums that are not written out whole.
const variants = modelVariants({ embeddingSize: 12, hiddenSize: 12 });
describe.each(variants.map((spec) => [specTitle(spec), spec] as const))('%s', (_, model) => {
  let network: Network;
  let traced: TracedTranslation;
  beforeAll(async () => {
    network = await tinyNetwork({ model });
    const sentence = 'The dog sees a zebra.';
    const shown = (await translate(network, sentence)).targetTokens.slice(0, 3);
    let id = 0;
    traced = traceTranslation(network, await presentWeights(network), sentence, shown, () => ++id);
  });
  afterAll(() => disposeNetwork(network));

  test('an opened number adds up, and all on the way have names that can be set', () => {
    const { steps } = traced.trace;
    const names = new Set<string>();
    let rests = 0;
    fc.assert(
      fc.property(fc.nat(), fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (start, ways) => {
        const step = steps[start % steps.length]!;
        const starts: NumberPlace[] = [
          { id: step.probabilities, index: step.candidates[0]!.index },
          { id: step.cells.at(-1)!.hidden.id, index: start % model.hiddenSize },
          ...(step.look ? [{ id: step.look.weights.id, index: start % 3 }] : []),
        ];
        let place: NumberPlace | null = starts[start % starts.length]!;
        for (const way of ways) {
          const opened: OpenedNumber = traced.open(place)!;
          expectAddsUp(opened);
          if (shownOpening(opened).rest) rests++;
          const factors = opened.terms.flatMap((term) => term.factors);
          for (const { name } of [opened, ...factors]) {
            // Their places aside, the same names come again and again.
            names.add(numberTex({ ...name, place: name.place.map(() => 0) }, model) ?? '');
          }
          const further = factors.filter((factor) => factor.place);
          place = further[way % further.length]?.place ?? null;
          if (!place) return;
        }
      }),
      { numRuns: 20 },
    );
    expect(rests).toBeGreaterThan(0);
    for (const tex of names) {
      expect(() => temml.renderToString(tex, { trust: true, throwOnError: true })).not.toThrow();
    }
  });

  function expectAddsUp(opened: OpenedNumber): void {
    const { terms, rest, total, digits, applied } = shownOpening(opened);
    if (terms.length === 0) return;
    const lines = [...terms.map(({ value }) => value), ...(rest ? [rest.value] : [])];
    const sum = lines.reduce((so, value) => so + read(value, digits), 0);
    expect(Math.abs(sum - read(total, digits))).toBeLessThanOrEqual(TOLERANCE);
    const made = applied ? functions[applied](total) : total;
    expect(Math.abs(made - opened.value)).toBeLessThan(1e-9);
  }

  test('weights and probabilities add up to 1', () => {
    for (const { look, candidates } of traced.trace.steps) {
      const told = candidates.map(({ probability }) => probability);
      const others = 1 - told.reduce((sum, probability) => sum + probability, 0);
      for (const shares of [[...told, others], ...(look ? [[...look.weights.values]] : [])]) {
        const digits = digitsOf(shares.length);
        const sum = shares.reduce((so, share) => so + read(share, digits), 0);
        expect(Math.abs(sum - 1)).toBeLessThanOrEqual(TOLERANCE);
      }
    }
  });
});
