import type { CallName, ParamsOf, ResultOf } from '../protocol/calls.ts';
import { EngineError } from '../protocol/errors.ts';
import type { EngineEvent } from '../protocol/events.ts';
import type { FromEngine, ToEngine, Wire } from '../protocol/messages.ts';

/** The page's end of the wire: calls become promises, aborts become messages, events find their listeners. */
export interface EngineClient {
  /**
   * @param options.signal aborting it asks the engine to stop; the promise then settles as the call defines.
   * @param options.onEvent hears the events that this call causes.
   * @throws EngineError as the engine reported it.
   */
  call<Name extends CallName>(
    name: Name,
    params: ParamsOf<Name>,
    options?: { signal?: AbortSignal; onEvent?: (event: EngineEvent) => void },
  ): Promise<ResultOf<Name>>;
  /** Rejects every open call, and all that come, for when the other end is gone. */
  fail(error: EngineError): void;
}

interface OpenCall {
  resolve(value: ResultOf<CallName>): void;
  reject(error: EngineError): void;
  onEvent: ((event: EngineEvent) => void) | undefined;
}

/** @param onTrouble hears what befalls the engine's device; without it, that ends the engine */
export function createEngineClient(
  wire: Wire<ToEngine, FromEngine>,
  onTrouble?: (error: EngineError) => void,
): EngineClient {
  const open = new Map<number, OpenCall>();
  let lastId = 0;
  let gone: EngineError | null = null;

  function fail(error: EngineError): void {
    gone = error;
    for (const call of open.values()) call.reject(error);
    open.clear();
  }

  wire.listen((message) => {
    if (message.kind === 'trouble') {
      (onTrouble ?? fail)(new EngineError(message.error));
      return;
    }
    const call = open.get(message.id);
    if (!call) return;
    if (message.kind === 'event') {
      call.onEvent?.(message.event);
      return;
    }
    open.delete(message.id);
    if (message.kind === 'result') call.resolve(message.value);
    else call.reject(new EngineError(message.error));
  });

  return {
    call(name, params, options = {}) {
      if (gone) return Promise.reject(gone);
      const id = ++lastId;
      return new Promise((resolve, reject) => {
        open.set(id, { resolve: resolve as OpenCall['resolve'], reject, onEvent: options.onEvent });
        wire.post({ kind: 'call', id, name, params });
        const abort = () => wire.post({ kind: 'abort', id });
        if (options.signal?.aborted) abort();
        else options.signal?.addEventListener('abort', abort, { once: true });
      });
    },
    fail,
  };
}
