import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { EngineError } from '../protocol/errors.ts';
import type { FromEngine, ToEngine } from '../protocol/messages.ts';
import type { TrainingStep } from '../protocol/training.ts';
import { type EngineWorker, supervise } from './supervise.ts';

/** What of the page the watchdog looks at. */
const page = { hidden: false };

beforeEach(() => {
  vi.useFakeTimers();
  page.hidden = false;
  vi.stubGlobal('document', page);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A supervised worker that does nothing by itself: what it was sent, its mouth, and what is heard of it. */
function start() {
  const sent: ToEngine[] = [];
  const failures: EngineError[] = [];
  const pauses: EngineError[] = [];
  let isTerminated = false;
  const worker: EngineWorker = {
    postMessage: (message: ToEngine) => sent.push(message),
    terminate: () => {
      isTerminated = true;
    },
    onmessage: null,
    onmessageerror: null,
    onerror: null,
  };
  const { client, stop } = supervise(worker, {
    failed: (error) => failures.push(error),
    paused: (error) => pauses.push(error),
  });
  const say = (data: FromEngine) =>
    worker.onmessage?.call(worker as Worker, { data } as MessageEvent<FromEngine>);
  const breakWith = (message: string) => worker.onerror?.call(worker as Worker, { message } as ErrorEvent);
  const loseMessage = () => worker.onmessageerror?.call(worker as Worker, {} as MessageEvent);
  /** A call that is only waited for in the test's own way. */
  const call = (name: 'training/run' | 'device/start') => {
    const answer = name === 'training/run' ? client.call(name, {}) : client.call(name, { backend: 'wasm' });
    return answer.then(
      () => 'answered',
      (error: unknown) => error,
    );
  };
  const step = (stepMs: number) => {
    const data = { stepMs } as TrainingStep;
    say({ kind: 'event', id: sent[0]?.id ?? 0, event: { name: 'training/step', data } });
  };
  return {
    client,
    stop,
    say,
    breakWith,
    loseMessage,
    call,
    step,
    sent,
    failures,
    pauses,
    gone: () => isTerminated,
  };
}

const lost: FromEngine = {
  kind: 'trouble',
  error: { code: 'device-lost', message: 'The graphics device was lost.', facts: {}, nextStep: '' },
};

describe('an engine that ends', () => {
  test.each([
    [
      'its device is lost, at rest too',
      (engine: ReturnType<typeof start>) => engine.say(lost),
      /device was lost/,
    ],
    ['it throws', (engine: ReturnType<typeof start>) => engine.breakWith('Error: x'), /stopped: Error: x/],
    [
      'its script is not there',
      (engine: ReturnType<typeof start>) => engine.breakWith(''),
      /could not be loaded/,
    ],
    [
      'its message cannot be read',
      (engine: ReturnType<typeof start>) => engine.loseMessage(),
      /could not be read/,
    ],
  ])('%s: told once, its worker stopped, its calls failed', async (_, end, message) => {
    const engine = start();
    const open = engine.call('device/start');
    end(engine);
    end(engine);
    expect(engine.failures).toHaveLength(1);
    const [failure] = engine.failures;
    expect(failure?.message).toMatch(message);
    expect(engine.gone()).toBe(true);
    expect(await open).toBe(failure);
    expect(await engine.call('device/start')).toBe(failure);
    expect(engine.sent).toHaveLength(1);
  });

  test('a command that the device refused only pauses it', () => {
    const engine = start();
    engine.say({ kind: 'trouble', error: { ...lost.error, code: 'device' } });
    expect(engine.pauses).toHaveLength(1);
    expect(engine.failures).toEqual([]);
    expect(engine.gone()).toBe(false);
  });
});

describe('silence', () => {
  test('while steps come, ten seconds without a word are too many', async () => {
    const engine = start();
    const run = engine.call('training/run');
    engine.step(50);
    await vi.advanceTimersByTimeAsync(9_000);
    expect(engine.failures).toEqual([]);
    engine.step(50);
    await vi.advanceTimersByTimeAsync(9_000);
    expect(engine.failures).toEqual([]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(engine.failures.map(({ message }) => message)).toEqual([
      expect.stringMatching(/stopped answering: 1\d seconds without a word/),
    ]);
    expect(await run).toBe(engine.failures[0]);
  });

  test('before the first step, and for other calls, it is patient: something may be compiled', async () => {
    const engine = start();
    void engine.call('training/run');
    await vi.advanceTimersByTimeAsync(290_000);
    expect(engine.failures).toEqual([]);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(engine.failures).toHaveLength(1);
  });

  test('slow steps have twenty times their length', async () => {
    const engine = start();
    void engine.call('training/run');
    engine.step(2_000);
    await vi.advanceTimersByTimeAsync(38_000);
    expect(engine.failures).toEqual([]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(engine.failures).toHaveLength(1);
  });

  test('what it once took to compile may be taken twice over', async () => {
    const engine = start();
    void engine.call('training/run');
    await vi.advanceTimersByTimeAsync(15_000);
    engine.step(50);
    await vi.advanceTimersByTimeAsync(28_000);
    expect(engine.failures).toEqual([]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(engine.failures).toHaveLength(1);
  });

  test('an engine that nobody asks may be silent', async () => {
    const engine = start();
    void engine.call('training/run');
    engine.step(50);
    engine.say({ kind: 'result', id: engine.sent[0]?.id ?? 0, value: null });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(engine.failures).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('time in which the page is hidden or asleep does not count', async () => {
    const engine = start();
    void engine.call('training/run');
    engine.step(50);
    page.hidden = true;
    await vi.advanceTimersByTimeAsync(60_000);
    page.hidden = false;
    // Asleep: the clock goes on, no timer does.
    const awake = performance.now.bind(performance);
    vi.spyOn(performance, 'now').mockImplementation(() => awake() + 3_600_000);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(engine.failures).toEqual([]);
    await vi.advanceTimersByTimeAsync(12_000);
    expect(engine.failures).toHaveLength(1);
  });

  test('one that was stopped is watched no longer', async () => {
    const engine = start();
    void engine.call('training/run');
    engine.stop();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(engine.failures).toEqual([]);
    expect(engine.gone()).toBe(true);
  });
});
