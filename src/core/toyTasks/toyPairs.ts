/**
 * Toy tasks: sequences of random symbols to be copied, reversed or shifted. There is nothing to know about the symbols,
 * so all a network can learn is where to look, and where it should look is known exactly.
 *
 * The sizes are those of JoeyNMT's reverse task (Kreutzer et al. 2019): the symbols are the numbers from 0 to 49, and
 * each sequence has 1 to 25 of them, every length and every symbol equally likely.
 */

import type { LinkedPair } from '../corpus/sentencePair.ts';
import { sharedLink } from '../corpus/sharedLink.ts';
import { createRandom } from '../random/random.ts';

export type ToyTask = 'copy' | 'reverse' | 'shift';

/** Each task as the source position that a target position repeats, both counted from 0. */
const sourcePosition: Readonly<Record<ToyTask, (target: number, length: number) => number>> = {
  copy: (target) => target,
  reverse: (target, length) => length - 1 - target,
  /** One place to the left, and the first symbol last. */
  shift: (target, length) => (target + 1) % length,
};

export const toyTasks = Object.keys(sourcePosition) as readonly ToyTask[];

export const toySizes = { symbols: 50, longest: 25 } as const;

export interface ToyOptions {
  readonly task: ToyTask;
  readonly seed: number;
}

/**
 * An endless stream of distinct pairs; the same seed gives all tasks the same sources. Very short sequences run out
 * (there are 50 of one symbol), so that in a large corpus they are rarer than the others.
 */
export function* generateToyPairs({ task, seed }: ToyOptions): Generator<LinkedPair> {
  const random = createRandom(seed).stream('toy tasks');
  const seen = new Set<string>();
  while (true) {
    const length = 1 + random.integer(toySizes.longest);
    const sourceTokens = Array.from({ length }, () => String(random.integer(toySizes.symbols)));
    const source = sourceTokens.join(' ');
    if (seen.has(source)) continue;
    seen.add(source);
    const links = sourceTokens.map((_, target) =>
      sharedLink(sourcePosition[task](target, length), target, true),
    );
    const targetTokens = links.map((link) => sourceTokens[link.source] as string);
    yield { source, target: targetTokens.join(' '), sourceTokens, targetTokens, links };
  }
}
