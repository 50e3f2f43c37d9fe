import { learningRateAt } from '../../core/spec/learningRateAt.ts';
import type { TrainingStep, TrainingStop, Validation } from '../../protocol/training.ts';
import { type LinkedPair, reportAttention } from '../evaluate/reportAttention.ts';
import { targetTokenCount } from '../model/batch.ts';
import type { Network } from '../network.ts';
import type { Batcher } from './batcher.ts';
import { breathe } from './breathe.ts';
import { trainStep } from './trainStep.ts';
import { validate } from './validate.ts';

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
    const startMs = performance.now();
    const result = await trainStep(network.model, network.optimizer, batch, {
      ...network.training,
      learningRate: learningRateAt(network.training, network.optimizer.step + 1),
    });
    const stepMs = performance.now() - startMs;
    const step = network.optimizer.step;
    const trouble = divergence(result.lossNatsPerToken, result.gradientNorm, run.firstLossNatsPerToken);
    if (trouble) return { ...stop('diverged', network), trouble: troubleReport(trouble, step, network) };
    run.firstLossNatsPerToken ??= result.lossNatsPerToken;
    yield { kind: 'step', step: { ...result, step, targetTokens: targetTokenCount(batch), stepMs } };
    if (canValidate && (step % network.training.validateEvery === 0 || step === network.training.steps))
      yield await validation(network, run);
    await breathe();
  }
  return stop('finished', network);
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
  return { kind: 'validation', validation: { step: network.optimizer.step, ...scores, attention } };
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
