/** The rules that byte pair encoding learns: which two neighbouring pieces become one. Their order is their rank. */
import { continues, lettersOf } from './piece.ts';

export type Merge = readonly [left: string, right: string];

/** One line each, the two pieces parted by a space. */
export function writeMerges(merges: readonly Merge[]): string[] {
  return merges.map(([left, right]) => `${left} ${right}`);
}

/** @throws TypeError where an entry is no merge; the message says which */
export function readMerges(list: readonly unknown[]): Merge[] {
  return list.map((entry, rank) => {
    const [left = '', right = '', ...rest] = typeof entry === 'string' ? entry.split(' ') : [];
    if (!lettersOf(left) || !lettersOf(right) || rest.length > 0 || !continues(left)) {
      throw new TypeError(`merges: entry ${rank} is not two pieces of a word, such as "t@@ he".`);
    }
    return [left, right];
  });
}
