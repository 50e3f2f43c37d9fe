import { expect, test, vi } from 'vitest';
import { builtinData } from '../../core/spec/dataSpec.ts';
import { EngineError } from '../../protocol/errors.ts';
import { startTestEngine } from '../../testing/testEngine.ts';
import { exclusively, freshEngine } from '../engineConnection.ts';
import { patch, readPlayground } from '../playground.ts';
import { madeSource, takeCorpus } from './corpus.ts';
import { setAttentionRow, undoAttentionEdit } from './editAttention.ts';

const engines = vi.hoisted(() => {
  Object.assign(globalThis, { window: new EventTarget(), document: new EventTarget() });
  return { start: (): unknown => null };
});
vi.mock('../../client/startEngine.ts', () => ({ startEngine: () => engines.start() }));
engines.start = () => {
  const engine = startTestEngine();
  const call = async (name: never, params: never) => {
    const { result, error } = await engine.call(name, params, () => {});
    if (error) throw new EngineError(error);
    return result;
  };
  return { client: { call, fail: () => {} }, stop: () => {} };
};

const translation = () => readPlayground().translation;
const bring = (corpus: 'copy' | 'hello-world') =>
  exclusively(() => takeCorpus(madeSource(corpus), builtinData, null));

test('a row is set, freed and taken back; with another sentence nothing of it is left', async () => {
  patch('model', { draft: { ...readPlayground().model.draft, hiddenSize: 8, embeddingSize: 8 } });
  await freshEngine().call('device/start', { backend: 'wasm' });
  await bring('hello-world');
  await vi.waitFor(() => expect(translation().targetTokens.length).toBeGreaterThan(0));
  const weights = [0, 1, 0];
  expect(translation().sourceTokens).toHaveLength(weights.length);
  setAttentionRow({ target: 0, weights });
  await vi.waitFor(() => expect(translation().targetTokens[0]?.attention).toEqual(weights));
  expect(translation().unedited?.tokens[0]?.attention).not.toEqual(weights);
  undoAttentionEdit();
  await vi.waitFor(() => expect(translation().targetTokens[0]?.attention).not.toEqual(weights));
  setAttentionRow({ target: 0, weights });
  await bring('copy');
  expect(translation()).toMatchObject({ edits: [], formerEdits: [], unedited: null });
  // They went before anybody tried them on the new sentence, which has other tokens.
  await vi.waitFor(() => expect(translation().targetTokens.length).toBeGreaterThan(0));
  expect(readPlayground().engine.problem).toBe(null);
});
