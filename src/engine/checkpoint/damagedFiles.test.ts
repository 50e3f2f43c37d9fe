import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type DataSpec, dataFields } from '../../core/spec/dataSpec.ts';
import { defaultsOf } from '../../core/spec/field.ts';
import type { CheckpointFiles } from '../../protocol/checkpoint.ts';
import { startTestEngine } from '../../testing/testEngine.ts';
import { tinyTsv } from '../../testing/tinyCorpus.ts';
import { tinyModelSpec, tinyTrainSpec } from '../../testing/tinyNetwork.ts';

/** One byte of a saved network is another: by a disk, a copy, or someone's editor. */

const data: DataSpec = { ...defaultsOf(dataFields), minFrequency: 1 };
const sentence = 'The dog sees a red car.';

const engine = startTestEngine();
let files: CheckpointFiles;

beforeAll(async () => {
  await engine.result('device/start', { backend: 'wasm' });
  await engine.result('corpus/load', { source: { kind: 'tsv', name: 'tiny.tsv', content: tinyTsv }, data });
  await engine.result('model/build', { model: tinyModelSpec, training: tinyTrainSpec });
  await engine.result('training/run', { untilStep: 12 });
  files = (await engine.result('checkpoint/save', {})).files;
});

const translated = async () => (await engine.result('translation/translate', { sentence })).hypotheses;

/** @param place counted from the file's end where it is negative. @param mask the bits that are turned */
function flipped(name: string, place: number, mask: number): CheckpointFiles {
  const bytes = Uint8Array.from(files[name] as Uint8Array);
  const at = ((place % bytes.length) + bytes.length) % bytes.length;
  bytes[at] = (bytes[at] as number) ^ mask;
  return { ...files, [name]: bytes };
}

const mask = fc.oneof(
  fc.integer({ min: 0, max: 7 }).map((bit) => 1 << bit),
  fc.integer({ min: 1, max: 255 }),
);

describe.each(['vocab.json', 'model.safetensors'])('%s', (name) => {
  test('is refused with one sentence, and what stood before stands', async () => {
    const before = await translated();
    // The table of the tensors is at the beginning, their numbers after it.
    const place = fc.oneof(fc.nat(3000), fc.integer());
    await fc.assert(
      fc.asyncProperty(place, mask, async (at, bits) => {
        const { error } = await engine.call('checkpoint/load', { files: flipped(name, at, bits) });
        expect(error?.code).toBe('checkpoint');
        expect(error?.message).toMatch(/^[^\n]+\.$/);
      }),
      { numRuns: 200 },
    );
    expect(await translated()).toEqual(before);
  });
});

describe('config.json', () => {
  test('is refused with one sentence, or the weights and words are those that were saved', async () => {
    const elsewhere = startTestEngine();
    await elsewhere.result('device/start', { backend: 'wasm' });
    let refusals = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(), mask, async (at, bits) => {
        const { error, result } = await elsewhere.call('checkpoint/load', {
          files: flipped('config.json', at, bits),
        });
        if (error) {
          refusals++;
          expect(error.code).toBe('checkpoint');
          expect(error.message).toMatch(/^[^\n]+\.$/);
          return;
        }
        expect(result?.parameters.length).toBeGreaterThan(0);
        const again = (await elsewhere.result('checkpoint/save', {})).files;
        for (const name of ['vocab.json', 'model.safetensors']) expect(again[name]).toEqual(files[name]);
      }),
      { numRuns: 300 },
    );
    expect(refusals).toBeGreaterThan(100);
  });
});

describe('files that are not all there', () => {
  test.each(['config.json', 'vocab.json', 'model.safetensors'])('without %s', async (name) => {
    const { [name]: _, ...others } = files;
    const { error } = await engine.call('checkpoint/load', { files: others });
    expect(error).toMatchObject({ code: 'checkpoint', message: `${name} is missing.` });
    const { error: empty } = await engine.call('checkpoint/load', {
      files: { ...others, [name]: new Uint8Array() },
    });
    expect(empty?.message).toMatch(
      name === 'model.safetensors' ? /^Not a checkpoint from this app\.$/ : /is not a JSON object\.$/,
    );
  });

  test('what else lies beside them, by whatever name, is not looked at', async () => {
    const beside = { ...files, constructor: new Uint8Array(3), 'load_pytorch.py': new Uint8Array(5) };
    expect((await engine.result('checkpoint/load', { files: beside })).step).toBe(12);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
