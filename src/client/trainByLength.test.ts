import { beforeEach, expect, test } from 'vitest';
import type { CallName, ParamsOf, ResultOf } from '../protocol/calls.ts';
import { EngineError } from '../protocol/errors.ts';
import type { EngineEvent } from '../protocol/events.ts';
import { type LengthPlan, trainByLength } from './trainByLength.ts';

const plan: LengthPlan = {
  corpus: { source: { kind: 'worked' }, data: {} as LengthPlan['corpus']['data'] },
  network: {} as LengthPlan['network'],
  looks: [
    { step: 2, pairs: 10 },
    { step: 5, pairs: 40 },
  ],
};

/** What the engine was asked and what was heard of it, in order. */
let course: string[] = [];
let trouble: EngineError | null = null;

beforeEach(() => {
  course = [];
  trouble = null;
});

/** An engine that takes its steps at once. */
const client = {
  async call<Name extends CallName>(
    name: Name,
    params: ParamsOf<Name>,
    options: { onEvent?: (event: EngineEvent) => void } = {},
  ): Promise<ResultOf<Name>> {
    const { untilStep, maxPairs } = params as { untilStep?: number; maxPairs?: number };
    course.push([name, untilStep ?? maxPairs].filter((part) => part !== undefined).join(' '));
    if (name === 'training/run')
      options.onEvent?.({ name: 'training/step', data: { step: untilStep } } as EngineEvent);
    return { trouble: trouble?.toReport() ?? null, bleuByLength: [] } as unknown as ResultOf<Name>;
  },
};

const follow = (controller = new AbortController()) =>
  trainByLength(client, plan, {
    signal: controller.signal,
    listener: {
      ready: () => void course.push('ready'),
      step: (step) => void course.push(`step ${step}`),
      scored: (step) => void course.push(`scored ${step}`),
    },
  });

test('trains from look to look and scores at each', async () => {
  await follow();
  expect(course).toEqual([
    'corpus/load',
    'model/build',
    'ready',
    'training/run 2',
    'step 2',
    'evaluation/run 10',
    'scored 2',
    'training/run 5',
    'step 5',
    'evaluation/run 40',
    'scored 5',
  ]);
});

test('asks for nothing more once it is called off', async () => {
  const controller = new AbortController();
  controller.abort();
  await expect(follow(controller)).rejects.toMatchObject({ code: 'aborted' });
  expect(course).toEqual(['corpus/load']);
});

test('ends with the trouble that training met', async () => {
  trouble = new EngineError({ code: 'model', message: 'It diverged.', nextStep: '' });
  await expect(follow()).rejects.toThrow('It diverged.');
  expect(course).not.toContain('evaluation/run 10');
});
