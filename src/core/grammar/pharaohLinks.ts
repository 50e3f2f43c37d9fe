/** Word links in the Pharaoh format: `0-0 1-2`, with `1?2` for a possible link. */
import type { Link } from '../corpus/sentencePair.ts';

export const pharaohLinks = (links: readonly Link[]): string =>
  links.map(({ source, target, sure }) => `${source}${sure ? '-' : '?'}${target}`).join(' ');
