import type { LeaveOutReport } from '../../protocol/leaveOut.ts';
import type { TracedToken } from '../../protocol/trace.ts';
import { batchOf } from '../model/batch.ts';
import type { Network } from '../network.ts';
import { tf } from '../tf.ts';
import { breathe } from '../train/breathe.ts';
import { bucketLengths } from '../train/bucketLength.ts';
import { logProbabilities } from './logProbabilities.ts';
import { shownIds } from './shownIds.ts';
import { readSource } from './translate.ts';

/** Sentences read together: few enough for the logits of a large vocabulary, and on a GPU always as many. */
const rows = 8;

/**
 * Leave-one-out (Li et al. 2016, "Understanding Neural Networks through Representation Erasure", for words): the
 * sentence is read again without each of its words, and the network is led along the same translation.
 *
 * @param target the tokens of the translation, as they are shown
 * @param signal aborting it leaves out the words not yet tried
 */
export async function leaveOut(
  { model, codecs }: Network,
  sentence: string,
  target: readonly TracedToken[],
  signal?: AbortSignal,
): Promise<LeaveOutReport> {
  const { ids, tokens } = readSource(codecs.source, sentence);
  const words = tokens.slice(0, -1);
  const wordIndexes = [...new Set(words.map(({ wordIndex }) => wordIndex))];
  const sources = [null, ...wordIndexes].map((left) => ids.filter((_, at) => words[at]?.wordIndex !== left));
  const written = shownIds(codecs.target.vocabulary, target);
  const told: number[][] = [];
  while (told.length < sources.length && !(signal?.aborted && told.length > 0)) {
    told.push(...(await readTogether(model, sources.slice(told.length, told.length + rows), written)));
    await breathe();
  }
  const [whole = [], ...without] = told;
  return {
    whole,
    without: without.map((each, at) => ({ wordIndex: wordIndexes[at]!, logProbabilities: each })),
  };
}

/** @returns ln P of each target token, for each source */
async function readTogether(
  model: Network['model'],
  sources: readonly number[][],
  target: readonly number[],
): Promise<number[][]> {
  const batch = batchOf(
    sources.map((source) => ({ source, target: target.slice(0, -1) })),
    {
      rows,
      ...bucketLengths({
        source: 1 + Math.max(...sources.map(({ length }) => length)),
        target: Math.max(1, target.length),
      }),
    },
  );
  const logits = tf.tidy(() => {
    const { state, memory } = model.encode(batch.source, batch.sourceLengths);
    return model.decode(batch.targetInput, state, memory).logits; // [T·B, V]
  });
  const values = await logits.data();
  logits.dispose();
  const vocabulary = model.vocabulary.target;
  return sources.map((_, row) =>
    target.map((id, at) => logProbabilities(values, (at * rows + row) * vocabulary, vocabulary)[id]!),
  );
}
