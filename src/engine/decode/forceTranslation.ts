import { END_ID } from '../../core/vocab/specialTokens.ts';
import type { Translation } from '../../protocol/translation.ts';
import { batchOf } from '../model/batch.ts';
import type { Network } from '../network.ts';
import { tf } from '../tf.ts';
import { bucketLengths } from '../train/bucketLength.ts';
import { neverAnswers } from './decodingSession.ts';
import { describeStep, readSource } from './translate.ts';

/**
 * Teacher forcing on one sentence: the decoder reads the words of a given translation, whatever it would have said.
 * Each token carries the probability the network gave to that word, and the attention it paid.
 */
export async function forceTranslation(
  network: Network,
  sentence: string,
  target: string,
): Promise<Translation> {
  const { model, codecs } = network;
  const { ids: source, tokens: sourceTokens } = readSource(codecs.source, sentence);
  const words = codecs.target.tokenizer.tokenize(target);
  const ids = [...codecs.target.vocabulary.encode(words), END_ID];
  const batch = batchOf([{ source, target: ids.slice(0, -1) }], {
    rows: 1,
    ...bucketLengths({ source: source.length + 1, target: ids.length }),
  });
  const results = tf.tidy(() => {
    const { state, memory } = model.encode(batch.source, batch.sourceLengths);
    const { logits, attention } = model.decode(batch.targetInput, state, memory);
    const probabilities: tf.Tensor = tf.softmax(tf.add(logits, neverAnswers(model.vocabulary.target)));
    return attention ? [probabilities, attention as tf.Tensor] : [probabilities];
  });
  const [probabilities, attention] = await Promise.all(results.map((tensor) => tensor.data()));
  tf.dispose(results);
  const row = (values: ArrayLike<number>, width: number, index: number, length = width) =>
    Float32Array.from({ length }, (_, at) => values[index * width + at] as number);
  const targetTokens = ids.map((id, index) => ({
    ...describeStep(
      {
        id,
        probabilities: row(probabilities as Float32Array, model.vocabulary.target, index),
        attention: attention ? row(attention, batch.sourceLength, index, source.length + 1) : null,
      },
      codecs.target,
    ),
    // A word the vocabulary lacks keeps its own name.
    text: words[index] ?? (codecs.target.vocabulary.tokens[END_ID] as string),
  }));
  return { source: sentence, sourceTokens, targetTokens, target, isComplete: true };
}
