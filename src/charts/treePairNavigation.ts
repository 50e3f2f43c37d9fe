/** Keys in two rows of linked words: along a row with left, right, Home and End, along a link with up and down. */
import { otherSide, type TreePairData, touches, type WordPlace } from './treePairData.ts';

/** The word that a key leads to, or null when it leads nowhere. */
export function wordInReach(from: WordPlace, key: string, data: TreePairData): WordPlace | null {
  const last = data[from.side].tokens.length - 1;
  switch (key) {
    case 'ArrowLeft':
      return from.position > 0 ? { ...from, position: from.position - 1 } : null;
    case 'ArrowRight':
      return from.position < last ? { ...from, position: from.position + 1 } : null;
    case 'Home':
      return { ...from, position: 0 };
    case 'End':
      return { ...from, position: last };
    case 'ArrowDown':
      return from.side === 'source' ? acrossLink(from, data) : null;
    case 'ArrowUp':
      return from.side === 'target' ? acrossLink(from, data) : null;
    default:
      return null;
  }
}

/** The other end of the word's first link, a sure one if there is one; without links the word at the same place. */
function acrossLink(from: WordPlace, data: TreePairData): WordPlace {
  const side = otherSide(from.side);
  const links = data.links.filter((link) => touches(link, from));
  const link = links.find(({ sure }) => sure) ?? links[0];
  return { side, position: link?.[side] ?? Math.min(from.position, data[side].tokens.length - 1) };
}
