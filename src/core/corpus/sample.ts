/** At most so many items of a stream, all equally likely, in the stream's order: Vitter (1985), algorithm R. */
import type { Random } from '../random/random.ts';

export interface Sample<Item> {
  /** @returns the item that has to go for it, or the one that is not let in; nothing as long as there is room */
  take(item: Item): Item | undefined;
  /** How many there were. */
  count(): number;
  items(): Item[];
  /** The places of the items in the stream, from 0. */
  places(): number[];
}

/** @param size at most how many items are held. @param random decides which, where there are more */
export function createSample<Item>(size: number, random: Random): Sample<Item> {
  const held: { readonly item: Item; readonly place: number }[] = [];
  let count = 0;
  const inOrder = () => held.toSorted((a, b) => a.place - b.place);
  return {
    take(item) {
      const place = count++;
      if (place < size) {
        held.push({ item, place });
        return undefined;
      }
      const slot = random.integer(count);
      const former = held[slot];
      if (!former) return item;
      held[slot] = { item, place };
      return former.item;
    },
    count: () => count,
    items: () => inOrder().map(({ item }) => item),
    places: () => inOrder().map(({ place }) => place),
  };
}
