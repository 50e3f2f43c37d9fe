import { readSpec } from '../../core/spec/field.ts';
import { modelFields, modelSpecFault } from '../../core/spec/modelSpec.ts';
import { type Parameter, parameterTable } from '../../core/spec/parameterTable.ts';
import { type OptimizerKind, trainFields, trainSpecFault } from '../../core/spec/trainSpec.ts';
import type { CheckpointFiles } from '../../protocol/checkpoint.ts';
import type { Weights } from '../model/parameters.ts';
import { type Network, type NetworkState, restoreNetwork } from '../network.ts';
import { updateRules } from '../train/optimizers/updateRules.ts';
import { readProgress } from './readProgress.ts';
import { refused } from './refused.ts';
import { readSafetensors, type StoredTensor, writeSafetensors } from './safetensors.ts';
import { readCodecs, writeCodecs } from './storedCodecs.ts';

/**
 * A trained network as three files: `config.json` (settings and step), `vocab.json` (the tokens of both sides in the
 * order of their ids, and the merges of subwords) and `model.safetensors` (weights; what the optimiser remembers, such as Adam's moments under
 * `adam.mean.` and `adam.square.`; and the weights of the best validation under `best.`, where they are kept). One to
 * translate with holds its weights alone, in half precision.
 */

const format = 'seq2seq-playground';
const version = 1;
const bestPrefix = 'best.';
const configKeys = [
  'format',
  'version',
  'model',
  'training',
  'step',
  'progress',
  'initialWeightsSha256',
  'gateOrder',
  'isWeightsOnly',
  'source',
  'target',
];

/** @param isWeightsOnly half precision, and nothing but what translating needs: training does not go on from it as it was */
export function writeCheckpoint(
  network: Network,
  state: NetworkState,
  isWeightsOnly = false,
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
    gateOrder: 'i, f, g, o',
    ...(isWeightsOnly && { isWeightsOnly }),
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
  const { isWeightsOnly = false } = config;
  if (typeof isWeightsOnly !== 'boolean') throw refused('config.json: isWeightsOnly must be true or false.');
  const state = readState(files['model.safetensors'], config['step'], {
    table: parameterTable(model.spec, vocabulary),
    optimizer: training.spec.optimizer,
    isWeightsOnly,
  });
  return restoreNetwork(
    {
      model: { spec: model.spec, vocabulary },
      codecs,
      training: training.spec,
      initialWeightsSha256: readSha256(config['initialWeightsSha256']),
    },
    { ...state, progress },
  );
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
  const take = (prefix: string, isSlot = false): Weights =>
    new Map(
      table.map(({ name, shape, initializer }) => {
        const tensor = tensors.get(prefix + name) as StoredTensor;
        if (tensor.shape.join() !== shape.join()) {
          throw refused(`${prefix}${name} is [${tensor.shape}], the settings say [${shape}].`);
        }
        // A device that was lost reads as zeros; only biases and slots may be zero throughout.
        const mayBeZero = isSlot || initializer.kind === 'zeros';
        if (
          !tensor.values.every(Number.isFinite) ||
          (!mayBeZero && tensor.values.every((value) => value === 0))
        ) {
          throw refused(`Weights are not usable (${prefix}${name}).`);
        }
        tensors.delete(prefix + name);
        return [name, tensor.values];
      }),
    );
  const state = {
    weights: take(''),
    optimizer: {
      step: step as number,
      slots: new Map(slots.map((slot) => [slot, take(slotPrefix(optimizer, slot), true)])),
    },
    bestWeights: hasBest ? take(bestPrefix) : null,
  };
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

function parseJson(files: CheckpointFiles, name: string): Record<string, unknown> {
  const bytes = files[name];
  if (!bytes) throw refused(`${name} is missing.`);
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw refused(`${name} is not a JSON object.`);
}

function encodeJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
