import { createRandom } from '../../core/random/random.ts';
import { learningRateAt } from '../../core/spec/learningRateAt.ts';
import { teacherForcingAt } from '../../core/spec/teacherForcingAt.ts';
import type { TrainingStep, TrainingStop, Validation } from '../../protocol/training.ts';
import { type LinkedPair, reportAttention } from '../evaluate/reportAttention.ts';
import { type ReferredPair, sampleBleu } from '../evaluate/sampleBleu.ts';
import { type Batch, targetTokenCount } from '../model/batch.ts';
import type { Network } from '../network.ts';
import type { Batcher } from './batcher.ts';
import { breathe } from './breathe.ts';
import { divergence } from './divergence.ts';
import { type GoodState, rememberGood, startAsGood } from './goodState.ts';
import { rememberBest, restoreBest } from './keepBest.ts';
import { sampledInputs } from './sampledInputs.ts';
import { plainStepper, type Stepper } from './stepper.ts';
import type { StepResult } from './trainStep.ts';
import { validate } from './validate.ts';
import { afterValidation, isEnough } from './validationProgress.ts';

/** What a run draws on. It outlives pauses. */
export interface TrainingRun {
  readonly batcher: Batcher;
  /** Held-out pairs, in the order of the split. */
  readonly validation: readonly (LinkedPair & ReferredPair)[];
  /** Loss of the very first step; null before it. */
  firstLossNatsPerToken: number | null;
  /** Where to go back to from divergence; null before the first step. */
  good: GoodState | null;
}

export type TrainingNews =
  | { readonly kind: 'step'; readonly step: TrainingStep }
  | { readonly kind: 'validation'; readonly validation: Validation };

/** How many validation pairs the look before the first step takes. */
const firstLookPairs = 32;

/** How many validation pairs the measures of attention are taken on. */
const attentionPairs = 128;

/**
 * Trains step by step. Whoever iterates may stop at any point: nothing is lost, and calling again goes on.
 *
 * @param options.stepper how steps are run; one at a time by default. As many as its depth are under way at once, and
 * their results are told in order. All of them are waited for before a validation, a pause or the end.
 * @param options.signal aborting it pauses after the steps under way.
 * @returns why it stopped.
 */
export async function* train(
  network: Network,
  run: TrainingRun,
  options: { untilStep: number; signal: AbortSignal; stepper?: Stepper },
): AsyncGenerator<TrainingNews, TrainingStop> {
  const canValidate = run.validation.length > 0;
  run.good ??= startAsGood(run.batcher);
  if (canValidate && network.optimizer.step === 0) yield await firstLook(network, run);
  const stepper = options.stepper ?? plainStepper(network.model, network.optimizer);
  const underWay: StartedStep[] = [];
  const startedBefore = network.optimizer.step;
  let started = startedBefore;
  const mayStart = () =>
    started < options.untilStep && !options.signal.aborted && underWay.at(-1)?.isValidated !== true;
  let freeMs = 0; // when the last step that was told had ended
  try {
    for (;;) {
      while (underWay.length < stepper.depth && mayStart()) {
        const isFirst = started === startedBefore;
        started++;
        underWay.push(await startStep(network, run, stepper, { step: started, isFirst }));
      }
      const next = underWay[0];
      if (!next) break;
      const { endMs, ...result } = await next.result;
      underWay.shift();
      const { step, learningRate, targetTokens } = next;
      const { training } = network;
      const trouble = divergence(result, run.firstLossNatsPerToken, { step, training });
      if (trouble) return { reason: 'diverged', step, trouble, goodStep: run.good.step };
      run.firstLossNatsPerToken ??= result.lossNatsPerToken;
      const stepMs = endMs - Math.max(next.startMs, freeMs);
      freeMs = endMs;
      yield { kind: 'step', step: { ...result, step, learningRate, targetTokens, stepMs } };
      if (next.isValidated) {
        yield await validation(network, run);
        if (step < network.training.steps && isEnough(network.progress, network.training))
          return { ...end('earlyStopped', network), patience: network.training.earlyStopping };
      }
      await breathe();
    }
  } finally {
    // Whoever leaves early finds the network at rest.
    await Promise.allSettled(underWay.map(({ result }) => result));
  }
  if (started < options.untilStep) return stop('paused', network);
  const isWhole = started >= network.training.steps;
  return isWhole ? end('finished', network) : stop('finished', network);
}

interface StartedStep {
  readonly step: number;
  readonly learningRate: number;
  readonly targetTokens: number;
  /** Whether a validation follows, for which nothing else may be under way. */
  readonly isValidated: boolean;
  readonly startMs: number;
  readonly result: Promise<StepResult & { readonly endMs: number }>;
}

/** The next batch, with the settings as they are now. @returns once the step has begun */
async function startStep(
  network: Network,
  run: TrainingRun,
  stepper: Stepper,
  { step, isFirst }: { step: number; isFirst: boolean },
): Promise<StartedStep> {
  const { training, progress } = network;
  const learningRate = learningRateAt(training, step, progress.plateaus);
  const settings = { ...training, learningRate };
  let startMs = performance.now();
  const batch = await asRead(network, run.batcher.next(), step);
  if (isFirst) {
    await stepper.prepare(batch, settings);
    startMs = performance.now(); // getting ready is no part of a step
  }
  const result = stepper.step(batch, settings).then((numbers) => ({ ...numbers, endMs: performance.now() }));
  result.catch(() => {}); // told when its turn comes
  const isDue = step % training.validateEvery === 0 || step === training.steps;
  return {
    step,
    learningRate,
    targetTokens: targetTokenCount(batch),
    isValidated: isDue && run.validation.length > 0,
    startMs,
    result,
  };
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
  return { kind: 'validation', validation: { step: 0, ...scores, bleu: null, attention: null } };
}

async function validation(network: Network, run: TrainingRun): Promise<TrainingNews> {
  const pairs = run.validation.slice(0, network.training.validationPairs);
  const scores = await validate(network.model, pairs);
  const looked = pairs.slice(0, attentionPairs);
  const attention = await reportAttention(network.model, looked, network.codecs.source);
  const bleu = await sampleBleu(network, run.validation.slice(0, network.training.validateBleuPairs));
  const { step } = network.optimizer;
  network.progress = afterValidation(network.progress, { step, ...scores }, network.training);
  if (network.progress.best?.step === step) await rememberBest(network);
  // A loss that is not a number is no better than any.
  if (scores.lossNatsPerToken <= (run.firstLossNatsPerToken ?? Number.POSITIVE_INFINITY))
    run.good = await rememberGood(network, run.batcher);
  return { kind: 'validation', validation: { step, ...scores, bleu, attention } };
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
