import { beforeAll, describe, expect, test } from 'vitest';
import { type DataSpec, dataFields } from '../core/spec/dataSpec.ts';
import { defaultsOf } from '../core/spec/field.ts';
import type { TokenKind } from '../core/tokenize/tokenizer.ts';
import type { CorpusSource } from '../protocol/corpus.ts';
import type { Validation } from '../protocol/training.ts';
import { nodeWasmUrl } from '../testing/nodeWasmUrl.ts';
import { tinyTsv } from '../testing/tinyCorpus.ts';
import { tinyModelSpec, tinyTrainSpec } from '../testing/tinyNetwork.ts';
import { readCheckpoint, writeCheckpoint } from './checkpoint/checkpoint.ts';
import { loadCorpus } from './corpus/loadCorpus.ts';
import { forceTranslation } from './decode/forceTranslation.ts';
import { translate } from './decode/translate.ts';
import { loadBackend } from './device/loadBackend.ts';
import { evaluate } from './evaluate/evaluate.ts';
import { build } from './handlers/model.ts';
import { disposeNetwork, readNetwork } from './network.ts';
import { createSession, type Session } from './session.ts';
import { train } from './train/trainer.ts';

/** From text to scores in every kind of token: twenty steps each, on pairs like Tatoeba's and on ones with gold links. */

const tiny: CorpusSource = { kind: 'tsv', name: 'tiny.tsv', content: tinyTsv };
const builtin: CorpusSource = { kind: 'builtin', preset: 'short', pairs: 200, seed: 1 };

beforeAll(() => loadBackend('wasm', nodeWasmUrl()));

async function trained(source: CorpusSource, tokens: TokenKind) {
  const data: DataSpec = { ...defaultsOf(dataFields), tokens, merges: 60, minFrequency: 1 };
  const session: Session = createSession(nodeWasmUrl());
  const signal = new AbortController().signal;
  session.corpus = await loadCorpus(source, data, { signal, onProgress: () => {} });
  await build(
    { model: { ...tinyModelSpec, hiddenSize: 16 }, training: tinyTrainSpec },
    { session, signal, emit: () => {}, letOthersIn: () => {} },
  );
  const { network, run, corpus } = session;
  if (!network || !run) throw new Error('No network was built.');
  const losses: number[] = [];
  const validations: Validation[] = [];
  for await (const news of train(network, run, { untilStep: 20, signal })) {
    if (news.kind === 'step') losses.push(news.step.lossNatsPerToken);
    if (news.kind === 'validation') validations.push(news.validation);
  }
  return { network, corpus, losses, validations };
}

describe.each<TokenKind>(['word', 'bpe', 'character'])('in tokens of the kind %s', (tokens) => {
  test('a network learns, is scored on sentences, and translates the same once saved and loaded', async () => {
    const { network, corpus, losses } = await trained(tiny, tokens);
    expect(losses).toHaveLength(20);
    expect(losses.at(-1)).toBeLessThan((losses[0] ?? 0) * 0.9);

    const report = await evaluate(
      network,
      corpus.test.map(({ sourceText, targetText }) => ({
        source: sourceText,
        target: targetText,
        links: null,
      })),
      { signal: new AbortController().signal, onProgress: () => {} },
    );
    expect(report.pairs).toBe(7);
    expect(report.bleu.score).toBeGreaterThanOrEqual(0);
    // Seven sentences of three to seven words, whatever the tokens.
    expect(report.bleuByLength[0]).toMatchObject({ to: 9, pairs: 7 });

    const sentence = 'The zebra sees a red car, 木!';
    const translation = await translate(network, sentence);
    const files = writeCheckpoint(network, await readNetwork(network));
    const again = readCheckpoint(files);
    expect(await translate(again, sentence)).toEqual(translation);
    disposeNetwork(again);
    disposeNetwork(network);
  });

  test('each token knows its word', async () => {
    const { network } = await trained(tiny, tokens);
    const { sourceTokens, targetTokens } = await forceTranslation(
      network,
      'The cat sleeps.',
      'Le chat dort.',
    );
    const wordsOf = (list: readonly { text: string; wordIndex: number }[]) => {
      const words: string[] = [];
      for (const { text, wordIndex } of list)
        words[wordIndex] = (words[wordIndex] ?? '') + text.replace(/@@$|␣/u, '');
      return words;
    };
    expect(wordsOf(sourceTokens)).toEqual(['the', 'cat', 'sleeps', '.', '</s>']);
    expect(wordsOf(targetTokens)).toEqual(['le', 'chat', 'dort', '.', '</s>']);
    const indexes: number[] = [];
    const free = await translate(network, 'The cat sleeps.', {
      onToken: ({ wordIndex }) => indexes.push(wordIndex),
    });
    expect(indexes).toHaveLength(free.targetTokens.length);
    if (tokens !== 'character') expect(indexes).toEqual(free.targetTokens.map(({ wordIndex }) => wordIndex));
    disposeNetwork(network);
  });

  test('alignments are judged between words', async () => {
    const { network, validations } = await trained(builtin, tokens);
    const report = validations.at(-1)?.attention;
    expect(report?.alignmentErrorRate).toBeGreaterThan(0);
    for (const figure of [
      report?.alignmentErrorRate,
      report?.sinkMass,
      report?.coverage,
      report?.distinctArgmaxRatio,
    ]) {
      expect(figure).toBeGreaterThanOrEqual(0);
      expect(figure).toBeLessThanOrEqual(1);
    }
    disposeNetwork(network);
  });
});
