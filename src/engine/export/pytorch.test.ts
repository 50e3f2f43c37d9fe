import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '../../core/random/random.ts';
import { findModelPreset, presetSettings } from '../../core/spec/modelPresets.ts';
import type { ModelSpec } from '../../core/spec/modelSpec.ts';
import { defaultSettings } from '../../core/spec/settings.ts';
import type { TrainSpec } from '../../core/spec/trainSpec.ts';
import { followTraining } from '../../testing/followTraining.ts';
import { modelVariants, specTitle } from '../../testing/modelVariants.ts';
import { nodeWasmUrl } from '../../testing/nodeWasmUrl.ts';
import { findPyTorch, type PyTorch } from '../../testing/pytorch.ts';
import { startTestEngine } from '../../testing/testEngine.ts';
import { tinyCorpus } from '../../testing/tinyCorpus.ts';
import { tinyNetwork, tinyPairs } from '../../testing/tinyNetwork.ts';
import { readCheckpoint, writeCheckpoint } from '../checkpoint/checkpoint.ts';
import { readSafetensors, writeSafetensors } from '../checkpoint/safetensors.ts';
import { expectUndamaged, seal } from '../checkpoint/seal.ts';
import { translate } from '../decode/translate.ts';
import { loadBackend } from '../device/loadBackend.ts';
import { disposeNetwork, type Network, readNetwork } from '../network.ts';
import { createBatcher } from '../train/batcher.ts';
import { sampleIo } from './sampleIo.ts';
import { sampleSentences } from './sampleSentences.ts';

/** What leaves the page as files is loaded, proven and trained on by PyTorch itself, and comes back. */

const found = findPyTorch();
if (!found) console.info('Skipped: no Python here can import torch and numpy (on Debian: python3-torch).');
const pytorch = found as PyTorch;
/** Python takes seconds to begin, and more where others work too. */
const patience = 300_000;

const programs = fileURLToPath(new URL('python/', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'pytorch-'));
const checkpointNames = ['config.json', 'vocab.json', 'model.safetensors'] as const;
/** Not a multiple of two, and of different lengths: two processes get different numbers of words. */
const pairCount = 25;
const sentence = 'She finds a red car.';

beforeAll(() => loadBackend('wasm', nodeWasmUrl()), patience);
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** All steps see the same pairs, so that PyTorch's batches are the engine's. */
async function trained(
  steps: number,
  options: { model?: Partial<ModelSpec>; training?: Partial<TrainSpec> },
): Promise<Network> {
  const network = await tinyNetwork({ ...options, training: { ...options.training, batchSize: pairCount } });
  await goOn(network, steps);
  return network;
}

/** @returns the loss of each step */
async function goOn(network: Network, steps: number): Promise<readonly number[]> {
  const order = createRandom(1).stream('order');
  const run = {
    batcher: createBatcher(tinyPairs.slice(0, pairCount), () => pairCount, order),
    validation: [],
    firstLossNatsPerToken: null,
    good: null,
  };
  const { losses } = await followTraining(network, run, { untilStep: network.optimizer.step + steps });
  return losses;
}

/** What a person has who has unpacked the archive. */
async function unpacked(network: Network, name: string, isWeightsOnly = false): Promise<string> {
  const folder = join(root, name);
  mkdirSync(folder);
  cpSync(programs, folder, { recursive: true });
  const files = await seal(writeCheckpoint(network, await readNetwork(network), { isWeightsOnly }));
  for (const [file, bytes] of Object.entries(files)) writeFileSync(join(folder, file), bytes);
  const lines = tinyCorpus.map(({ source, target }, index) =>
    [source, target, index < pairCount ? 'training' : 'validation'].join('\t'),
  );
  writeFileSync(join(folder, 'corpus.tsv'), ['en\tfr\tpart', ...lines, ''].join('\n'));
  return folder;
}

/** The same with sentences to prove it by. */
async function unpackedWithSamples(network: Network, name: string): Promise<string> {
  const folder = await unpacked(network, name);
  const samples = await sampleIo(network, sampleSentences(network.codecs.source, null));
  writeFileSync(join(folder, 'sample_io.json'), JSON.stringify(samples));
  return folder;
}

function readFolder(folder: string): Record<string, Uint8Array> {
  return Object.fromEntries(
    checkpointNames.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]),
  );
}

const proveAll = `
import json, sys
from checkpoint_files import CheckpointError
from load_pytorch import load_with_proof
def proof(folder):
    try:
        return load_with_proof(folder)[1]
    except CheckpointError as error:
        return str(error)
print(json.dumps([proof(folder) for folder in sys.argv[1:]]))
`;

const isProven =
  /^5 samples: max \|Δlogit\| \d\.\de-(?:0[6-9]|1\d); greedy and beam the same, token by token\.$/;

describe.skipIf(!found)('PyTorch', () => {
  const keras = presetSettings(findModelPreset('keras-index')!);
  const four: Record<string, { model: Partial<ModelSpec>; training?: Partial<TrainSpec> }> = {
    default: { model: defaultSettings.model },
    'RNN without attention': { model: { cell: 'rnn', attention: 'none', hiddenSize: 32 } },
    'GRU of two layers, general attention, input feeding': {
      model: { cell: 'gru', layers: 2, attention: 'general', inputFeeding: true, hiddenSize: 24 },
    },
    'Keras preset, scaled down': {
      model: { ...keras.model, embeddingSize: 32, hiddenSize: 64 },
      training: { ...keras.training, steps: 1000, epochs: 0 },
    },
  };

  test(
    'computes what the page computes: four architectures, and every setting with those it meets',
    async () => {
      const folders: Record<string, string> = {};
      for (const [name, options] of Object.entries(four)) {
        const network = await trained(60, options);
        folders[name] = await unpackedWithSamples(network, name);
        disposeNetwork(network);
      }
      for (const model of modelVariants({ embeddingSize: 6, hiddenSize: 8 })) {
        const network = await tinyNetwork({ model });
        folders[specTitle(model)] = await unpackedWithSamples(network, specTitle(model));
        disposeNetwork(network);
      }
      const proofs = JSON.parse(pytorch.run(programs, '-c', proveAll, ...Object.values(folders))) as string[];
      const byName = Object.fromEntries(Object.keys(folders).map((name, index) => [name, proofs[index]]));
      for (const [name, proof] of Object.entries(byName)) expect(proof, name).toMatch(isProven);
      expect(proofs).toHaveLength(4 + modelVariants({ embeddingSize: 6, hiddenSize: 8 }).length);
    },
    patience,
  );

  test(
    'says what is wrong with a network of which one weight was changed',
    async () => {
      const network = await trained(40, four['default']!);
      const folder = await unpackedWithSamples(network, 'changed');
      const expected = await translate(network, sentence);
      const whole = pytorch.run(folder, 'load_pytorch.py', sentence);
      expect(whole.split('\n').slice(0, 2)).toEqual([expect.stringMatching(isProven), expected.target]);

      const path = join(folder, 'model.safetensors');
      const tensors = readSafetensors(new Uint8Array(readFileSync(path)));
      const kernel = tensors.get('combine.kernel')!.values;
      kernel[0] = (kernel[0] as number) + 0.5;
      writeFileSync(path, writeSafetensors(tensors));
      const changed = join(root, 'changed and sealed');
      cpSync(folder, changed, { recursive: true });
      const sealed = await seal(readFolder(folder));
      writeFileSync(join(changed, 'config.json'), sealed['config.json'] as Uint8Array);

      const main =
        'import sys, load_pytorch\nsys.exit(sum(load_pytorch.main([each]) for each in sys.argv[1:]))';
      const { status, out, err } = pytorch.attempt(programs, '-c', main, folder, changed);
      expect({ status, out }).toEqual({ status: 2, out: '' });
      const [damaged, different] = err.split('\n');
      expect(damaged).toBe(
        'model.safetensors was changed or damaged: its SHA-256 is not the one in config.json.',
      );
      expect(different).toMatch(
        /^Sample 1: a logit differs by \d\.\d\de-0[1-4] from the page's, more than 1e-05\.$/,
      );
      disposeNetwork(network);
    },
    patience,
  );

  test(
    'goes on training with torchrun as the page would, and the page takes it back',
    async () => {
      const network = await trained(10, { model: { hiddenSize: 16 }, training: { steps: 30 } });
      const folder = await unpacked(network, 'torchrun');
      const options = ['--steps', '20', '--tell-every', '1', '--out', 'trained.zip'];
      const told = pytorch.torchrun(folder, 2, 'train_torchrun.py', ...options);
      expect(told).toContain('2 processes, gloo, on cpu.');
      expect(told).toContain('with what the optimiser (adam) remembers');
      const losses = [...told.matchAll(/^step \d+: loss ([\d.]+),/gm)].map(([, loss]) => Number(loss));
      expect(losses).toHaveLength(20);
      expect(losses[19]).toBeLessThan(0.8 * (losses[0] as number));

      const expected = await goOn(network, 20);
      // Six digits are printed; after twenty steps of Adam 32-bit sums in another order differ in the fifth.
      losses.forEach((loss, index) => {
        expect(Math.abs(loss - (expected[index] as number)), `step ${index + 11}`).toBeLessThan(1e-4);
      });

      const engine = startTestEngine();
      await engine.result('device/start', { backend: 'wasm' });
      const file = { name: 'trained.zip', bytes: new Uint8Array(readFileSync(join(folder, 'trained.zip'))) };
      const { entries: files } = await engine.result('archive/unpack', { file });
      expect(await engine.result('checkpoint/load', { files })).toMatchObject({ step: 30 });
      const here = await translate(network, sentence);
      const there = await engine.result('translation/translate', { sentence });
      expect(there.target).toBe(here.target);
      expect(there.hypotheses[0]?.logProbability).toBeCloseTo(here.hypotheses[0]!.logProbability, 3);
      const back = readCheckpoint(files);
      expect(back.progress.best?.step).toBe(30);
      // Both go on alike: the moments came back too.
      const [one, other] = [await goOn(network, 3), await goOn(back, 3)];
      other.forEach((loss, index) => {
        expect(loss).toBeCloseTo(one[index] as number, 3);
      });
      disposeNetwork(network);
      disposeNetwork(back);
    },
    patience,
  );

  test(
    'goes on from weights alone, with dropout, and saves a whole checkpoint',
    async () => {
      const training = { dropout: 0.2, dropoutKind: 'variational' } as const;
      const network = await trained(10, { model: { layers: 2, inputFeeding: true }, training });
      const folder = await unpacked(network, 'weights alone', true);
      const options = ['--steps', '2', '--learning-rate', '0.01', '--out', 'trained'];
      const told = pytorch.run(folder, 'train_torchrun.py', ...options);
      expect(told).toContain('From step 10, without what the optimiser (adam) remembers.');
      const back = readCheckpoint(readFolder(join(folder, 'trained')));
      expect(back.optimizer.step).toBe(12);
      expect(back.training).toEqual({ ...network.training, learningRate: 0.01 });
      disposeNetwork(network);
      disposeNetwork(back);
    },
    patience,
  );

  test(
    'follows every optimiser, schedule and kind of cell',
    async () => {
      const runs: { model: Partial<ModelSpec>; training: Partial<TrainSpec> }[] = [
        {
          model: { cell: 'gru', wiring: 'beforeCell', coverage: true },
          training: { optimizer: 'rmsprop', weightDecay: 0.01 },
        },
        {
          model: { cell: 'rnn', layers: 2, residual: true, attention: 'concat' },
          training: { optimizer: 'rmsprop', epsilonPlace: 'outsideRoot', schedule: 'cosine', warmupSteps: 5 },
        },
        {
          model: { tiedOutput: true, embeddingSize: 6, attention: 'trainableQuery', bridge: 'copy' },
          training: {
            optimizer: 'adamw',
            weightDecay: 0.3,
            labelSmoothing: 0.1,
            clipNorm: 0.3,
            teacherForcingStart: 0,
            teacherForcingEnd: 0,
          },
        },
        {
          model: { attention: 'none', bridge: 'zero', input: 'oneHot' },
          training: {
            optimizer: 'sgd',
            keepBest: true,
            learningRate: 0.5,
            schedule: 'warmupInverseSquareRoot',
          },
        },
      ];
      const folders: string[] = [];
      const expected: (readonly number[])[] = [];
      for (const [index, run] of runs.entries()) {
        const network = await trained(4, { ...run, training: { steps: 10, ...run.training } });
        folders.push(await unpacked(network, `optimiser ${index}`));
        expected.push(await goOn(network, 6));
        disposeNetwork(network);
      }
      const train = `
import sys, train_torchrun
for folder in sys.argv[1:]:
    options = f"--checkpoint={folder}|--corpus={folder}/corpus.tsv|--steps=6|--tell-every=1|--out={folder}/trained"
    assert train_torchrun.main(options.split("|")) == 0
`;
      const told = pytorch.run(programs, '-c', train, ...folders);
      const losses = [...told.matchAll(/^step \d+: loss ([\d.]+),/gm)].map(([, loss]) => Number(loss));
      expect(losses).toHaveLength(expected.flat().length);
      losses.forEach((loss, index) => {
        expect(Math.abs(loss - (expected.flat()[index] as number)), `step ${index}`).toBeLessThan(1e-5);
      });
      for (const [index, folder] of folders.entries()) {
        const files = readFolder(join(folder, 'trained'));
        await expectUndamaged(files);
        const back = readCheckpoint(files);
        expect(back.optimizer.step).toBe(10);
        expect(back.bestWeights !== null).toBe(runs[index]?.training.keepBest ?? false);
        disposeNetwork(back);
      }
    },
    patience,
  );
});
