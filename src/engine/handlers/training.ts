import { greedyDecoding } from '../../core/spec/decodeSpec.ts';
import type { ParamsOf, ResultOf } from '../../protocol/calls.ts';
import { EngineError } from '../../protocol/errors.ts';
import type { Events } from '../../protocol/events.ts';
import { takeCheckpoint } from '../checkpoint/takeCheckpoint.ts';
import { expectDecodable } from '../decode/expectDecodable.ts';
import { forceTranslation } from '../decode/forceTranslation.ts';
import { translate } from '../decode/translate.ts';
import { expectDevice } from '../device/lostDevice.ts';
import { chosenVariants } from '../kernels/registerBlock.ts';
import { unusableWeights } from '../model/unusableWeights.ts';
import { disposeNetwork } from '../network.ts';
import { type CallContext, dropStepper, requireCorpus, requireOwnNetwork, type Session } from '../session.ts';
import { tf } from '../tf.ts';
import { breathe } from '../train/breathe.ts';
import { compilesPerShape } from '../train/bucketLength.ts';
import { createStepper } from '../train/createStepper.ts';
import { type Moment, restoreMoment, takeMoment } from '../train/moment.ts';
import { type TrainingNews, train } from '../train/trainer.ts';
import { typicalBatches } from '../train/typicalBatches.ts';
import { createMomentRequests } from './momentRequests.ts';

/** The watched sentence is translated again at most five times a second, and for at most a fifth of the time. */
const probeIntervalMs = 200;
const probeRest = 4;

/** A checkpoint is told twice a minute, and for at most a tenth of the time. */
const checkpointMs = 30_000;
const checkpointRest = 9;

/** Only GPUs compile; elsewhere there is nothing to make ready. */
export async function prepare(
  _: ParamsOf<'training/prepare'>,
  { session, signal, emit, letOthersIn }: CallContext,
): Promise<ResultOf<'training/prepare'>> {
  const { network, corpus } = session;
  if (!network || !corpus || !compilesPerShape(tf.getBackend())) return null;
  session.stepper ??= createStepper(network, session);
  const { stepper } = session;
  letOthersIn();
  const batches = typicalBatches(corpus.training, network.training.batchSize);
  for (const [done, batch] of batches.entries()) {
    emit({ name: 'training/prepared', data: { done, total: batches.length } });
    await breathe();
    if (signal.aborted || session.stepper !== stepper) return null;
    await stepper.prepare(batch, network.training);
  }
  emit({ name: 'training/prepared', data: { done: batches.length, total: batches.length } });
  return null;
}

export async function run(
  { untilStep, withCheckpoints = false }: ParamsOf<'training/run'>,
  { session, signal, emit, letOthersIn }: CallContext,
): Promise<ResultOf<'training/run'>> {
  requireCorpus(session);
  const network = requireOwnNetwork(session);
  const plan = session.run;
  if (!plan)
    throw new EngineError({
      code: 'state',
      message: 'This network has no corpus to train on.',
      nextStep: 'Load a corpus and build a network.',
    });
  await session.stopTraining();
  const training = beginTraining(session, signal);
  session.stepper ??= createStepper(network, session);
  const { stepper } = session;
  let toldStepper = '';
  let told = {
    step: network.optimizer.step,
    fromMs: performance.now(),
    dueMs: performance.now() + checkpointMs,
  };
  const requests = createMomentRequests(() => withCheckpoints && performance.now() > told.dueMs);
  session.nextMoment = requests.next;
  letOthersIn();
  try {
    const news = train(network, plan, {
      untilStep: untilStep ?? network.training.steps,
      signal: training.signal,
      stepper,
      isMomentWanted: requests.isWanted,
    });
    let nextProbeMs = 0;
    for (;;) {
      const result = await news.next();
      if (result.done) {
        if (result.value.reason === 'diverged') return result.value;
        const moment = await takeMoment(network, plan.batcher);
        requests.answer(moment);
        if (moment.step > 0) await probe(Number.POSITIVE_INFINITY);
        if (moment.step !== told.step || result.value.keptStep !== undefined) await tellCheckpoint(moment);
        return result.value;
      }
      if (lossOf(result.value) === 0) await expectDevice();
      if (result.value.kind === 'moment') {
        const { moment } = result.value;
        requests.answer(moment);
        if (performance.now() > told.fromMs) await tellCheckpoint(moment);
      } else if (result.value.kind === 'step') {
        if (stepper.name !== toldStepper) {
          toldStepper = stepper.name;
          const { name, notice = null } = stepper;
          emit({ name: 'training/stepper', data: { name, notice, kernels: chosenKernels() } });
        }
        emit({ name: 'training/step', data: result.value.step });
        nextProbeMs = await probe(nextProbeMs);
      } else {
        emit({ name: 'training/validation', data: result.value.validation });
      }
    }
  } catch (error) {
    requests.fail(error);
    throw error;
  } finally {
    session.nextMoment = null;
    requests.fail(noMoment());
    training.end();
  }

  async function tellCheckpoint(moment: Moment): Promise<void> {
    if (!withCheckpoints || unusableWeights(moment.state.weights, network.model.table) !== null) return;
    const startMs = performance.now();
    emit({ name: 'training/checkpoint', data: await takeCheckpoint(network, plan, { moment }) });
    const endMs = performance.now();
    told = {
      step: moment.step,
      fromMs: endMs + checkpointRest * (endMs - startMs),
      dueMs: endMs + Math.max(checkpointMs, checkpointRest * (endMs - startMs)),
    };
  }

  /** @returns when the next probe is due. */
  async function probe(dueMs: number): Promise<number> {
    const startMs = performance.now();
    const watched = session.watched;
    if (watched === null || (startMs < dueMs && Number.isFinite(dueMs))) return dueMs;
    const { sentence, target, decode, prefix } = watched;
    const translation = await (target === null
      ? translate(network, sentence, { decode, prefix })
      : forceTranslation(network, sentence, target));
    emit({ name: 'training/probe', data: { step: network.optimizer.step, translation } });
    const endMs = performance.now();
    return Math.max(startMs + probeIntervalMs, endMs + probeRest * (endMs - startMs));
  }
}

/** For those who still wait when training ends without a moment to tell. */
function noMoment(): EngineError {
  return new EngineError({
    code: 'state',
    message: 'Training ended before its weights could be read.',
    nextStep: 'Try again.',
  });
}

/** It is 0 where a network is never in doubt, and where a device that has died is read. */
function lossOf(news: TrainingNews): number | null {
  switch (news.kind) {
    case 'step':
      return news.step.lossNatsPerToken;
    case 'validation':
      return news.validation.lossNatsPerToken;
    case 'moment':
      return null;
    default:
      return news satisfies never;
  }
}

function chosenKernels(): Events['training/stepper']['kernels'] {
  return [...chosenVariants()].map(([block, variant]) => ({ block, variant }));
}

export async function restore(
  _: ParamsOf<'training/restore'>,
  { session }: CallContext,
): Promise<ResultOf<'training/restore'>> {
  const network = requireOwnNetwork(session);
  await session.stopTraining();
  const { run: plan } = session;
  if (!plan?.good)
    throw new EngineError({
      code: 'state',
      message: 'This network has not been trained here: there is nothing to go back to.',
      nextStep: 'Reset it.',
    });
  dropStepper(session);
  disposeNetwork(network);
  session.network = await restoreMoment(network, plan.good, plan.batcher);
  return { step: session.network.optimizer.step };
}

/** @throws EngineError (`settings`) where the settings of decoding do not go together. */
export async function watch(
  { sentence, target, decode = greedyDecoding, prefix = '' }: ParamsOf<'training/watch'>,
  { session }: CallContext,
): Promise<ResultOf<'training/watch'>> {
  expectDecodable(decode);
  session.watched = sentence === null ? null : { sentence, target: target ?? null, decode, prefix };
  return null;
}

/** Training ends by its own call's abort, or because another call needs the network to hold still. */
function beginTraining(session: Session, callSignal: AbortSignal): { signal: AbortSignal; end: () => void } {
  const ours = new AbortController();
  let end = (): void => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  session.stopTraining = () => {
    ours.abort();
    return ended;
  };
  return {
    signal: AbortSignal.any([callSignal, ours.signal]),
    end: () => {
      session.stopTraining = async () => {};
      end();
    },
  };
}
