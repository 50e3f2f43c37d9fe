import type { ParamsOf, ResultOf } from '../protocol/calls.ts';
import { EngineError } from '../protocol/errors.ts';
import type { EngineEvent } from '../protocol/events.ts';
import type { EngineClient } from './engineClient.ts';

/** A network's training in one engine, stopped now and then to score it by the length of the source. */
export interface LengthPlan {
  readonly corpus: ParamsOf<'corpus/load'>;
  readonly network: ParamsOf<'model/build'>;
  /** After which steps it is scored, on how many test pairs; the last is the end. */
  readonly looks: readonly { readonly step: number; readonly pairs: number }[];
}

export interface LengthListener {
  /** Corpus and network stand: training begins. A promise is waited for. */
  ready(): Promise<void> | void;
  step(step: number): void;
  /** The network was scored; training goes on when the promise is kept. */
  scored(step: number, report: ResultOf<'evaluation/run'>): Promise<void> | void;
}

/**
 * @param client of an engine whose device is started, and which holds nothing that is still needed
 * @throws EngineError (`aborted` with the signal)
 */
export async function trainByLength(
  client: Pick<EngineClient, 'call'>,
  { corpus, network, looks }: LengthPlan,
  { signal, listener }: { readonly signal: AbortSignal; readonly listener: LengthListener },
): Promise<void> {
  const onEvent = (event: EngineEvent) => {
    if (event.name === 'training/step') listener.step(event.data.step);
  };
  await client.call('corpus/load', corpus, { signal });
  expectGoingOn(signal);
  await client.call('model/build', network, { signal });
  await listener.ready();
  for (const { step, pairs } of looks) {
    expectGoingOn(signal);
    const stop = await client.call('training/run', { untilStep: step }, { signal, onEvent });
    expectGoingOn(signal);
    if (stop.trouble) throw new EngineError(stop.trouble);
    const report = await client.call('evaluation/run', { on: 'test', maxPairs: pairs }, { signal });
    await listener.scored(step, report);
  }
}

function expectGoingOn(signal: AbortSignal): void {
  if (!signal.aborted) return;
  throw new EngineError({
    code: 'aborted',
    message: 'The comparison was cancelled.',
    nextStep: 'Start it again when you like.',
  });
}
