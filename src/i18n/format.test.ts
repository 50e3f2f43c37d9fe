import { afterEach, expect, test } from 'vitest';
import {
  formatDuration,
  formatPlain,
  formatProbability,
  formatRate,
  formatSigned,
  formatSmallPercent,
  formatTyped,
} from './format.ts';
import { speakLanguage } from './language.ts';

afterEach(() => speakLanguage('en', null));

test('probabilities lose the zero before the point, and one stays one', () => {
  expect(formatProbability(0.823)).toBe('.82');
  expect(formatProbability(0.999)).toBe('1.00');
  expect(formatProbability(0)).toBe('.00');
});

test('changes carry their sign, unless there is none', () => {
  expect(formatSigned(-1.254)).toBe('\u22121.25');
  expect(formatSigned(0.031)).toBe('+0.03');
  expect(formatSigned(-0.001)).toBe('0.00');
});

test('durations grow from seconds to hours', () => {
  expect(formatDuration(45.4)).toBe('45 s');
  expect(formatDuration(200)).toBe('3:20 min');
  expect(formatDuration(3905)).toBe('1:05 h');
  expect(formatDuration(-3)).toBe('0 s');
});

test('rates keep about three digits', () => {
  expect(formatRate(4.567)).toBe('4.57');
  expect(formatRate(45.67)).toBe('45.7');
  expect(formatRate(4567.8)).toBe('4,568');
});

test('settings keep every digit that was typed', () => {
  expect(formatPlain(4_294_967_295)).toBe('4294967295');
  expect(formatPlain(0.0003)).toBe('0.0003');
});

test('a small share does not become nothing', () => {
  expect(formatSmallPercent(0.00046)).toBe('0.046%');
});

test('a number field is given a point, whatever the language writes', () => {
  speakLanguage('fr', null);
  expect(formatPlain(0.0003)).toBe('0,0003');
  expect(formatTyped(0.0003)).toBe('0.0003');
});
