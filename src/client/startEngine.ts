import { type EngineListener, type RunningEngine, supervise } from './supervise.ts';

/** Starts an engine in a worker of its own and watches over it. */
export function startEngine(listener: EngineListener): RunningEngine {
  return supervise(new Worker(new URL('../engine/worker.ts', import.meta.url), { type: 'module' }), listener);
}
