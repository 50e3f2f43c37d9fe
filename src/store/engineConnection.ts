import type { EngineClient } from '../client/engineClient.ts';
import { startEngine } from '../client/startEngine.ts';
import { EngineError } from '../protocol/errors.ts';
import { patch, readPlayground } from './playground.ts';

/** The one engine of the page. It lives here and not in a component, so that mounting twice starts one worker. */
let running: ReturnType<typeof startEngine> | null = null;

export function engine(): EngineClient {
  running ??= startEngine((error) => {
    patch('engine', { activity: 'failed', problem: error.toReport() });
    patch('training', { phase: 'resting' });
  });
  return running.client;
}

/** Shows what went wrong; an abort is no problem but an answer. */
export function reportProblem(error: unknown): void {
  const report =
    error instanceof EngineError
      ? error.toReport()
      : new EngineError({ code: 'internal', message: String(error), nextStep: '' }).toReport();
  if (report.code !== 'aborted') patch('engine', { problem: report });
}

export function dismissProblem(): void {
  patch('engine', { problem: null });
}

let queue: Promise<unknown> = Promise.resolve();

/** Settles when no task is left to run. */
export function whenIdle(): Promise<unknown> {
  return queue;
}

/**
 * Runs tasks that change what the engine holds one after another. A task names its activity as it goes.
 * @returns whether it went well; what went wrong is reported.
 */
export function exclusively(task: () => Promise<void>): Promise<boolean> {
  const turn = queue.then(async () => {
    if (readPlayground().engine.activity === 'failed') return false;
    try {
      await task();
      return true;
    } catch (error) {
      reportProblem(error);
      return false;
    } finally {
      if (readPlayground().engine.activity !== 'failed') patch('engine', { activity: 'ready' });
    }
  });
  queue = turn;
  return turn;
}
