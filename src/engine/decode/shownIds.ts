import { UNKNOWN_ID } from '../../core/vocab/specialTokens.ts';
import type { Vocabulary } from '../../core/vocab/vocabulary.ts';
import type { TracedToken } from '../../protocol/trace.ts';

/** What the network said where these tokens are shown: `<unk>` where a source word was copied in its place. */
export function shownIds(vocabulary: Vocabulary, tokens: readonly TracedToken[]): number[] {
  return tokens.map(({ text, replacedFrom }) =>
    replacedFrom === undefined ? vocabulary.idOf(text) : UNKNOWN_ID,
  );
}
