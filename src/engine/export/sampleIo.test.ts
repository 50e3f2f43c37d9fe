import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { END_ID, START_ID, UNKNOWN_ID } from '../../core/vocab/specialTokens.ts';
import { nodeWasmUrl } from '../../testing/nodeWasmUrl.ts';
import { tinyNetwork, tinyRun } from '../../testing/tinyNetwork.ts';
import { translate } from '../decode/translate.ts';
import { loadBackend } from '../device/loadBackend.ts';
import { disposeNetwork, type Network } from '../network.ts';
import { tf } from '../tf.ts';
import { train } from '../train/trainer.ts';
import { logitColumns } from './logitColumns.ts';
import { type SampleIo, sampleIo } from './sampleIo.ts';
import { sampleSentences } from './sampleSentences.ts';

describe.each(['additive', 'none'] as const)(
  'what a network with attention %s makes of sentences',
  (attention) => {
    let network: Network;
    let sample: SampleIo;
    beforeAll(async () => {
      await loadBackend('wasm', nodeWasmUrl());
      network = await tinyNetwork({ model: { attention, reverseSource: true } });
      const run = { ...tinyRun(network), validation: [] };
      const training = train(network, run, { untilStep: 60, signal: new AbortController().signal });
      while (!(await training.next()).done);
      sample = await sampleIo(network, sampleSentences(network.codecs.source, null));
    });
    afterAll(() => disposeNetwork(network));

    test('the logits are the engine’s, to its 32 bits, and so is the attention', async () => {
      const { encode, decode, vocabulary } = network.model;
      for (const { sourceIds, targetIds, logits, attention: seen } of sample.samples) {
        const read = Int32Array.from([START_ID, ...targetIds.slice(0, -1)]);
        const tensors = tf.tidy(() => {
          const { state, memory } = encode(Int32Array.from(sourceIds), Int32Array.of(sourceIds.length));
          const decoded = decode(read, state, memory);
          return [decoded.logits.arraySync(), decoded.attention?.arraySync()[0]] as const;
        });
        expect(logits.map(({ length }) => length)).toEqual(targetIds.map(() => vocabulary.target));
        expect(furthest(logits, tensors[0])).toBeLessThan(sample.tolerance);
        expect(seen === null).toBe(attention === 'none');
        for (const row of seen ?? []) expect(row).toHaveLength(sourceIds.length);
        if (seen) expect(seen).toHaveLength(targetIds.length);
        expect(furthest(seen ?? [], tensors[1] ?? [])).toBeLessThan(sample.tolerance);
      }
    });

    test('words, ids and texts belong together', async () => {
      for (const {
        source,
        sourceIds,
        sourceTokens,
        targetIds,
        targetTokens,
        greedy,
        beam,
      } of sample.samples) {
        expect(sourceIds.at(-1)).toBe(END_ID);
        expect(sourceTokens).toEqual(network.codecs.source.vocabulary.decode(sourceIds));
        expect([targetIds, targetTokens]).toEqual([greedy.ids, greedy.tokens]);
        const found = await translate(network, source);
        expect(greedy.tokens).toEqual(found.targetTokens.map(({ text }) => text));
        expect(greedy.text).toBe(found.target);
        expect(beam.tokens).toEqual(network.codecs.target.vocabulary.decode(beam.ids));
        expect(beam.score).toBeLessThan(0);
      }
    });

    test('it stays what it was in JSON, and no tensor stays behind', async () => {
      expect(JSON.parse(JSON.stringify(sample))).toEqual(sample);
      const before = tf.memory().numTensors;
      await sampleIo(network, ['the cat sleeps.']);
      expect(tf.memory().numTensors).toBe(before);
    });

    test('the sentences differ in length, and one has a word that is unknown', () => {
      const ids = sample.samples.map(({ sourceIds }) => sourceIds);
      expect(ids.length).toBeGreaterThanOrEqual(3);
      expect(new Set(ids.map(({ length }) => length)).size).toBeGreaterThanOrEqual(3);
      expect(ids.map((each) => each.includes(UNKNOWN_ID))).toEqual([false, false, false, false, true]);
    });
  },
);

test('of a large vocabulary the likeliest columns are kept, and some of all the others', () => {
  const rows = (count: number, vocabulary: number) =>
    Array.from({ length: count }, () => new Float64Array(vocabulary));
  expect(logitColumns(rows(10, 2000))).toBe(null);
  const logits = rows(5, 8000);
  logits[3]?.fill(4, 7, 8);
  logits[0]?.fill(3, 7999);
  const columns = logitColumns(logits) ?? [];
  expect(columns).toEqual([...new Set(columns)].sort((a, b) => a - b));
  expect(columns).toContain(7);
  expect(columns).toContain(7999);
  expect(columns.filter((id) => id >= 4000).length).toBeGreaterThanOrEqual(28);
  expect(columns.length).toBeLessThanOrEqual(256);
});

type Matrix = readonly (readonly number[])[];

function furthest(one: Matrix, other: Matrix): number {
  const differences = one.flatMap((row, at) =>
    row.map((value, id) => Math.abs(value - (other[at]?.[id] ?? Number.NaN))),
  );
  return Math.max(0, ...differences);
}
