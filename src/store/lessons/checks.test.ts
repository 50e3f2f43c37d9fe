import { expect, test } from 'vitest';
import { type Playground, readPlayground } from '../playground.ts';
import type { TargetToken } from '../translationSlice.ts';
import { attention } from './attention.ts';
import { bottleneck } from './bottleneck.ts';
import { sequences } from './sequences.ts';

const vector = (...values: number[]) => ({ id: 0, values: Float64Array.from(values) });

/** A page whose network has two source tokens, scores 0 and ln 3, and states that begin with 1 and −1. */
function traced(entered: number | null): Playground {
  const state = readPlayground();
  const look = {
    query: null,
    energies: vector(0, Math.log(3)),
    weights: vector(0.25, 0.75),
    context: vector(-0.5, 0),
  };
  const step = { written: 'bonjour', look };
  const trace = {
    sourceTokens: ['hello', '</s>'],
    steps: [step],
    annotations: [vector(1, 0), vector(-1, 0)],
  };
  return {
    ...state,
    trace: { ...state.trace, trace: trace as unknown as Playground['trace']['trace'] },
    lesson: { ...state.lesson, entered },
  };
}

test('a weight worked out is right within .005 and no further', () => {
  const check = (entered: number | null) => attention.steps['by-hand'].check(traced(entered));
  expect(check(null)).toBeNull();
  expect(check(0.333)).toBeNull();
  expect(check(0.256)).toBeNull();
  expect(check(0.254)).toMatchObject({ word: 'bonjour', weight: 0.25, entered: 0.254 });
});

test('a context worked out is the weighted sum of the states', () => {
  const { sum, check } = attention.steps.context;
  expect(sum(traced(null))?.facts).toMatchObject({ weights: [0.25, 0.75], states: [1, -1] });
  expect(check(traced(0.5))).toBeNull();
  expect(check(traced(-0.5))).toMatchObject({ context: -0.5 });
});

const rows = (...attentions: number[][]): TargetToken[] =>
  attentions.map((weights, at) => ({
    text: at === attentions.length - 1 ? '</s>' : `word${at}`,
    probability: 1,
    attention: weights,
    candidates: [],
    wordIndex: at,
  }));

test('rows are sharper once their entropy has fallen by a quarter, and training rests', () => {
  const state = readPlayground();
  const showing = (phase: 'running' | 'resting', step: number, ...attentions: number[][]): Playground => ({
    ...state,
    training: { ...state.training, phase },
    translation: { ...state.translation, step, targetTokens: rows(...attentions) },
  });
  const before = showing('resting', 0, [0.5, 0.5], [0.5, 0.5]);
  const sharp: [number[], number[]] = [
    [0.1, 0.9],
    [0.1, 0.9],
  ];
  const check = (now: Playground) => attention.steps.sharpen.check(now, before);
  expect(check(before)).toBeNull();
  expect(check(showing('running', 300, ...sharp))).toBeNull();
  expect(check(showing('resting', 300, [0.4, 0.6], [0.4, 0.6]))).toBeNull();
  expect(check(showing('resting', 300, ...sharp))).toMatchObject({ word: 'word0', place: 1, first: 1 });
});

test('the worked case is learnt once the own network says it, and not before training rests', () => {
  const state = readPlayground();
  const saying = (text: string, phase: 'running' | 'resting', step: number): Playground => ({
    ...state,
    training: { ...state.training, phase },
    translation: {
      ...state.translation,
      step,
      hypotheses: [{ tokens: rows([1], [1]), text, logProbability: 0, score: 0, isComplete: true }],
    },
  });
  const { check } = sequences.steps.training;
  expect(check(saying('Bonjour le monde', 'running', 300))).toBeNull();
  expect(check(saying('Bonjour le monde', 'resting', 0))).toBeNull();
  expect(check(saying('Adieu le monde', 'resting', 300))).toBeNull();
  expect(check(saying('bonjour le monde', 'resting', 300))).toMatchObject({ steps: 300, probability: 1 });
});

test('the lead of the recorded run is its difference, with one decimal', () => {
  const sum = bottleneck.steps['where-it-breaks'].sum();
  const state = readPlayground();
  const check = (entered: number) =>
    bottleneck.steps['where-it-breaks'].check({ ...state, lesson: { ...state.lesson, entered } });
  expect(sum?.answer).toBeGreaterThanOrEqual(20);
  expect(check(0)).toBeNull();
  expect(check(Number(sum?.answer.toFixed(1)))).not.toBeNull();
});
