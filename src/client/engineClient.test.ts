import { describe, expect, test } from 'vitest';
import { EngineError } from '../protocol/errors.ts';
import type { EngineEvent } from '../protocol/events.ts';
import type { FromEngine, ToEngine } from '../protocol/messages.ts';
import { createEngineClient } from './engineClient.ts';

/** A client, what it sent, and the engine's mouth. */
function connect() {
  const sent: ToEngine[] = [];
  let hear: (message: FromEngine) => void = () => {};
  const client = createEngineClient({
    post: (message) => sent.push(message),
    listen: (receive) => {
      hear = receive;
    },
  });
  return { client, sent, say: (message: FromEngine) => hear(message) };
}

const progress: EngineEvent = { name: 'evaluation/progress', data: { done: 1, total: 2 } };

describe('createEngineClient', () => {
  test('sends each call with an id of its own and resolves it with its result', async () => {
    const { client, sent, say } = connect();
    const first = client.call('training/watch', { sentence: 'a' });
    const second = client.call('training/run', {});
    expect(sent).toMatchObject([
      { kind: 'call', name: 'training/watch', params: { sentence: 'a' } },
      { kind: 'call', name: 'training/run', params: {} },
    ]);
    const [one, two] = sent.map((message) => message.id) as [number, number];
    expect(one).not.toBe(two);
    const stop = { reason: 'paused', step: 3, trouble: null } as const;
    say({ kind: 'result', id: two, value: stop });
    say({ kind: 'result', id: one, value: null });
    expect(await second).toEqual(stop);
    expect(await first).toBe(null);
  });

  test('errors arrive as they were, and as an EngineError', async () => {
    const { client, sent, say } = connect();
    const call = client.call('model/build', { model: {} as never, training: {} as never });
    const report = {
      code: 'settings',
      message: 'hiddenSize is 7.',
      facts: { size: 7, isOdd: true, name: 'hiddenSize' },
      nextStep: 'Change it.',
    } as const;
    say({ kind: 'error', id: sent[0]?.id ?? 0, error: report });
    const error = await call.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(EngineError);
    expect(error).toBeInstanceOf(Error);
    expect((error as EngineError).toReport()).toEqual(report);
  });

  test('events reach the call that causes them, and none after its end', async () => {
    const { client, sent, say } = connect();
    const heard: string[] = [];
    const call = client.call(
      'training/watch',
      { sentence: null },
      { onEvent: ({ name }) => heard.push(`a ${name}`) },
    );
    const other = client.call(
      'training/watch',
      { sentence: null },
      { onEvent: ({ name }) => heard.push(`b ${name}`) },
    );
    const [one, two] = sent.map((message) => message.id) as [number, number];
    say({ kind: 'event', id: one, event: progress });
    say({ kind: 'event', id: two, event: progress });
    say({ kind: 'event', id: 999, event: progress });
    say({ kind: 'result', id: one, value: null });
    await call;
    say({ kind: 'event', id: one, event: progress });
    expect(heard).toEqual(['a evaluation/progress', 'b evaluation/progress']);
    say({ kind: 'result', id: two, value: null });
    await other;
  });

  test('aborting sends an abort for that call, once; also where the signal was aborted before', () => {
    const { client, sent } = connect();
    const controller = new AbortController();
    void client.call('training/run', {}, { signal: controller.signal });
    expect(sent.map((message) => message.kind)).toEqual(['call']);
    controller.abort();
    controller.abort();
    expect(sent.slice(1)).toEqual([{ kind: 'abort', id: sent[0]?.id }]);
    void client.call('training/run', {}, { signal: controller.signal });
    expect(sent.slice(2)).toEqual([
      { kind: 'call', id: sent[2]?.id, name: 'training/run', params: {} },
      { kind: 'abort', id: sent[2]?.id },
    ]);
  });

  test('when the other end is gone, every open call is rejected', async () => {
    const { client, sent, say } = connect();
    const calls = [client.call('training/run', {}), client.call('checkpoint/save', {})];
    const gone = new EngineError({ code: 'internal', message: 'The worker stopped.', nextStep: 'Reload.' });
    client.fail(gone);
    expect(await Promise.all(calls.map((call) => call.catch((reason: unknown) => reason)))).toEqual([
      gone,
      gone,
    ]);
    // A late answer is nobody's.
    expect(() => say({ kind: 'result', id: sent[0]?.id ?? 0, value: null })).not.toThrow();
  });

  test('where nobody else hears of a device’s trouble, as in the terminal, it ends every call', async () => {
    const { client, say } = connect();
    const run = client.call('training/run', {}).catch((reason: unknown) => reason);
    const error = { code: 'device-lost', message: 'The device was lost.', facts: {}, nextStep: '' } as const;
    say({ kind: 'trouble', error });
    expect(await run).toMatchObject(error);
    await expect(client.call('training/run', {})).rejects.toMatchObject(error);
  });
});
