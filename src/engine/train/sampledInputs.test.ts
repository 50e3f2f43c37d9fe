import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '../../core/random/random.ts';
import { PAD_ID, START_ID } from '../../core/vocab/specialTokens.ts';
import { nodeWasmUrl } from '../../testing/nodeWasmUrl.ts';
import { type TinyOptions, tinyNetwork, tinyPairs } from '../../testing/tinyNetwork.ts';
import { loadBackend } from '../device/loadBackend.ts';
import { type Batch, batchOf } from '../model/batch.ts';
import { disposeNetwork, type Network } from '../network.ts';
import { tf } from '../tf.ts';
import { sampledInputs } from './sampledInputs.ts';

const models: readonly (readonly [string, TinyOptions['model']])[] = [
  ['after the cell', {}],
  ['before the cell, two layers', { wiring: 'beforeCell', layers: 2 }],
  ['input feeding and coverage', { inputFeeding: true, coverage: true }],
];

describe.each(models)('%s', (_, model) => {
  let network: Network;
  beforeAll(async () => {
    await loadBackend('cpu', nodeWasmUrl());
    network = await tinyNetwork({ ...(model && { model }) });
  });
  afterAll(() => disposeNetwork(network));

  const batch = batchOf(createRandom(3).shuffle(tinyPairs).slice(0, 16));
  const draw = (teacherForcing: number, seed = 1) =>
    sampledInputs(network.model, batch, { teacherForcing, random: createRandom(seed) });

  test('at 1 the decoder reads the right words', async () => {
    expect(await draw(1)).toEqual(batch.targetInput);
  });

  test.each([0, 0.5])('at %s every other word is what the decoder would have said there', async (share) => {
    const before = tf.memory().numTensors;
    const inputs = await draw(share);
    expect(tf.memory().numTensors).toBe(before);
    const said = saidAlong(network, { ...batch, targetInput: inputs });
    let own = 0;
    let different = 0;
    inputs.forEach((id, at) => {
      if (at < batch.rows) {
        expect(id).toBe(START_ID);
        return;
      }
      const right = batch.targetInput[at];
      const guess = said[at - batch.rows];
      expect([right, guess]).toContain(id);
      if (share === 0) expect(id).toBe(guess);
      expect(id === right || (id !== PAD_ID && id !== START_ID)).toBe(true);
      if (guess === right) return;
      different += 1;
      if (id === guess) own += 1;
    });
    // Far from all or none of a hundred coins or more.
    expect(different).toBeGreaterThan(60);
    if (share === 0.5) expect(Math.abs(own / different - 0.5)).toBeLessThan(0.15);
  });

  test('the same coins give the same inputs, others do not', async () => {
    expect(await draw(0.5)).toEqual(await draw(0.5));
    expect(await draw(0.5)).not.toEqual(await draw(0.5, 2));
  });
});

/** The likeliest answers when the decoder reads a batch's inputs all at once. @returns [T·B] ids */
function saidAlong({ model }: Network, batch: Batch): Int32Array {
  return tf.tidy(() => {
    const { state, memory } = model.encode(batch.source, batch.sourceLengths);
    const { logits } = model.decode(batch.targetInput, state, memory);
    const answers = tf.slice(logits, [0, START_ID + 1]); // <pad>, <unk> and <s> stand first
    const unknown = tf.slice(logits, [0, 1], [-1, 1]);
    const best = tf.argMax(tf.concat([unknown, answers], 1), 1).dataSync();
    return Int32Array.from(best, (at) => (at === 0 ? 1 : at + START_ID));
  });
}
