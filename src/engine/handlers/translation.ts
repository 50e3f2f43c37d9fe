import { greedyDecoding } from '../../core/spec/decodeSpec.ts';
import type { ParamsOf, ResultOf } from '../../protocol/calls.ts';
import { expectDecodable } from '../decode/expectDecodable.ts';
import { forceTranslation } from '../decode/forceTranslation.ts';
import { leaveOut as leaveWordsOut } from '../decode/leaveOut.ts';
import { readSource, translate as translateSentence } from '../decode/translate.ts';
import { type CallContext, requireNetwork } from '../session.ts';

export async function inspect(
  { sentence }: ParamsOf<'translation/inspect'>,
  { session }: CallContext,
): Promise<ResultOf<'translation/inspect'>> {
  return { sourceTokens: readSource(requireNetwork(session).codecs.source, sentence).tokens };
}

/** @throws EngineError (`settings`) where the settings contradict each other. */
export async function translate(
  { sentence, decode = greedyDecoding, prefix = '', edits = [] }: ParamsOf<'translation/translate'>,
  { session, signal, emit }: CallContext,
): Promise<ResultOf<'translation/translate'>> {
  const network = requireNetwork(session);
  expectDecodable(decode);
  const { tokens } = readSource(network.codecs.source, sentence);
  emit({ name: 'translation/source', data: { sourceTokens: tokens } });
  return translateSentence(network, sentence, {
    decode,
    prefix,
    edits,
    signal,
    onToken: (token, position) => emit({ name: 'translation/token', data: { position, token } }),
  });
}

export async function force(
  { sentence, target }: ParamsOf<'translation/force'>,
  { session }: CallContext,
): Promise<ResultOf<'translation/force'>> {
  return forceTranslation(requireNetwork(session), sentence, target);
}

export async function leaveOut(
  { sentence, target }: ParamsOf<'translation/leaveOut'>,
  { session, signal }: CallContext,
): Promise<ResultOf<'translation/leaveOut'>> {
  return leaveWordsOut(requireNetwork(session), sentence, target, signal);
}
