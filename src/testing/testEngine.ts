import { buffersOf } from '../engine/buffersOf.ts';
import { serveEngine } from '../engine/serveEngine.ts';
import type { CallName, ParamsOf, ResultOf } from '../protocol/calls.ts';
import { EngineError, type ErrorReport } from '../protocol/errors.ts';
import type { EngineEvent } from '../protocol/events.ts';
import type { FromEngine, ToEngine } from '../protocol/messages.ts';
import { nodeWasmUrl } from './nodeWasmUrl.ts';

export type Outcome<Name extends CallName> =
  | { readonly result: ResultOf<Name>; readonly error?: undefined; readonly events: EngineEvent[] }
  | { readonly error: ErrorReport; readonly result?: undefined; readonly events: EngineEvent[] };

/** An engine behind a wire in memory. Messages are cloned or handed over, as between threads. */
export function startTestEngine() {
  let tell: (message: ToEngine) => void = () => {};
  const open = new Map<
    number,
    { events: EngineEvent[]; settle(outcome: Outcome<CallName>): void; onEvent(event: EngineEvent): void }
  >();
  /** The names of the calls in the order of their answers. */
  const answered: CallName[] = [];
  const names = new Map<number, CallName>();
  let lastId = 0;
  serveEngine(
    {
      post: (message: FromEngine) => {
        const copy = structuredClone(message, { transfer: buffersOf(message) });
        if (copy.kind === 'trouble') throw new EngineError(copy.error);
        const call = open.get(copy.id);
        if (!call) throw new Error(`An answer for call ${copy.id}, which is not open.`);
        if (copy.kind === 'event') {
          call.events.push(copy.event);
          call.onEvent(copy.event);
          return;
        }
        open.delete(copy.id);
        answered.push(names.get(copy.id) as CallName);
        const { events } = call;
        call.settle(copy.kind === 'result' ? { result: copy.value, events } : { error: copy.error, events });
      },
      listen: (receive) => {
        tell = receive;
      },
    },
    { wasmUrl: nodeWasmUrl() },
  );

  function call<Name extends CallName>(
    name: Name,
    params: ParamsOf<Name>,
    onEvent: (event: EngineEvent, abort: () => void) => void = () => {},
  ): Promise<Outcome<Name>> & { abort(): void } {
    const id = ++lastId;
    names.set(id, name);
    const abort = () => tell({ kind: 'abort', id });
    const outcome = new Promise<Outcome<Name>>((resolve) => {
      open.set(id, {
        events: [],
        settle: resolve as (outcome: Outcome<CallName>) => void,
        onEvent: (event) => onEvent(event, abort),
      });
    });
    tell(structuredClone({ kind: 'call', id, name, params }));
    return Object.assign(outcome, { abort });
  }

  async function result<Name extends CallName>(name: Name, params: ParamsOf<Name>): Promise<ResultOf<Name>> {
    const { result: value, error } = await call(name, params);
    if (error) throw new Error(error.message);
    return value as ResultOf<Name>;
  }
  return { call, result, answered };
}

/** Losses by step, of the events of one run or more. */
export function lossesOf(...outcomes: { readonly events: readonly EngineEvent[] }[]): number[] {
  return outcomes
    .flatMap(({ events }) => events)
    .flatMap((event) => (event.name === 'training/step' ? [event.data.lossNatsPerToken] : []));
}

/** Aborts a run once it has told this step. */
export const pauseAt = (step: number) => (event: EngineEvent, abort: () => void) => {
  if (event.name === 'training/step' && event.data.step === step) abort();
};
