import type { Network } from '../engine/network.ts';
import type { Stepper } from '../engine/train/stepper.ts';
import { type TrainingNews, type TrainingRun, train } from '../engine/train/trainer.ts';

type TrainingStop = ReturnType<typeof train> extends AsyncGenerator<unknown, infer Stop> ? Stop : never;
type TrainingStep = Extract<TrainingNews, { kind: 'step' }>['step'];
type Validation = Extract<TrainingNews, { kind: 'validation' }>['validation'];

/** All that a run told, and its end. */
export interface FollowedTraining {
  readonly news: readonly TrainingNews[];
  readonly stop: TrainingStop;
  readonly told: readonly TrainingStep[];
  /** Of `told`. */
  readonly steps: readonly number[];
  /** Of `told`. */
  readonly losses: readonly number[];
  readonly validations: readonly Validation[];
}

/** Trains to the end, or until `pauseAt` steps have been told. */
export async function followTraining(
  network: Network,
  run: TrainingRun,
  options: { untilStep?: number; pauseAt?: number; stepper?: Stepper } = {},
): Promise<FollowedTraining> {
  const controller = new AbortController();
  const news: TrainingNews[] = [];
  const training = train(network, run, {
    untilStep: options.untilStep ?? network.training.steps,
    signal: controller.signal,
    ...(options.stepper && { stepper: options.stepper }),
  });
  for (;;) {
    const next = await training.next();
    if (next.done) return { news, stop: next.value, ...sorted(news) };
    news.push(next.value);
    if (next.value.kind === 'step' && next.value.step.step === options.pauseAt) controller.abort();
  }
}

function sorted(news: readonly TrainingNews[]): Omit<FollowedTraining, 'news' | 'stop'> {
  const told = news.flatMap((item) => (item.kind === 'step' ? [item.step] : []));
  return {
    told,
    steps: told.map(({ step }) => step),
    losses: told.map(({ lossNatsPerToken }) => lossNatsPerToken),
    validations: news.flatMap((item) => (item.kind === 'validation' ? [item.validation] : [])),
  };
}
