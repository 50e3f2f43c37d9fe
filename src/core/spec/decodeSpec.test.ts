import { expect, test } from 'vitest';
import {
  type DecodeMethod,
  type DecodeSpec,
  decodeFields,
  decodeSpecFault,
  greedyDecoding,
  maximumTargetLength,
} from './decodeSpec.ts';
import { applies, readSpec } from './field.ts';

test('no setting of decoding rebuilds the network', () => {
  expect(Object.values(decodeFields).map(({ rebuilds }) => rebuilds)).not.toContain(true);
});

test('each method reads its own settings', () => {
  const read = (method: DecodeMethod) =>
    Object.entries(decodeFields).flatMap(([name, field]) =>
      applies(field, { ...greedyDecoding, method }) ? [name] : [],
    );
  const always = ['lengthFactor', 'lengthConstant', 'replaceUnknown'];
  expect(read('greedy')).toEqual(['method', ...always]);
  expect(read('beam')).toEqual([
    'method',
    'beamWidth',
    'nBest',
    'lengthPenalty',
    'coveragePenalty',
    ...always,
  ]);
  expect(read('sample')).toEqual(['method', 'nBest', 'temperature', 'topK', 'topP', 'seed', ...always]);
});

test('a beam cannot list more than it follows; sampling may draw as often as it likes', () => {
  const spec: DecodeSpec = { ...greedyDecoding, method: 'beam', beamWidth: 3, nBest: 5 };
  expect(decodeSpecFault(spec)).toBe(
    "nBest is 5, more than the beam's width of 3; widen the beam or ask for fewer.",
  );
  expect(decodeSpecFault({ ...spec, nBest: 3 })).toBe(null);
  expect(decodeSpecFault({ ...spec, method: 'sample' })).toBe(null);
  expect(decodeSpecFault(greedyDecoding)).toBe(null);
});

test('values out of range are named', () => {
  expect(readSpec(decodeFields, { beamWidth: 11, topP: 0, method: 'best' }).faults).toEqual([
    'beamWidth is 11; it must lie between 1 and 10.',
    'topP is 0; it must lie between 0.01 and 1.',
    'method must be one of greedy, beam, sample.',
  ]);
});

test('the maximum length is a factor and a constant', () => {
  expect([0, 1, 7].map((length) => maximumTargetLength(length))).toEqual([8, 9, 18]);
  expect(maximumTargetLength(5, { lengthFactor: 0, lengthConstant: 3 })).toBe(3);
});
