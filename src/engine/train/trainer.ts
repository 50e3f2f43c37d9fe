import { createRandom } from '../../core/random/random.ts';
import { learningRateAt } from '../../core/spec/learningRateAt.ts';
import { teacherForcingAt } from '../../core/spec/teacherForcingAt.ts';
import type { TrainingStep, TrainingStop, Validation } from '../../protocol/training.ts';
import { type LinkedPair, reportAttention } from '../evaluate/reportAttention.ts';
import { type ReferredPair, sampleBleu } from '../evaluate/sampleBleu.ts';
import { type Batch, targetTokenCount } from '../model/batch.ts';
import { unusableWeights } from '../model/unusableWeights.ts';
import type { Network } from '../network.ts';
import type { Batcher } from './batcher.ts';
import { breathe } from './breathe.ts';
import { divergence, unusable } from './divergence.ts';
import { rememberBest, restoreBest } from './keepBest.ts';
import { type Moment, type StartOfRun, startOfRun, takeMoment } from './moment.ts';
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
  good: Moment | StartOfRun | null;
}

export type TrainingNews =
  | { readonly kind: 'step'; readonly step: TrainingStep }
  | { readonly kind: 'validation'; readonly validation: Validation }
  /** At rest, after a validation or because one was wanted; its numbers can be used. */
  | { readonly kind: 'moment'; readonly moment: Moment };

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
 * @param options.isMomentWanted whether the steps under way shall be waited for and the moment told; whoever hears it
 * wants none any more. After validations it is told in any case.
 * @returns why it stopped.
 */
export async function* train(
  network: Network,
  run: TrainingRun,
  options: { untilStep: number; signal: AbortSignal; stepper?: Stepper; isMomentWanted?: () => boolean },
): AsyncGenerator<TrainingNews, TrainingStop> {
  const canValidate = run.validation.length > 0;
  run.good ??= startOfRun(run.batcher);
  if (canValidate && network.optimizer.step === 0) yield await firstLook(network, run);
  const { isMomentWanted = () => false } = options;
  const stepper = options.stepper ?? plainStepper(network.model, network.optimizer);
  const underWay: StartedStep[] = [];
  const startedBefore = network.optimizer.step;
  let started = startedBefore;
  const mayStart = () =>
    started < options.untilStep &&
    !options.signal.aborted &&
    underWay.at(-1)?.isValidated !== true &&
    !isMomentWanted();
  let freeMs = 0; // when the last step that was told had ended
  try {
    for (;;) {
      while (underWay.length < stepper.depth && mayStart()) {
        const isFirst = started === startedBefore;
        started++;
        underWay.push(await startStep(network, run, stepper, { step: started, isFirst }));
      }
      const next = underWay[0];
      if (!next) {
        if (!isMomentWanted()) break;
        const moment = await usableMoment(network, run);
        if ('reason' in moment) return moment;
        yield { kind: 'moment', moment };
        continue;
      }
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
        const lossNatsPerToken = yield* validation(network, run);
        const moment = await usableMoment(network, run);
        if ('reason' in moment) return moment;
        // A loss that is not a number is no better than any.
        if (lossNatsPerToken <= run.firstLossNatsPerToken) run.good = moment;
        yield { kind: 'moment', moment };
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

/** @returns its loss */
async function* validation(network: Network, run: TrainingRun): AsyncGenerator<TrainingNews, number> {
  const pairs = run.validation.slice(0, network.training.validationPairs);
  const scores = await validate(network.model, pairs);
  const looked = pairs.slice(0, attentionPairs);
  const attention = await reportAttention(network.model, looked, network.codecs.source);
  const bleu = await sampleBleu(network, run.validation.slice(0, network.training.validateBleuPairs));
  const { step } = network.optimizer;
  network.progress = afterValidation(network.progress, { step, ...scores }, network.training);
  if (network.progress.best?.step === step) await rememberBest(network);
  yield { kind: 'validation', validation: { step, ...scores, bleu, attention } };
  return scores.lossNatsPerToken;
}

/** The present moment, or, where its weights can no longer be used, the end of training. */
async function usableMoment(network: Network, run: TrainingRun): Promise<Moment | TrainingStop> {
  const moment = await takeMoment(network, run.batcher);
  const { step, state } = moment;
  const name = unusableWeights(state.weights, network.model.table);
  if (name === null) return moment;
  const trouble = unusable(name, { step, training: network.training });
  return { reason: 'diverged', step, trouble, goodStep: run.good?.step ?? 0 };
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
