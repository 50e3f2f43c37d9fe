import { greedyDecoding } from '../../core/spec/decodeSpec.ts';
import type { ParamsOf, ResultOf } from '../../protocol/calls.ts';
import { expectDecodable } from '../decode/expectDecodable.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { type CallContext, requireCorpus, requireNetwork } from '../session.ts';

export async function run(
  { on, maxPairs = Number.POSITIVE_INFINITY, decode = greedyDecoding }: ParamsOf<'evaluation/run'>,
  { session, signal, emit }: CallContext,
): Promise<ResultOf<'evaluation/run'>> {
  const network = requireNetwork(session);
  expectDecodable(decode);
  const pairs =
    typeof on === 'string'
      ? requireCorpus(session)[on].map((pair) => ({
          source: pair.sourceText,
          target: pair.targetText,
          links: pair.links,
        }))
      : on.source.map((source, index) => ({ source, target: on.reference[index] ?? '', links: null }));
  return evaluate(network, pairs.slice(0, maxPairs), {
    decode,
    signal,
    onProgress: (done, total) => emit({ name: 'evaluation/progress', data: { done, total } }),
  });
}
