import { UNKNOWN_TOKEN } from '../../core/vocab/specialTokens.ts';
import type { SourceToken, TargetToken } from '../../protocol/translation.ts';
import { largest } from './largest.ts';

/**
 * An unknown word copied from the source: where the network says <unk>, the word it looks at most takes its place
 * (Luong et al. 2015b, section 3; by attention as in Jean et al. 2015). What is no word – </s>, punctuation – is passed
 * over. There is no dictionary: names and numbers come out right, other words untranslated.
 */
export function replaceUnknown<Token extends Pick<TargetToken, 'text' | 'attention' | 'replacedFrom'>>(
  token: Token,
  sourceTokens: readonly Pick<SourceToken, 'text'>[],
): Token {
  if (token.text !== UNKNOWN_TOKEN || !token.attention) return token;
  const replacedFrom = mostAttendedWord(token.attention, sourceTokens);
  if (replacedFrom === undefined) return token;
  return { ...token, text: sourceTokens[replacedFrom]?.text as string, replacedFrom };
}

/** @returns a source position; undefined where no token is a word. */
function mostAttendedWord(
  attention: readonly number[],
  sourceTokens: readonly Pick<SourceToken, 'text'>[],
): number | undefined {
  const end = sourceTokens.length - 1;
  return largest(attention, attention.length).find(
    (position) => position < end && /[\p{L}\p{N}]/u.test(sourceTokens[position]?.text ?? ''),
  );
}
