/** Orders text by code points. Unlike `<`, which compares UTF-16 units, this puts U+FF01 before an emoji. */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    if (a[index] !== b[index]) {
      // Equal so far, so a low surrogate at `index` means the pair's high halves were equal: units compare right.
      const pointA = a.codePointAt(index) ?? 0;
      const pointB = b.codePointAt(index) ?? 0;
      return pointA - pointB;
    }
  }
  return a.length - b.length;
}
