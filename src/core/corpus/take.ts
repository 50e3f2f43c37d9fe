/** The first items of a stream, which may be endless. */
export function take<Item>(stream: Iterable<Item>, count: number): Item[] {
  const items: Item[] = [];
  if (count < 1) return items;
  for (const item of stream) {
    items.push(item);
    if (items.length >= count) break;
  }
  return items;
}
