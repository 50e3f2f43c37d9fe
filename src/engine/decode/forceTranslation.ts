import { END_ID } from '../../core/vocab/specialTokens.ts';
import type { Translation } from '../../protocol/translation.ts';
import { batchOf } from '../model/batch.ts';
import type { Network } from '../network.ts';
import { tf } from '../tf.ts';
import { bucketLengths } from '../train/bucketLength.ts';
import { describeHypothesis, describeTranslation } from './describe.ts';
import { emptyHypothesis, extend, type Hypothesis } from './hypothesis.ts';
import { logProbabilities } from './logProbabilities.ts';
import { readSource } from './translate.ts';

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
    return attention ? [logits, attention as tf.Tensor] : [logits];
  });
  const [logits, attention] = await Promise.all(results.map((tensor) => tensor.data()));
  tf.dispose(results);
  const vocabulary = model.vocabulary.target;
  const hypothesis = ids.reduce<Hypothesis>((sofar, id, index) => {
    const firstColumn = index * batch.sourceLength;
    return extend(sofar, id, {
      logProbabilities: logProbabilities(logits as Float32Array, index * vocabulary, vocabulary),
      attention:
        (attention as Float32Array | undefined)?.slice(firstColumn, firstColumn + source.length + 1) ?? null,
    });
  }, emptyHypothesis);
  const { logProbability } = hypothesis;
  const described = describeHypothesis(
    { ...hypothesis, score: logProbability, isComplete: true },
    { target: codecs.target, sourceTokens, given: words, replacesUnknown: false },
  );
  return describeTranslation(sentence, sourceTokens, [{ ...described, text: target }]);
}
