import { createRandom } from '../../core/random/random.ts';
import { learningRateAt } from '../../core/spec/learningRateAt.ts';
import { teacherForcingAt } from '../../core/spec/teacherForcingAt.ts';
import type { TrainingStep, TrainingStop, Validation } from '../../protocol/training.ts';
import { type LinkedPair, reportAttention } from '../evaluate/reportAttention.ts';
import { type Batch, targetTokenCount } from '../model/batch.ts';
import type { Network } from '../network.ts';
import type { Batcher } from './batcher.ts';
import { breathe } from './breathe.ts';
import { rememberBest, restoreBest } from './keepBest.ts';
import { sampledInputs } from './sampledInputs.ts';
import { trainStep } from './trainStep.ts';
import { validate } from './validate.ts';
import { afterValidation, isEnough } from './validationProgress.ts';

/** What a run draws on. It outlives pauses. */
export interface TrainingRun {
  readonly batcher: Batcher;
  /** Held-out pairs, in the order of the split. */
  readonly validation: readonly LinkedPair[];
  /** Loss of the very first step; null before it. */
  firstLossNatsPerToken: number | null;
}

export type TrainingNews =
  | { readonly kind: 'step'; readonly step: TrainingStep }
  | { readonly kind: 'validation'; readonly validation: Validation };

/** A loss this many times its start is divergence. */
const divergenceFactor = 5;

/** How many validation pairs the look before the first step takes. */
const firstLookPairs = 32;

/** How many validation pairs the measures of attention are taken on. */
const attentionPairs = 128;

/**
 * Trains step by step. Whoever iterates may stop at any point: nothing is lost, and calling again goes on.
 *
 * @param options.signal aborting it pauses after the step under way.
 * @returns why it stopped.
 */
export async function* train(
  network: Network,
  run: TrainingRun,
  options: { untilStep: number; signal: AbortSignal },
): AsyncGenerator<TrainingNews, TrainingStop> {
  const canValidate = run.validation.length > 0;
  if (canValidate && network.optimizer.step === 0) yield await firstLook(network, run);
  while (network.optimizer.step < options.untilStep) {
    if (options.signal.aborted) return stop('paused', network);
    const batch = run.batcher.next();
    const step = network.optimizer.step + 1;
    const learningRate = learningRateAt(network.training, step, network.progress.plateaus);
    const startMs = performance.now();
    const result = await trainStep(network.model, network.optimizer, await asRead(network, batch, step), {
      ...network.training,
      learningRate,
    });
    const stepMs = performance.now() - startMs;
    const trouble = divergence(result.lossNatsPerToken, result.gradientNorm, run.firstLossNatsPerToken);
    if (trouble) return { ...stop('diverged', network), trouble: troubleReport(trouble, step, network) };
    run.firstLossNatsPerToken ??= result.lossNatsPerToken;
    yield {
      kind: 'step',
      step: { ...result, step, learningRate, targetTokens: targetTokenCount(batch), stepMs },
    };
    if (canValidate && (step % network.training.validateEvery === 0 || step === network.training.steps)) {
      yield await validation(network, run);
      if (step < network.training.steps && isEnough(network.progress, network.training))
        return end('earlyStopped', network);
    }
    await breathe();
  }
  const isWhole = network.optimizer.step >= network.training.steps;
  return isWhole ? end('finished', network) : stop('finished', network);
}

/** The batch with what the decoder reads at this step: the right words, or some of its own. */
async function asRead({ model, training }: Network, batch: Batch, step: number): Promise<Batch> {
  const teacherForcing = teacherForcingAt(training, step);
  if (teacherForcing === 1) return batch;
  const random = createRandom(training.seed).stream('teacherForcing').stream(String(step));
  return { ...batch, targetInput: await sampledInputs(model, batch, { teacherForcing, random }) };
}

/**
 * Before the first step: one batch, so that a slow device is soon at work. All guesses are alike then, and where they
 * look means nothing yet.
 */
async function firstLook(network: Network, run: TrainingRun): Promise<TrainingNews> {
  const scores = await validate(
    network.model,
    run.validation.slice(0, Math.min(firstLookPairs, network.training.validationPairs)),
  );
  return { kind: 'validation', validation: { step: 0, ...scores, attention: null } };
}

async function validation(network: Network, run: TrainingRun): Promise<TrainingNews> {
  const pairs = run.validation.slice(0, network.training.validationPairs);
  const scores = await validate(network.model, pairs);
  const looked = pairs.slice(0, attentionPairs);
  const attention = await reportAttention(network.model, looked, network.codecs.source);
  const { step } = network.optimizer;
  network.progress = afterValidation(network.progress, { step, ...scores }, network.training);
  if (network.progress.best?.step === step) await rememberBest(network);
  return { kind: 'validation', validation: { step, ...scores, attention } };
}

/** Training has come to its own end: the best weights take their place. Whoever goes on does so with new patience. */
function end(reason: TrainingStop['reason'], network: Network): TrainingStop {
  network.progress = { ...network.progress, sinceBest: 0 };
  const keptStep = restoreBest(network);
  return { ...stop(reason, network), ...(keptStep === null ? {} : { keptStep }) };
}

function stop(reason: TrainingStop['reason'], network: Network): TrainingStop {
  return { reason, step: network.optimizer.step, trouble: null };
}

function divergence(loss: number, gradientNorm: number, firstLoss: number | null): string | null {
  if (!Number.isFinite(loss)) return `The loss is ${loss}`;
  if (!Number.isFinite(gradientNorm)) return `The gradient is ${gradientNorm}`;
  if (firstLoss !== null && loss > divergenceFactor * firstLoss) {
    return `The loss is ${loss.toFixed(1)}, more than ${divergenceFactor} times its start of ${firstLoss.toFixed(1)}`;
  }
  return null;
}

function troubleReport(what: string, step: number, network: Network): TrainingStop['trouble'] {
  return {
    code: 'model',
    message: `${what} at step ${step}: training has diverged.`,
    facts: { step, learningRate: network.training.learningRate },
    nextStep: `Reset and train with a learning rate below ${network.training.learningRate}.`,
  };
}
