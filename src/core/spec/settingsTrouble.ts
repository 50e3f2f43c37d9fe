import { specialTokens } from '../vocab/specialTokens.ts';
import { type DataSpec, dataFields, longestSentence } from './dataSpec.ts';
import type { ModelSpec } from './modelSpec.ts';
import { type CorpusSize, type TrainingCost, trainingCost } from './trainingCost.ts';
import type { TrainSpec } from './trainSpec.ts';

/** What a device can hold. */
export interface DeviceLimits {
  readonly backend: 'webgpu' | 'webgl' | 'wasm' | 'cpu';
  /** Edge of the largest texture (WebGL); null elsewhere. */
  readonly maxTextureSize: number | null;
  /** The largest single buffer (WebGPU), in bytes; null elsewhere. */
  readonly maxBufferBytes: number | null;
}

/** Something to know before training: `error` cannot work, `warning` will be slow or tight. */
export interface Trouble {
  readonly severity: 'error' | 'warning';
  /** What it is, with the numbers: one sentence. */
  readonly message: string;
  /** What to change: one sentence. */
  readonly nextStep: string;
}

/**
 * Impossible or heavy combinations of settings, errors first.
 * @param corpus what must be taken in; a corpus report is one
 */
export function settingsTrouble(
  settings: { readonly model: ModelSpec; readonly training: TrainSpec },
  corpus: CorpusSize,
  limits: DeviceLimits,
): Trouble[] {
  const isOnGpu = limits.backend === 'webgl' || limits.backend === 'webgpu';
  const cost = trainingCost(settings, corpus, isOnGpu);
  const troubles = [tensorTrouble(cost, limits), memoryTrouble(cost, limits), speedTrouble(cost, limits)];
  return troubles.filter((trouble) => trouble !== null).sort((a, b) => a.severity.localeCompare(b.severity));
}

/** The largest corpus that the settings let through, for where there is none yet; where they let all through, a guess. */
export function largestCorpus(data: DataSpec): CorpusSize {
  const side = {
    vocabularySize: data.maxVocabulary + specialTokens.length,
    longestTokens: data.dropLongSentences ? longestSentence(data) : dataFields.maxLength.maximum,
  };
  return { source: side, target: side };
}

const smaller = 'Choose a smaller batch, hidden size or vocabulary, or leave out long sentences.';

/** A tensor that is one texture or buffer. TensorFlow.js folds a tensor into a square where it is too long. */
function tensorTrouble(
  { tensors }: TrainingCost,
  { maxTextureSize, maxBufferBytes }: DeviceLimits,
): Trouble | null {
  const [largest] = tensors;
  if (!largest) return null;
  const numbers = largest.shape.reduce((size, length) => size * length, 1);
  const shape = largest.shape.map((length) => length.toLocaleString('en')).join(' × ');
  const size = `The largest tensor, ${largest.what}, has ${shape} = ${numbers.toLocaleString('en')} numbers`;
  if (maxTextureSize !== null && numbers > maxTextureSize ** 2) {
    const edge = maxTextureSize.toLocaleString('en');
    return {
      severity: 'error',
      message: `${size}; WebGL's largest texture here holds ${edge} × ${edge} = ${(maxTextureSize ** 2).toLocaleString('en')}.`,
      nextStep: smaller,
    };
  }
  if (maxBufferBytes !== null && 4 * numbers > maxBufferBytes) {
    return {
      severity: 'error',
      message: `${size}, ${inUnits(4 * numbers)}; WebGPU's largest buffer here holds ${inUnits(maxBufferBytes)}.`,
      nextStep: smaller,
    };
  }
  return null;
}

const gibibyte = 2 ** 30;
/** 32-bit addresses: the wasm build of TensorFlow.js grows to this and aborts. */
const wasmBytes = 4 * gibibyte;
/** More than this is not to be had on every device. */
const muchMemory = gibibyte;

function memoryTrouble({ weights, memoryBytes }: TrainingCost, { backend }: DeviceLimits): Trouble | null {
  const needs = `A step on the longest sentences takes about ${inUnits(memoryBytes)} of memory, with ${weights.toLocaleString('en')} weights`;
  if (backend === 'wasm' && memoryBytes > wasmBytes) {
    return { severity: 'error', message: `${needs}; WebAssembly ends at 4 GiB.`, nextStep: smaller };
  }
  return memoryBytes <= muchMemory
    ? null
    : { severity: 'warning', message: `${needs}; not every device has that.`, nextStep: smaller };
}

/** Multiplications a second on one core, from one shared with much else to a fast one of its own; GPUs differ too much. */
const speeds = { wasm: [2e9, 10e9], cpu: [0.02e9, 0.2e9] } as const;
const slowSeconds = 5;

function speedTrouble({ multiplications }: TrainingCost, { backend }: DeviceLimits): Trouble | null {
  if (backend !== 'wasm' && backend !== 'cpu') return null;
  const [slow, fast] = speeds[backend].map((speed) => multiplications / speed) as [number, number];
  if (slow < slowSeconds) return null;
  const inFigures = (value: number) => Number(value.toPrecision(2)).toLocaleString('en');
  return {
    severity: 'warning',
    message: `A step on the longest sentences multiplies ${inFigures(multiplications / 1e9)} billion times, which takes a processor some ${inFigures(fast)} to ${inFigures(slow)} seconds.`,
    nextStep: 'Choose a smaller hidden size, vocabulary or batch, or a graphics card.',
  };
}

function inUnits(bytes: number): string {
  return bytes < gibibyte ? `${Math.round(bytes / 2 ** 20)} MiB` : `${(bytes / gibibyte).toFixed(1)} GiB`;
}
