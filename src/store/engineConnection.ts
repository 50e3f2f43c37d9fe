import type { EngineClient } from '../client/engineClient.ts';
import { startEngine } from '../client/startEngine.ts';
import type { RunningEngine } from '../client/supervise.ts';
import { EngineError } from '../protocol/errors.ts';
import { patch, readPlayground } from './playground.ts';

/**
 * The one engine of the page, in a worker that can be replaced. It lives here and not in a component, so that mounting
 * twice starts one worker.
 */
let running: RunningEngine | null = null;

/** Why engines have ended: whoever called them need not say it once more. */
const failures = new WeakSet<EngineError>();

/** Whether the one that runs is of no more use. */
let isGone = false;

/** Under way while a fresh engine is given what the former one held. @returns whether it has it */
let revival: Promise<boolean> | null = null;
let revive: (why: EngineError) => Promise<boolean> = async () => false;

type Caller = Pick<EngineClient, 'call'>;

const caller: Caller = {
  call: (name, params, options) =>
    revival
      ? revival.then(() => present().client.call(name, params, options))
      : present().client.call(name, params, options),
};

/** Whoever calls while the engine is being revived waits for the fresh one. */
export function engine(): Caller {
  return caller;
}

function present(): RunningEngine {
  if (!running) freshEngine();
  return running as RunningEngine;
}

/** An empty engine in place of the one that runs. Only to start it, or to revive it. */
export function freshEngine(): Caller {
  running?.stop();
  isGone = false;
  running = startEngine({ failed, paused: reportProblem });
  return running.client;
}

function failed(error: EngineError): void {
  failures.add(error);
  isGone = true;
  // Whoever revives it sees a call of theirs fail.
  if (!revival) void reviveEngine(error);
}

/** Has a fresh engine take up what the former one held. @returns whether it did */
export function reviveEngine(why: EngineError): Promise<boolean> {
  revival ??= revive(why).then((isRevived) => {
    revival = null;
    if (isRevived && isGone) failed(why);
    else if (!isRevived) {
      failures.add(why);
      running?.client.fail(why);
      running?.stop();
    }
    return isRevived;
  });
  return revival;
}

/** @param how shows what it does, with `failed` where it does not succeed; it never rejects */
export function whenEngineFails(how: typeof revive): void {
  revive = how;
}

/** @returns whether that is what an engine ended with, which its revival tells of */
export function isEngineFailure(error: unknown): boolean {
  return error instanceof EngineError && failures.has(error);
}

/** Waits where the engine is being revived. @returns whether there is one */
export async function whenRevived(): Promise<boolean> {
  await revival;
  return readPlayground().engine.activity !== 'failed';
}

/** Shows what went wrong; an abort is no problem but an answer, and a failure of the engine is told by its revival. */
export function reportProblem(error: unknown): void {
  if (isEngineFailure(error)) return;
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
    if (!(await whenRevived())) return false;
    try {
      await task();
      return true;
    } catch (error) {
      reportProblem(error);
      return false;
    } finally {
      if (!revival && readPlayground().engine.activity !== 'failed') patch('engine', { activity: 'ready' });
    }
  });
  queue = turn;
  return turn;
}
