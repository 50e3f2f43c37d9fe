import { expect, test } from 'vitest';
import { CorpusError } from '../core/corpus/corpusError.ts';
import { corpusProblem } from './corpusProblem.ts';
import { EngineError } from './errors.ts';

test('a fault of a corpus keeps its sentence, its facts and the next step, and names its reason', () => {
  const problem = corpusProblem(
    new CorpusError('corpus/file-too-large', 'Larger than 200 MB.', 'Cut it.', { sizeBytes: 3e8 }),
  );
  expect(problem).toBeInstanceOf(EngineError);
  expect((problem as EngineError).toReport()).toEqual({
    code: 'corpus',
    message: 'Larger than 200 MB.',
    nextStep: 'Cut it.',
    facts: { sizeBytes: 3e8, reason: 'corpus/file-too-large' },
  });
});

test('other errors stay what they are', () => {
  const error = new TypeError('no');
  expect(corpusProblem(error)).toBe(error);
});
