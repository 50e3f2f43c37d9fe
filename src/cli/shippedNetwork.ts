import type { EngineClient } from '../client/engineClient.ts';
import { builtinDefaults } from '../core/grammar/presets.ts';
import { builtinData } from '../core/spec/dataSpec.ts';
import { greedyDecoding } from '../core/spec/decodeSpec.ts';
import { defaultSettings, type Settings } from '../core/spec/settings.ts';
import type { CorpusSource } from '../protocol/corpus.ts';
import type { EvaluationReport } from '../protocol/evaluation.ts';
import type { TrainingStop } from '../protocol/training.ts';
import type { Translation } from '../protocol/translation.ts';
import { trainWithProgress } from './trainProgress.ts';

/**
 * The network that comes with the page, so that there is something to look at before anything is trained: the default
 * settings on the built-in corpus, trained by the engine that the page has.
 */
export const shippedSource: CorpusSource = {
  kind: 'builtin',
  preset: 'everyday',
  split: 'iid',
  ...builtinDefaults,
};

export const shippedSettings: Settings = { ...defaultSettings, data: builtinData };

/** Where it lies, from the project's folder: its checkpoint and what is told about it; what the page paints first. */
export const shippedFolder = 'public/shipped';
export const firstFile = 'src/store/shippedFirst.json';

/** The sentence that a visit begins with: the first that the page would choose from the corpus. */
const firstSentence = 'Who hates my curious aunt?';

/** How many losses are kept, for a test to train as far and compare. */
const keptLosses = 20;

/** What stands beside the checkpoint. */
export interface AboutShipped {
  /** What made all this. */
  readonly command: string;
  readonly corpus: CorpusSource;
  readonly settings: Settings;
  readonly backend: string;
  /** Of the seed, before training. */
  readonly initialWeightsSha256: string;
  readonly parameterCount: number;
  /** Of the first steps, in nats per token. */
  readonly firstLosses: readonly number[];
  readonly stop: TrainingStop;
  /** On held-out pairs, with the weights as they are shipped: in half precision. */
  readonly scores: EvaluationReport;
}

/** What the page paints before the engine is there. */
export interface FirstPainted extends Pick<Translation, 'source' | 'sourceTokens' | 'hypotheses'> {
  /** How long the network was trained, and its BLEU on held-out pairs. */
  readonly steps: number;
  readonly bleu: number;
}

export interface Shipped {
  /** The checkpoint, by file name. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly about: AboutShipped;
  readonly first: FirstPainted;
}

/** Puts the corpus and a new network in an engine. @returns the facts that do not depend on training */
export async function buildShipped(
  client: EngineClient,
): Promise<Pick<AboutShipped, 'initialWeightsSha256' | 'parameterCount'>> {
  const { data, model, training } = shippedSettings;
  await client.call('corpus/load', { source: shippedSource, data });
  const { initialWeightsSha256, parameterCount } = await client.call('model/build', { model, training });
  return { initialWeightsSha256, parameterCount };
}

/** Trains it, and asks the network as it will be shipped. @param testPairs at most how many are scored */
export async function makeShipped(
  client: EngineClient,
  {
    command,
    backend,
    untilStep,
    testPairs,
  }: {
    readonly command: string;
    readonly backend: string;
    readonly untilStep: number;
    readonly testPairs: number;
  },
): Promise<Shipped> {
  const facts = await buildShipped(client);
  const { lossPerStep, stop } = await trainWithProgress(client, untilStep);
  const { files } = await client.call('checkpoint/save', { isWeightsOnly: true });
  await client.call('checkpoint/speaker', { files });
  const scores = await client.call('evaluation/run', {
    on: 'test',
    maxPairs: testPairs,
    decode: greedyDecoding,
  });
  const { source, sourceTokens, hypotheses } = await client.call('translation/translate', {
    sentence: firstSentence,
  });
  const steps = stop.keptStep ?? stop.step;
  const about: AboutShipped = {
    command,
    corpus: shippedSource,
    settings: shippedSettings,
    backend,
    ...facts,
    firstLosses: lossPerStep.slice(0, keptLosses),
    stop,
    scores,
  };
  const bleu = scores.bleu.score;
  return { files, about, first: inShort({ steps, bleu, source, sourceTokens, hypotheses }) };
}

/** With numbers to a millionth, which is more than the page shows. */
function inShort<Value>(value: Value): Value {
  return JSON.parse(
    JSON.stringify(value, (_, part) => (typeof part === 'number' ? Math.round(part * 1e6) / 1e6 : part)),
  );
}
