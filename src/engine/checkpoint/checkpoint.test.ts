import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { OptimizerKind } from '../../core/spec/trainSpec.ts';
import type { CheckpointFiles } from '../../protocol/checkpoint.ts';
import { EngineError } from '../../protocol/errors.ts';
import type { TrainingStop } from '../../protocol/training.ts';
import { nodeWasmUrl } from '../../testing/nodeWasmUrl.ts';
import { type TinyOptions, tinyNetwork, tinyRun } from '../../testing/tinyNetwork.ts';
import { translate } from '../decode/translate.ts';
import { loadBackend } from '../device/loadBackend.ts';
import { disposeNetwork, type Network, readNetwork, reportNetwork } from '../network.ts';
import { tf } from '../tf.ts';
import { updateRules } from '../train/optimizers/updateRules.ts';
import { train } from '../train/trainer.ts';
import { noProgress } from '../train/validationProgress.ts';
import { readCheckpoint, writeCheckpoint } from './checkpoint.ts';
import { fromHalfPrecision, toHalfPrecision } from './halfPrecision.ts';
import { readSafetensors, type StoredTensor, writeSafetensors } from './safetensors.ts';

const networks: Network[] = [];
afterEach(() => networks.splice(0).forEach(disposeNetwork));
function kept(network: Network): Network {
  networks.push(network);
  return network;
}

beforeAll(() => loadBackend('cpu', nodeWasmUrl()));

/** The losses of the steps from where the network stands, on batches that always begin with the same. */
async function lossesUntil(network: Network, untilStep: number): Promise<number[]> {
  const losses: number[] = [];
  const run = { ...tinyRun(network), validation: [] };
  for await (const item of train(network, run, { untilStep, signal: new AbortController().signal })) {
    if (item.kind === 'step') losses.push(item.step.lossNatsPerToken);
  }
  return losses;
}

/** Trains as the settings say, validations and all. @returns the loss and learning rate of each step */
async function trainFully(
  network: Network,
  untilStep: number,
): Promise<{ told: unknown[]; stop: TrainingStop }> {
  const told: unknown[] = [];
  const training = train(network, tinyRun(network), { untilStep, signal: new AbortController().signal });
  for (;;) {
    const next = await training.next();
    if (next.done) return { told, stop: next.value };
    if (next.value.kind !== 'step') continue;
    const { step, lossNatsPerToken, learningRate } = next.value.step;
    told.push({ step, lossNatsPerToken, learningRate });
  }
}

async function save(network: Network): Promise<CheckpointFiles> {
  return writeCheckpoint(network, await readNetwork(network));
}

async function trainedFiles(
  options?: TinyOptions,
  steps = 3,
): Promise<{ network: Network; files: CheckpointFiles }> {
  const network = kept(await tinyNetwork(options));
  await lossesUntil(network, steps);
  return { network, files: await save(network) };
}

describe('round trip', () => {
  test.each([
    ['additive', true],
    ['dot', false],
    ['none', true],
  ] as const)(
    '%s, bidirectional %s: weights, moments and step bit for bit',
    async (attention, bidirectional) => {
      const { network, files } = await trainedFiles({ model: { attention, bidirectional } });
      const read = kept(readCheckpoint(files));
      const [before, after] = [await readNetwork(network), await readNetwork(read)];
      expect(after).toEqual(before);
      expect(after.optimizer.step).toBe(3);
      const squares = after.optimizer.slots.get('square') ?? new Map<string, Float32Array>();
      expect([...squares.values()].some((values) => values.some((value) => value > 0))).toBe(true);
      expect(reportNetwork(read)).toEqual(reportNetwork(network));
      expect(await save(read)).toEqual(files);
    },
  );

  test.each(Object.keys(updateRules) as OptimizerKind[])(
    '%s: training goes on as if nothing had been',
    async (optimizer) => {
      const { network, files } = await trainedFiles({ training: { optimizer, dropout: 0.3 } });
      const read = kept(readCheckpoint(files));
      const expected = await lossesUntil(network, 8);
      expect(expected).toHaveLength(5);
      expect(await lossesUntil(read, 8)).toEqual(expected);
    },
  );

  test('plateaus, patience and the best weights come along', async () => {
    const training = {
      schedule: 'plateau',
      plateauPatience: 1,
      plateauFactor: 0.9,
      earlyStopping: 30,
      keepBest: true,
      // Far too fast, so that some validations are worse than the one before.
      learningRate: 0.5,
      validateEvery: 1,
      steps: 24,
    } as const;
    const network = kept(await tinyNetwork({ training }));
    await trainFully(network, 12);
    const { progress, bestWeights } = network;
    expect(progress.plateaus).toBeGreaterThan(0);
    expect(progress.best?.step).toBeLessThan(12);
    expect(bestWeights).not.toBeNull();
    const files = await save(network);
    const read = kept(readCheckpoint(files));
    expect(await readNetwork(read)).toEqual(await readNetwork(network));
    expect(await save(read)).toEqual(files);
    const [expected, found] = [await trainFully(network, 24), await trainFully(read, 24)];
    expect(expected.stop).toMatchObject({ reason: 'finished', step: 24, keptStep: expect.any(Number) });
    expect(found).toEqual(expected);
    expect(await readNetwork(read)).toEqual(await readNetwork(network));
  });

  test('a checkpoint from before there was progress is read as one without', async () => {
    const { files } = await trainedFiles();
    const config = JSON.parse(new TextDecoder().decode(files['config.json']));
    delete config.progress;
    const older = { ...files, 'config.json': new TextEncoder().encode(JSON.stringify(config)) };
    expect(kept(readCheckpoint(older)).progress).toEqual(noProgress);
  });

  test('the words come along: it translates at once, the same', async () => {
    const { network, files } = await trainedFiles({}, 12);
    const read = kept(readCheckpoint(files));
    const sentence = 'The zebra sees a red car.';
    expect(await translate(read, sentence)).toEqual(await translate(network, sentence));
  });

  test('weights alone as another program writes them are a network too', async () => {
    const { network, files } = await trainedFiles();
    const { weights } = await readNetwork(network);
    const shapes = new Map(network.model.table.map(({ name, shape }) => [name, shape]));
    const bare = writeSafetensors(
      new Map([...weights].map(([name, values]) => [name, { shape: shapes.get(name) ?? [], values }])),
    );
    const read = kept(readCheckpoint({ ...files, 'model.safetensors': bare }));
    expect((await readNetwork(read)).weights).toEqual(weights);
  });

  test('weights alone in half precision: a good quarter of the bytes of Adam, and the same translation every time', async () => {
    const { network, files } = await trainedFiles({}, 12);
    const small = writeCheckpoint(network, await readNetwork(network), { isWeightsOnly: true });
    const size = (of: CheckpointFiles) => of['model.safetensors']?.length ?? 0;
    expect(size(small)).toBeLessThan(size(files) / 4);
    const read = kept(readCheckpoint(small));
    expect(read.optimizer.step).toBe(12);
    const { weights } = await readNetwork(network);
    for (const [name, values] of (await readNetwork(read)).weights) {
      const nearest = fromHalfPrecision(toHalfPrecision(weights.get(name) as Float32Array));
      expect(values).toEqual(nearest);
    }
    // Once rounded, nothing is lost any more.
    expect(writeCheckpoint(read, await readNetwork(read), { isWeightsOnly: true })).toEqual(small);
    const sentence = 'The zebra sees a red car.';
    const again = kept(readCheckpoint(small));
    expect(await translate(again, sentence)).toEqual(await translate(read, sentence));
  });

  test('on another backend it has the same numbers', async () => {
    const { network, files } = await trainedFiles();
    const before = await readNetwork(network);
    await loadBackend('wasm', nodeWasmUrl());
    const read = readCheckpoint(files);
    expect(await readNetwork(read)).toEqual(before);
    disposeNetwork(read);
    await loadBackend('cpu', nodeWasmUrl());
  });

  test('a checkpoint taken while training goes on is of one moment', async () => {
    const atStep = new Map<number, CheckpointFiles>();
    const reference = kept(await tinyNetwork());
    for (const step of [1, 2, 3, 4, 5, 6]) {
      const run = { ...tinyRun(reference), validation: [] };
      for await (const _ of train(reference, run, { untilStep: step, signal: new AbortController().signal }));
      atStep.set(step, await save(reference));
    }
    const network = kept(await tinyNetwork());
    const saves: Promise<CheckpointFiles>[] = [];
    for (const step of [1, 2, 3, 4, 5, 6]) {
      const run = { ...tinyRun(network), validation: [] };
      // Asked for before the step, and read while it is under way.
      if (step > 1) saves.push(save(network));
      for await (const _ of train(network, run, { untilStep: step, signal: new AbortController().signal }));
    }
    expect(await Promise.all(saves)).toEqual([1, 2, 3, 4, 5].map((step) => atStep.get(step)));
  });
});

describe('bad checkpoints get one clear sentence each, and nothing is built', () => {
  let files: CheckpointFiles;
  beforeAll(async () => {
    const network = await tinyNetwork();
    await lossesUntil(network, 2);
    files = await save(network);
    disposeNetwork(network);
  });

  type Json = Record<string, unknown>;
  const json = (name: string, change: (value: Json) => unknown) => (given: CheckpointFiles) => {
    const value = JSON.parse(new TextDecoder().decode(given[name])) as Json;
    return { ...given, [name]: new TextEncoder().encode(JSON.stringify(change(value) ?? value)) };
  };
  const config = (change: (value: Json) => unknown) => json('config.json', change);
  const words = (change: (value: { source: string[]; target: string[] }) => unknown) =>
    json('vocab.json', change as (value: Json) => unknown);
  const tensors =
    (change: (value: ReturnType<typeof readSafetensors>) => void) => (given: CheckpointFiles) => {
      const value = readSafetensors(given['model.safetensors'] as Uint8Array);
      change(value);
      return { ...given, 'model.safetensors': writeSafetensors(value) };
    };
  const text = (name: string, content: string) => (given: CheckpointFiles) => ({
    ...given,
    [name]: new TextEncoder().encode(content),
  });
  const without = (name: string) => (given: CheckpointFiles) =>
    Object.fromEntries(Object.entries(given).filter(([file]) => file !== name));
  const fill = (name: string, value: number) =>
    tensors((all) => {
      all.get(name)?.values.fill(value);
    });

  const cases: readonly (readonly [string, (given: CheckpointFiles) => CheckpointFiles, string])[] = [
    ['no files', () => ({}), 'config.json is missing.'],
    ['no vocabulary', without('vocab.json'), 'vocab.json is missing.'],
    ['no weights', without('model.safetensors'), 'model.safetensors is missing.'],
    ['a config that is no JSON', text('config.json', '{'), 'config.json is not a JSON object.'],
    ['a config that is a list', text('config.json', '[]'), 'config.json is not a JSON object.'],
    [
      'a config of invalid UTF-8',
      (given) => ({ ...given, 'config.json': Uint8Array.of(0x22, 0xff, 0x22) }),
      'config.json is not a JSON object.',
    ],
    [
      'a config of another app',
      text('config.json', '{"model_type":"t5"}'),
      'Not a checkpoint from this app.',
    ],
    ['a newer version', config((c) => ({ ...c, version: 3 })), 'Made by version 3; update the app.'],
    ['no version', config((c) => ({ ...c, version: undefined })), 'Not a checkpoint from this app.'],
    [
      'a version that is no number',
      config((c) => ({ ...c, version: { toString: null } })),
      'Not a checkpoint from this app.',
    ],
    ['an unknown key', config((c) => ({ ...c, plugins: ['x'] })), 'config.json: unknown plugins.'],
    [
      '__proto__ as a key',
      (given) =>
        text(
          'config.json',
          new TextDecoder().decode(given['config.json']).replace('{', '{"__proto__":{"polluted":true},'),
        )(given),
      'config.json: unknown __proto__.',
    ],
    [
      '__proto__ as a setting',
      (given) =>
        text(
          'config.json',
          new TextDecoder()
            .decode(given['config.json'])
            .replace('"model": {', '"model": {"__proto__":{"polluted":true},'),
        )(given),
      'config.json: __proto__ is not a setting; there are',
    ],
    [
      'an unknown setting',
      config((c) => ({ ...c, model: { ...(c['model'] as Json), heads: 2 } })),
      'config.json: heads is not a setting; there are',
    ],
    [
      'no model settings',
      config((c) => ({ ...c, model: null })),
      'config.json: The settings must be a JSON object.',
    ],
    [
      'a hidden size of a billion',
      config((c) => ({ ...c, model: { ...(c['model'] as Json), hiddenSize: 1e9 } })),
      'config.json: hiddenSize is 1000000000; it must lie between 4 and 1024.',
    ],
    [
      'an odd size for two directions',
      config((c) => ({ ...c, model: { ...(c['model'] as Json), hiddenSize: 7 } })),
      'config.json: hiddenSize is 7; a bidirectional encoder halves it, so it must be even.',
    ],
    [
      'a learning rate that is text',
      config((c) => ({ ...c, training: { ...(c['training'] as Json), learningRate: '1' } })),
      'config.json: learningRate must be a number.',
    ],
    ['a negative step', config((c) => ({ ...c, step: -1 })), 'config.json: step must be a whole number.'],
    ['a fractional step', config((c) => ({ ...c, step: 1.5 })), 'config.json: step must be a whole number.'],
    [
      'progress that makes no sense',
      config((c) => ({ ...c, progress: { ...(c['progress'] as Json), plateaus: -1 } })),
      'config.json: progress must say what the validations have shown.',
    ],
    [
      'a best step that makes no sense',
      config((c) => ({ ...c, progress: { ...(c['progress'] as Json), best: { step: 1.5 } } })),
      'config.json: progress must say what the validations have shown.',
    ],
    [
      'a hash that is none',
      config((c) => ({ ...c, initialWeightsSha256: { toString: null } })),
      'config.json: initialWeightsSha256 must be 64 hexadecimal digits.',
    ],
    [
      'a language that is none',
      config((c) => ({ ...c, source: { language: 'German!', lowerCase: true } })),
      'config.json: source must name its language and lower case.',
    ],
    [
      'a side that is missing',
      config((c) => ({ ...c, target: null })),
      'config.json: target must name its language and lower case.',
    ],
    [
      'words that are no list',
      words((w) => ({ ...w, source: 'the cat' })),
      'vocab.json: source must be a list of words.',
    ],
    ['a third list of words', words((w) => ({ ...w, other: [] })), 'vocab.json: unknown other.'],
    [
      'a word that is a number',
      words((w) => ({ ...w, source: [...w.source.slice(0, -1), 5] })),
      'vocab.json: vocabulary: entry ',
    ],
    [
      'a word that stands twice',
      words((w) => ({ ...w, target: [...w.target.slice(0, -1), w.target[4]] })),
      'vocab.json: vocabulary: entries 4 and ',
    ],
    [
      'no special tokens',
      words((w) => ({ ...w, target: w.target.slice(4) })),
      'vocab.json: vocabulary: entry 0 must be <pad>, found "',
    ],
    [
      'one word too many',
      words((w) => ({ ...w, source: [...w.source, 'zebra'] })),
      'source.embedding is [23,4], the settings say [24,4].',
    ],
    ['a missing tensor', tensors((t) => t.delete('decoder.bias')), 'Missing tensors: decoder.bias.'],
    [
      'three missing tensors',
      tensors((t) => ['decoder.bias', 'output.bias', 'adam.mean.output.bias'].map((name) => t.delete(name))),
      'Missing tensors: decoder.bias, output.bias, adam.mean.output.bias.',
    ],
    [
      'another optimiser than the tensors are of',
      config((c) => ({ ...c, training: { ...(c['training'] as Json), optimizer: 'sgd' } })),
      'Missing tensors: sgd.velocity.source.embedding, ',
    ],
    [
      'superfluous tensors',
      tensors((t) =>
        t
          .set('x', { shape: [1], values: Float32Array.of(1) })
          .set('y', { shape: [], values: Float32Array.of(1) }),
      ),
      'Unknown tensors: x, y.',
    ],
    [
      'best weights that are not all there',
      tensors((t) => t.set('best.output.bias', t.get('output.bias') as StoredTensor)),
      'Missing tensors: best.source.embedding, ',
    ],
    [
      'a tensor turned',
      tensors((t) =>
        t.set('decoder.kernel', {
          shape: [24, 4],
          values: t.get('decoder.kernel')?.values ?? new Float32Array(),
        }),
      ),
      'decoder.kernel is [24,4], the settings say [4,24].',
    ],
    [
      'a weight that is NaN',
      tensors((t) => t.get('decoder.kernel')?.values.fill(Number.NaN, 7, 8)),
      'Weights are not usable (decoder.kernel).',
    ],
    [
      'an infinite weight',
      tensors((t) => t.get('output.bias')?.values.fill(Number.POSITIVE_INFINITY, 0, 1)),
      'Weights are not usable (output.bias).',
    ],
    [
      'an infinite moment',
      tensors((t) => t.get('adam.square.output.bias')?.values.fill(Number.POSITIVE_INFINITY, 0, 1)),
      'Weights are not usable (adam.square.output.bias).',
    ],
    ['weights that are all zero', fill('source.embedding', 0), 'Weights are not usable (source.embedding).'],
    [
      'weights cut off',
      (given) => ({ ...given, 'model.safetensors': (given['model.safetensors'] as Uint8Array).slice(0, -4) }),
      'Tensor table is invalid (',
    ],
    [
      'a picture for weights',
      (given) => ({
        ...given,
        'model.safetensors': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0x1a, 0xa, 0),
      }),
      'Tensor table is invalid (its length exceeds the file).',
    ],
  ];

  test.each(cases)('%s', (_, damage, message) => {
    const damaged = damage(files);
    const before = tf.memory().numTensors;
    let found: unknown = 'nothing was thrown';
    try {
      kept(readCheckpoint(damaged));
    } catch (error) {
      found = error;
    }
    expect(found).toBeInstanceOf(EngineError);
    const { code, message: sentence, nextStep } = found as EngineError;
    expect(code).toBe('checkpoint');
    expect(sentence.startsWith(message) ? message : sentence).toBe(message);
    expect(sentence).toMatch(/\.$/);
    expect(nextStep).toMatch(/\.$/);
    expect(tf.memory().numTensors).toBe(before);
    expect(({} as Json)['polluted']).toBeUndefined();
  });

  test('a bias that is all zero is no fault: it starts so', () => {
    kept(readCheckpoint(fill('bridge.hidden.bias', 0)(files)));
    kept(readCheckpoint(fill('adam.mean.source.embedding', 0)(files)));
  });

  /** Reads, or refuses with an EngineError; anything else fails the test. */
  function survive(damaged: CheckpointFiles): void {
    let network: Network | null = null;
    try {
      network = readCheckpoint(damaged);
    } catch (error) {
      expect(error).toBeInstanceOf(EngineError);
      return;
    }
    const finite = tf.tidy(() => {
      const { model } = network;
      const { state, memory } = model.encode(Int32Array.of(4, 3), Int32Array.of(2));
      return tf.all(tf.isFinite(model.decode(Int32Array.of(2), state, memory).logits)).dataSync()[0];
    });
    disposeNetwork(network);
    // Weights near the largest f32 may overflow; without a mutation of the weights they cannot.
    if (damaged['model.safetensors'] === files['model.safetensors']) expect(finite).toBe(1);
  }

  const names = fc.constantFrom('config.json', 'vocab.json', 'model.safetensors');

  test('random bytes for any file never crash it', () => {
    fc.assert(
      fc.property(names, fc.uint8Array({ maxLength: 300 }), (name, bytes) =>
        survive({ ...files, [name]: bytes }),
      ),
      { numRuns: 150 },
    );
  });

  test('random mutations of a good checkpoint end in an error or a usable network', () => {
    const mutation = fc.record({
      name: names,
      at: fc.nat(),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 4 }),
      drop: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
        const damaged: Record<string, Uint8Array> = { ...files };
        for (const { name, at, bytes, drop } of mutations) {
          const file = [...(damaged[name] as Uint8Array)];
          // The header of the weights is a small part of the file; half of the mutations go there.
          const place = at % (name === 'model.safetensors' && at % 2 === 0 ? 3000 : file.length);
          file.splice(place, drop, ...bytes);
          damaged[name] = Uint8Array.from(file);
        }
        survive(damaged);
      }),
      { numRuns: 150 },
    );
  });

  test('any JSON for a config or vocabulary never crashes it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'format',
          'version',
          'model',
          'training',
          'step',
          'initialWeightsSha256',
          'source',
          'target',
        ),
        fc.jsonValue(),
        (key, value) => {
          survive(config((c) => ({ ...c, [key]: value }))(files));
          survive(words((w) => ({ ...w, [key]: value }))(files));
        },
      ),
      { numRuns: 100 },
    );
  });
});
