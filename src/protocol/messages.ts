import type { CallName, ParamsOf, ResultOf } from './calls.ts';
import type { ErrorReport } from './errors.ts';
import type { EngineEvent } from './events.ts';

/** The envelopes that cross the thread. `id` names the call; events carry the id of the call that causes them. */
export type ToEngine =
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly name: CallName;
      readonly params: ParamsOf<CallName>;
    }
  | { readonly kind: 'abort'; readonly id: number };

export type FromEngine =
  | { readonly kind: 'result'; readonly id: number; readonly value: ResultOf<CallName> }
  | { readonly kind: 'error'; readonly id: number; readonly error: ErrorReport }
  | { readonly kind: 'event'; readonly id: number; readonly event: EngineEvent }
  /**
   * What befell the engine's device, whether or not a call is open. With `device-lost` the engine is of no more use;
   * with any other code it has paused training.
   */
  | { readonly kind: 'trouble'; readonly error: ErrorReport };

/** One end of the wire: a worker, the worker's own scope, or a port. */
export interface Wire<Out, In> {
  post(message: Out): void;
  listen(receive: (message: In) => void): void;
}
