import { readSpec } from '../../core/spec/field.ts';
import { type CellKind, modelFields, modelSpecFault } from '../../core/spec/modelSpec.ts';
import { type Parameter, parameterTable } from '../../core/spec/parameterTable.ts';
import { type OptimizerKind, trainFields, trainSpecFault } from '../../core/spec/trainSpec.ts';
import type { CheckpointFiles } from '../../protocol/checkpoint.ts';
import type { Weights } from '../model/parameters.ts';
import { unusableWeights } from '../model/unusableWeights.ts';
import { type Network, type NetworkState, restoreNetwork } from '../network.ts';
import { updateRules } from '../train/optimizers/updateRules.ts';
import { encodeJson, parseConfig, parseJson } from './jsonFile.ts';
import type { Place } from './place.ts';
import { readProgress } from './readProgress.ts';
import { refused } from './refused.ts';
import { readSafetensors, type StoredTensor, tensorNames, writeSafetensors } from './safetensors.ts';
import { readCodecs, writeCodecs } from './storedCodecs.ts';
import { readCorpus } from './storedCorpus.ts';

/**
 * A trained network as three files: `config.json` (settings and step), `vocab.json` (the tokens of both sides in the
 * order of their ids, and the merges of subwords) and `model.safetensors` (weights; what the optimiser remembers, such as Adam's moments under
 * `adam.mean.` and `adam.square.`; and the weights of the best validation under `best.`, where they are kept). One to
 * translate with holds its weights alone, in half precision.
 */

const format = 'seq2seq-playground';
const version = 2;
const bestPrefix = 'best.';

/** How the blocks of a recurrent matrix stand side by side. */
const gateOrder = { lstm: 'i, f, g, o', gru: 'r, z, n', rnn: 'h' } as const satisfies Record<
  CellKind,
  string
>;

const configKeys = [
  'format',
  'version',
  'model',
  'training',
  'step',
  'progress',
  'initialWeightsSha256',
  'corpus',
  'place',
  'sha256',
  'gateOrder',
  'isWeightsOnly',
  'source',
  'target',
];

/**
 * @param what.isWeightsOnly half precision, and nothing but what translating needs: training does not go on from it as it was
 * @param what.place where training stands, for it to go on from there exactly
 */
export function writeCheckpoint(
  network: Network,
  state: NetworkState,
  { isWeightsOnly = false, place = null }: { isWeightsOnly?: boolean; place?: Place | null } = {},
): CheckpointFiles {
  const { weights, optimizer, progress, bestWeights } = state;
  const codecs = writeCodecs(network.codecs);
  const shapes = new Map(network.model.table.map(({ name, shape }) => [name, shape]));
  const stored = (prefix: string, values: Weights) =>
    [...values].map(
      ([name, numbers]) => [prefix + name, { shape: shapes.get(name) ?? [], values: numbers }] as const,
    );
  const config = {
    format,
    version,
    model: network.model.spec,
    training: network.training,
    step: optimizer.step,
    progress,
    initialWeightsSha256: network.initialWeightsSha256,
    gateOrder: gateOrder[network.model.spec.cell],
    corpus: network.corpus,
    ...(isWeightsOnly ? { isWeightsOnly } : place && { place }),
    ...codecs.config,
  };
  return {
    'config.json': encodeJson(config),
    'vocab.json': encodeJson(codecs.words),
    'model.safetensors': isWeightsOnly
      ? writeSafetensors(new Map(stored('', weights)), 'F16')
      : writeSafetensors(
          new Map([
            ...stored('', weights),
            ...[...optimizer.slots].flatMap(([slot, values]) =>
              stored(slotPrefix(network.training.optimizer, slot), values),
            ),
            ...(bestWeights ? stored(bestPrefix, bestWeights) : []),
          ]),
        ),
  };
}

/** @throws EngineError (`checkpoint`) naming what is wrong; nothing is built then. */
export function readCheckpoint(files: CheckpointFiles): Network {
  const config = parseJson(files, 'config.json');
  if (config['format'] !== format) throw refused('Not a checkpoint from this app.');
  const madeBy = config['version'];
  if (!Number.isSafeInteger(madeBy) || (madeBy as number) < 1)
    throw refused('Not a checkpoint from this app.');
  if ((madeBy as number) > version) throw refused(`Made by version ${madeBy}; update the app.`);
  refuseUnknownKeys('config.json', config, configKeys);
  const model = readSpec(modelFields, config['model']);
  const training = readSpec(trainFields, config['training']);
  const fault = [
    ...model.faults,
    ...training.faults,
    modelSpecFault(model.spec),
    trainSpecFault(training.spec),
  ].find((sentence) => sentence !== null);
  if (fault) throw refused(`config.json: ${fault}`);

  const words = parseJson(files, 'vocab.json');
  refuseUnknownKeys('vocab.json', words, ['source', 'target', 'merges']);
  const codecs = readCodecs(config, words);
  const vocabulary = { source: codecs.source.vocabulary.size, target: codecs.target.vocabulary.size };
  const progress = readProgress(config['progress']);
  if (!progress) throw refused('config.json: progress must say what the validations have shown.');
  if (!['undefined', 'boolean'].includes(typeof config['isWeightsOnly']))
    throw refused('config.json: isWeightsOnly must be true or false.');
  const state = readState(files['model.safetensors'], config['step'], {
    table: parameterTable(model.spec, vocabulary),
    optimizer: training.spec.optimizer,
    isWeightsOnly: isWeightsOnly(files),
  });
  return restoreNetwork(
    {
      model: { spec: model.spec, vocabulary },
      codecs,
      training: training.spec,
      initialWeightsSha256: readSha256(config['initialWeightsSha256']),
      corpus: readCorpus(config['corpus']),
    },
    { ...state, progress },
  );
}

/** Whether the files hold a network and nothing of how it was trained, as they say or as other programs write them. */
export function isWeightsOnly(files: CheckpointFiles): boolean {
  const { isWeightsOnly: isSaid = false } = parseConfig(files);
  const file = files['model.safetensors'];
  if (isSaid || !file) return isSaid === true;
  const prefixes = Object.entries(updateRules).flatMap(([optimizer, { slots }]) =>
    slots.map((slot) => slotPrefix(optimizer as OptimizerKind, slot)),
  );
  return !tensorNames(file).some((name) => prefixes.some((prefix) => name.startsWith(prefix)));
}

function readState(
  file: Uint8Array | undefined,
  step: unknown,
  {
    table,
    optimizer,
    isWeightsOnly,
  }: { table: readonly Parameter[]; optimizer: OptimizerKind; isWeightsOnly: boolean },
): Omit<NetworkState, 'progress'> {
  if (!file) throw refused('model.safetensors is missing.');
  if (!Number.isSafeInteger(step) || (step as number) < 0)
    throw refused('config.json: step must be a whole number.');
  const tensors = readSafetensors(file);
  const slots = isWeightsOnly ? [] : updateRules[optimizer].slots;
  const hasBest = table.some(({ name }) => tensors.has(bestPrefix + name));
  const missing = ['', ...slots.map((slot) => slotPrefix(optimizer, slot)), ...(hasBest ? [bestPrefix] : [])]
    .flatMap((prefix) => table.map(({ name }) => prefix + name))
    .filter((name) => !tensors.has(name));
  if (missing.length > 0) throw refused(`Missing tensors: ${missing.join(', ')}.`);
  const take = (prefix: string): Weights =>
    new Map(
      table.map(({ name, shape }) => {
        const tensor = tensors.get(prefix + name) as StoredTensor;
        if (tensor.shape.join() !== shape.join()) {
          throw refused(`${prefix}${name} is [${tensor.shape}], the settings say [${shape}].`);
        }
        tensors.delete(prefix + name);
        return [name, tensor.values];
      }),
    );
  const state = {
    weights: take(''),
    optimizer: {
      step: step as number,
      slots: new Map(slots.map((slot) => [slot, take(slotPrefix(optimizer, slot))])),
    },
    bestWeights: hasBest ? take(bestPrefix) : null,
  };
  for (const [prefix, weights] of [
    ['', state.weights],
    [bestPrefix, state.bestWeights],
  ] as const) {
    const name = weights && unusableWeights(weights, table);
    if (name) throw refused(`Weights are not usable (${prefix}${name}).`);
  }
  for (const [slot, weights] of state.optimizer.slots)
    for (const [name, values] of weights)
      if (!values.every(Number.isFinite))
        throw refused(`Weights are not usable (${slotPrefix(optimizer, slot)}${name}).`);
  if (tensors.size > 0) throw refused(`Unknown tensors: ${[...tensors.keys()].join(', ')}.`);
  return state;
}

/** Where a checkpoint keeps what an optimiser remembers. */
function slotPrefix(optimizer: OptimizerKind, slot: string): string {
  return `${optimizer}.${slot}.`;
}

function readSha256(value: unknown): string {
  if (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)) return value;
  throw refused('config.json: initialWeightsSha256 must be 64 hexadecimal digits.');
}

function refuseUnknownKeys(file: string, found: object, known: readonly string[]): void {
  const unknown = Object.keys(found).filter((key) => !known.includes(key));
  if (unknown.length > 0) throw refused(`${file}: unknown ${unknown.join(', ')}.`);
}
