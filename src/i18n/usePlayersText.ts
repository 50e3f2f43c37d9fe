import type { Widened } from './catalogue.ts';
import { englishPlayers } from './englishPlayers.ts';

/** The texts around the players in the page's language. For parts of the page that are loaded on demand. */
export function usePlayersText(): Widened<typeof englishPlayers> {
  return englishPlayers;
}
