import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { greedyDecoding } from '../../core/spec/decodeSpec.ts';
import type { AttentionEdit, TargetToken } from '../../protocol/translation.ts';
import { assertClose } from '../../testing/closeness.ts';
import { modelVariants, specTitle } from '../../testing/modelVariants.ts';
import { tinyNetwork } from '../../testing/tinyNetwork.ts';
import { loadBackend } from '../device/loadBackend.ts';
import { disposeNetwork, type Network } from '../network.ts';
import { tf } from '../tf.ts';
import { presentWeights } from '../trace/presentWeights.ts';
import { traceTranslation } from '../trace/traceTranslation.ts';
import { translate } from './translate.ts';

const sentence = 'The dog sees a zebra.';
/** Long enough for both rows, whatever an untrained network would end with. */
const prefix = 'le chien voit une';
/** Five words, the full stop and </s>. */
const sourceLength = 7;
const edits: readonly AttentionEdit[] = [
  { target: 1, weights: [0, 0, 0, 1, 0, 0, 0] },
  { target: 3, weights: [2, 1, 1, 0, 0, 0, 0] },
];

beforeAll(() => loadBackend('cpu', ''));

const variants = modelVariants({ embeddingSize: 5, hiddenSize: 6 }).filter(
  ({ attention }) => attention !== 'none',
);
describe.each(variants.map((spec) => [specTitle(spec), spec] as const))('%s', (_, model) => {
  let network: Network;
  let own: readonly TargetToken[];
  let edited: readonly TargetToken[];
  beforeAll(async () => {
    network = await tinyNetwork({ model });
    own = (await translate(network, sentence, { prefix })).targetTokens;
    edited = (await translate(network, sentence, { prefix, edits })).targetTokens;
  });
  afterAll(() => disposeNetwork(network));

  test('tokens before the first row set by hand are what they were, and the rows are as set', () => {
    expect(own[0]?.attention).toHaveLength(sourceLength);
    expect(edited[0]).toEqual(own[0]);
    assertClose(edited[1]?.attention ?? [], [0, 0, 0, 1, 0, 0, 0], 1e-7, 'row 1');
    assertClose(edited[3]?.attention ?? [], [0.5, 0.25, 0.25, 0, 0, 0, 0], 1e-7, 'row 3');
    expect(edited[1]?.probability).not.toBe(own[1]?.probability);
  });

  test('what follows is what the Float64 twin makes of these rows', async () => {
    const { trace } = traceTranslation(
      network,
      await presentWeights(network),
      sentence,
      edited,
      newId,
      edits,
    );
    for (const [at, { look, candidates, written }] of trace.steps.entries()) {
      const { attention, probability } = edited[at]!;
      // Float32 against Float64 over some ten steps of a small network.
      assertClose(attention ?? [], look?.weights.values ?? [], 1e-5, `attention ${at}`);
      const told = candidates.find(({ text }) => text === written);
      assertClose([probability], [told?.probability ?? 0], 1e-5, `probability ${at}`);
    }
  });
});

test('beams and draws look where they are told to; no tensor stays behind', async () => {
  const network = await tinyNetwork();
  const decodes = [
    { ...greedyDecoding, method: 'beam', beamWidth: 3, nBest: 3 },
    { ...greedyDecoding, method: 'sample', nBest: 2 },
  ] as const;
  const before = tf.memory().numTensors;
  for (const decode of decodes) {
    const { hypotheses } = await translate(network, sentence, { decode, prefix, edits });
    expect(hypotheses.length).toBeGreaterThan(1);
    for (const { tokens } of hypotheses) {
      assertClose(tokens[1]?.attention ?? [], [0, 0, 0, 1, 0, 0, 0], 1e-7, decode.method);
    }
  }
  expect(tf.memory().numTensors).toBe(before);
  disposeNetwork(network);
});

test('a row that does not fit is refused, by name', async () => {
  const network = await tinyNetwork();
  const refusal = (weights: number[]) => translate(network, sentence, { edits: [{ target: 1, weights }] });
  await expect(refusal([1, 0])).rejects.toThrow('set by hand for 2 source tokens, and the sentence has 7');
  for (const wrong of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
    await expect(refusal([wrong, 1, 1, 1, 1, 1, 1])).rejects.toThrow('Row 2 of the attention');
  }
  await expect(refusal([0, 0, 0, 0, 0, 0, 0])).rejects.toThrow('what are no weights');
  disposeNetwork(network);
  const none = await tinyNetwork({ model: { attention: 'none' } });
  await expect(translate(none, sentence, { edits })).rejects.toThrow('no attention');
  disposeNetwork(none);
});

let id = 0;
const newId = () => ++id;
