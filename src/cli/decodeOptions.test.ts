import { expect, test } from 'vitest';
import { greedyDecoding } from '../core/spec/decodeSpec.ts';
import { decodeOptions, readDecodeOptions } from './decodeOptions.ts';
import { UsageError } from './terminal.ts';

test('the method follows from what is named', () => {
  expect(readDecodeOptions({})).toEqual(greedyDecoding);
  expect(readDecodeOptions({ 'replace-unknown': true })).toEqual({ ...greedyDecoding, replaceUnknown: true });
  expect(readDecodeOptions({ beam: '5', 'length-penalty': '1' })).toEqual({
    ...greedyDecoding,
    method: 'beam',
    beamWidth: 5,
    lengthPenalty: 1,
  });
  expect(readDecodeOptions({ 'n-best': '3' })).toEqual({ ...greedyDecoding, method: 'beam', nBest: 3 });
  expect(
    readDecodeOptions({ temperature: '0.8', 'top-k': '5', 'top-p': '0.9', seed: '3', 'n-best': '9' }),
  ).toEqual({
    ...greedyDecoding,
    method: 'sample',
    temperature: 0.8,
    topK: 5,
    topP: 0.9,
    seed: 3,
    nBest: 9,
  });
});

test.each([
  [{ beam: '11' }, 'beamWidth is 11; it must lie between 1 and 10.'],
  [{ beam: 'wide' }, 'beamWidth must be a number.'],
  [{ beam: '2', 'n-best': '3' }, /^nBest is 3, more than the beam's width of 2/],
  [{ 'n-best': '2', beam: '3', seed: '4' }, /^--beam and --seed do not go together/],
  [
    { temperature: '1', 'coverage-penalty': '0.2' },
    /^--coverage-penalty and --temperature do not go together/,
  ],
])('%o is refused', (values, message) => {
  expect(() => readDecodeOptions(values)).toThrow(UsageError);
  expect(() => readDecodeOptions(values)).toThrow(message);
});

test('every option says what it may be and what it goes with', () => {
  expect(decodeOptions['beam']?.help).toBe(
    'Beam width: a whole number from 1 to 10 (default 4); for beam search.',
  );
  expect(decodeOptions['n-best']?.help).toMatch(/; for beam search and sampling\.$/);
  expect(decodeOptions['replace-unknown']).toEqual({ type: 'boolean', help: 'Replace unknown words.' });
});
