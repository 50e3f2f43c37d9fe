import type { TokenSettings } from '../../core/spec/tokenSettings.ts';
import type { TriedTokens } from '../../protocol/tokens.ts';
import { engine } from '../engineConnection.ts';

export type { TriedSide, TriedTokens, WordReplay } from '../../protocol/tokens.ts';

/** A pair of sentences, as text. */
export interface TriedPair {
  readonly source: string;
  readonly target: string;
}

/** What a pair would be in tokens of every kind with settings that are only tried. @throws EngineError */
export function tryTokens(pair: TriedPair, data: TokenSettings, signal: AbortSignal): Promise<TriedTokens> {
  return engine().call('corpus/tokens', { ...pair, data }, { signal });
}
