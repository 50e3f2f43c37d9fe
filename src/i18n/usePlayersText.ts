import type { Widened } from './catalogue.ts';
import { englishPlayers } from './english/players.ts';
import { inLanguage } from './translation.ts';

/** The texts around the players in the page's language. For parts of the page that are loaded on demand. */
export function usePlayersText(): Widened<typeof englishPlayers> {
  return inLanguage('players', englishPlayers);
}
