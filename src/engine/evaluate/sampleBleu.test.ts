import { afterEach, beforeAll, expect, test } from 'vitest';
import { greedyDecoding } from '../../core/spec/decodeSpec.ts';
import { followTraining } from '../../testing/followTraining.ts';
import { nodeWasmUrl } from '../../testing/nodeWasmUrl.ts';
import { tinyCorpus } from '../../testing/tinyCorpus.ts';
import { tinyNetwork, tinyPairs, tinyRun } from '../../testing/tinyNetwork.ts';
import { loadBackend } from '../device/loadBackend.ts';
import { readVariables } from '../model/parameters.ts';
import { disposeNetwork, type Network } from '../network.ts';
import { evaluate } from './evaluate.ts';
import { sampleBleu } from './sampleBleu.ts';

const networks: Network[] = [];
afterEach(() => networks.splice(0).forEach(disposeNetwork));
beforeAll(() => loadBackend('wasm', nodeWasmUrl()));

async function trained(validateBleuPairs: number) {
  const training = { steps: 40, dropout: 0.2, teacherForcingEnd: 0.5, validateBleuPairs };
  const network = await tinyNetwork({ training, model: { hiddenSize: 12 } });
  networks.push(network);
  return { network, ...(await followTraining(network, tinyRun(network))) };
}

test('BLEU at validations is told and moves no other number of the run', async () => {
  const [without, withBleu] = [await trained(0), await trained(8)];
  expect(withBleu.told.map(({ stepMs: _, ...numbers }) => numbers)).toEqual(
    without.told.map(({ stepMs: _, ...numbers }) => numbers),
  );
  const looks = (run: typeof without) =>
    run.validations.map(({ elapsedMs: _, bleu: __, ...numbers }) => numbers);
  expect(looks(withBleu)).toEqual(looks(without));
  expect(await readVariables(withBleu.network.model.variables)).toEqual(
    await readVariables(without.network.model.variables),
  );
  expect(without.validations.map(({ bleu }) => bleu)).toEqual([null, null, null, null, null]);
  const [first, ...later] = withBleu.validations.map(({ bleu }) => bleu);
  expect(first).toBeNull(); // an untrained network is not asked
  expect(later.every((bleu) => bleu !== null && bleu >= 0 && bleu <= 100)).toBe(true);
});

test('it is the BLEU of an evaluation on the same pairs', async () => {
  const { network } = await trained(0);
  const score = await sampleBleu(network, tinyPairs.slice(0, 12));
  const pairs = tinyCorpus.slice(0, 12).map(({ source, target }) => ({ source, target, links: null }));
  const options = {
    decode: greedyDecoding,
    signal: new AbortController().signal,
    onProgress: () => {},
  };
  expect(score).toBe((await evaluate(network, pairs, options)).bleu.score);
  expect(score).toBeGreaterThan(0);
  expect(await sampleBleu(network, [])).toBeNull();
});
