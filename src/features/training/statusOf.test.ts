import { expect, test } from 'vitest';
import { english } from '../../i18n/english/page.ts';
import type { Playground } from '../../store/playground.ts';
import { usePlayground } from '../../store/playground.ts';
import { statusOf } from './statusOf.ts';

const text = english.status;
const built = { firstSteps: 100 } as NonNullable<Playground['model']['built']>;

function stateWith(changes: {
  engine?: Partial<Playground['engine']>;
  training?: Partial<Playground['training']>;
  built?: Playground['model']['built'];
}): Playground {
  const initial = usePlayground.getInitialState();
  return {
    ...initial,
    engine: { ...initial.engine, activity: 'ready', ...changes.engine },
    model: { ...initial.model, built: changes.built === undefined ? built : changes.built },
    training: {
      ...initial.training,
      draft: { ...initial.training.draft, steps: 100 },
      ...changes.training,
    },
  };
}

test('before the engine runs, the page says that it starts', () => {
  expect(statusOf(usePlayground.getInitialState(), 0, text)).toEqual({
    kind: 'busy',
    sentence: text.starting,
  });
});

test('reading a corpus and learning its subwords are told apart', () => {
  const loading = (phase: 'cleaning' | 'learning') => ({
    ...stateWith({ engine: { activity: 'loadingCorpus' } }),
    corpus: { ...usePlayground.getInitialState().corpus, progress: { phase, done: 1200, total: 2000 } },
  });
  expect(statusOf(loading('cleaning'), 0, text).sentence).toBe('Reading the corpus: 1,200 of 2,000');
  expect(statusOf(loading('learning'), 0, text).sentence).toBe('Learning subwords: 1,200 of 2,000 merges');
});

test('a fresh network is ready, a trained one paused or finished', () => {
  expect(statusOf(stateWith({}), 0, text).sentence).toBe(text.ready);
  expect(statusOf(stateWith({}), 40, text).sentence).toBe(text.paused('40', '100'));
  expect(statusOf(stateWith({}), 100, text).sentence).toBe(text.finished('100', '100'));
});

test('a running network says its step', () => {
  expect(statusOf(stateWith({ training: { phase: 'running' } }), 3, text)).toEqual({
    kind: 'training',
    sentence: text.training('3', '100'),
  });
});

test('validations say how it goes: learning, on a plateau, by heart, or worse', () => {
  const running = stateWith({ training: { phase: 'running' } });
  const told = (course: Parameters<typeof statusOf>[3]) => statusOf(running, 60, text, course);
  const lowest = { lowest: 2.314, lowestStep: 20, since: 0 };
  expect(told({ kind: 'learning', ...lowest })).toEqual({
    kind: 'training',
    sentence: 'Training: step 60 of 100. Learning: held-out loss at best 2.31.',
  });
  const advice = (sentence: string) => ({ kind: 'advice', sentence });
  const later = { ...lowest, since: 5 };
  expect(told({ kind: 'plateau', ...later })).toEqual(advice(text.course.plateau('20', '5')));
  expect(told({ kind: 'memorising', ...later })).toEqual(advice(text.course.memorising('20')));
  expect(told({ kind: 'worsening', ...later })).toEqual(advice(text.course.worsening('20')));
});

test('divergence says what was seen and what to try', () => {
  const trouble = {
    code: 'model' as const,
    message: 'The loss is NaN.',
    facts: {},
    nextStep: 'Lower the rate.',
  };
  const { kind, sentence } = statusOf(
    stateWith({ training: { stop: { reason: 'diverged', step: 7, trouble } } }),
    7,
    text,
  );
  expect(kind).toBe('trouble');
  expect(sentence).toContain('The loss is NaN.');
  expect(sentence).toContain('Lower the rate.');
});

test('a run that stopped early says so, and whose weights the network has', () => {
  const stopAs = (stop: Partial<Playground['training']['stop']>) =>
    statusOf(
      stateWith({ training: { stop: { reason: 'earlyStopped', step: 60, trouble: null, ...stop } } }),
      60,
      text,
    );
  expect(stopAs({ patience: 5 })).toEqual({ kind: 'resting', sentence: text.earlyStopped('60', '100', '5') });
  expect(stopAs({ patience: 5, keptStep: 40 }).sentence).toBe(
    `${text.earlyStopped('60', '100', '5')} ${text.kept('40')}`,
  );
  const finished = { reason: 'finished', step: 100, trouble: null, keptStep: 90 } as const;
  expect(statusOf(stateWith({ training: { stop: finished } }), 100, text).sentence).toBe(
    `${text.finished('100', '100')} ${text.kept('90')}`,
  );
});

test('an engine that failed says why, and so does a network that could not be built', () => {
  const problem = { code: 'internal' as const, message: 'It broke.', facts: {}, nextStep: 'Reload.' };
  expect(statusOf(stateWith({ engine: { activity: 'failed', problem } }), 9, text).sentence).toContain(
    'It broke.',
  );
  expect(statusOf(stateWith({ built: null }), 0, text).sentence).toBe(text.noNetwork);
});
