import { type DecodeSpec, greedyDecoding } from '../../core/spec/decodeSpec.ts';
import { END_ID } from '../../core/vocab/specialTokens.ts';
import type { AttentionEdit, SourceToken, TargetToken, Translation } from '../../protocol/translation.ts';
import { countWords } from '../corpus/countWords.ts';
import type { TextCodec } from '../corpus/textCodec.ts';
import type { Network } from '../network.ts';
import { decodeSentences } from './decodeSentences.ts';
import { describeHypothesis, describeToken, describeTranslation, type Wording } from './describe.ts';
import { givenAttention } from './givenAttention.ts';
import type { DecodedToken, Hypothesis } from './hypothesis.ts';

/** The tokens the network will read, </s> last, and whether it knows each. */
export function readSource(
  { tokenizer, vocabulary }: TextCodec,
  sentence: string,
): { ids: number[]; tokens: SourceToken[] } {
  const words = tokenizer.tokenize(sentence);
  return {
    ids: Array.from(vocabulary.encode(words)),
    tokens: countWords(
      [...words, vocabulary.tokens[END_ID] as string].map((text) => ({
        text,
        isKnown: vocabulary.has(text),
      })),
      tokenizer,
    ),
  };
}

interface TranslateOptions {
  /** Greedy by default. */
  readonly decode?: DecodeSpec;
  /** Words that every translation begins with. */
  readonly prefix?: string;
  /** Rows of attention set by hand. */
  readonly edits?: readonly AttentionEdit[];
  /** Hears each token of a greedy translation as it is written. */
  readonly onToken?: (token: TargetToken, position: number) => void;
  /** Aborting it ends the translation where it is. */
  readonly signal?: AbortSignal;
}

/**
 * Translates one sentence. One without words gets no hypothesis.
 *
 * @throws EngineError (`settings`) where a row set by hand does not fit the sentence or the network.
 */
export async function translate(
  network: Network,
  sentence: string,
  { decode = greedyDecoding, prefix = '', edits = [], onToken, signal }: TranslateOptions = {},
): Promise<Translation> {
  const { source, target } = network.codecs;
  const { ids, tokens: sourceTokens } = readSource(source, sentence);
  if (ids.length === 0) return describeTranslation(sentence, sourceTokens, []);
  const given = target.tokenizer.tokenize(prefix);
  const wording: Wording = { target, sourceTokens, given, replacesUnknown: decode.replaceUnknown };
  const written: ReturnType<typeof describeToken>[] = [];
  const onStep = ({ tokens }: Hypothesis) => {
    const position = tokens.length - 1;
    written[position] = describeToken(tokens[position] as DecodedToken, position, wording);
    onToken?.(countWords(written, target.tokenizer)[position] as TargetToken, position);
  };
  const [found = []] = await decodeSentences(
    network.model,
    [{ source: ids, prefix: target.vocabulary.encode(given) }],
    decode,
    {
      ...(edits.length > 0 && { given: givenAttention(network.model, ids.length + 1, edits) }),
      ...(signal && { signal }),
      ...(decode.method === 'greedy' && { onStep }),
    },
  );
  return describeTranslation(
    sentence,
    sourceTokens,
    found.map((each) => describeHypothesis(each, wording)),
  );
}
