import { END_ID } from '../../core/vocab/specialTokens.ts';
import type { Translation } from '../../protocol/translation.ts';
import type { Network } from '../network.ts';
import { describeHypothesis, describeTranslation } from './describe.ts';
import { forcedNumbers } from './forcedNumbers.ts';
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
  const { logits, attention } = await forcedNumbers(model, source, ids);
  const vocabulary = model.vocabulary.target;
  const hypothesis = ids.reduce<Hypothesis>(
    (sofar, id, step) =>
      extend(sofar, id, {
        logProbabilities: logProbabilities(logits, step * vocabulary, vocabulary),
        attention: attention?.[step] ?? null,
      }),
    emptyHypothesis,
  );
  const { logProbability } = hypothesis;
  const described = describeHypothesis(
    { ...hypothesis, score: logProbability, isComplete: true },
    { target: codecs.target, sourceTokens, given: words, replacesUnknown: false },
  );
  return describeTranslation(sentence, sourceTokens, [{ ...described, text: target }]);
}
