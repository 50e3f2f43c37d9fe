import { tooLong } from '../../core/corpus/cleaningRules.ts';
import type { SentencePair } from '../../core/corpus/sentencePair.ts';
import type { DroppedPairs } from '../../protocol/corpus.ts';

const exampleCount = 5;

/** Counts pairs as left out for their length, with those that were so already. */
export function addTooLong(
  dropped: readonly DroppedPairs[],
  pairs: readonly SentencePair[],
  maxTokens: number,
): DroppedPairs[] {
  if (pairs.length === 0) return [...dropped];
  const isLength = ({ rule }: DroppedPairs) => rule === tooLong.name;
  const { count = 0, examples = [] } = dropped.find(isLength) ?? {};
  return [
    ...dropped.filter((each) => !isLength(each)),
    {
      rule: tooLong.name,
      label: tooLong.label({ maxTokens }),
      count: count + pairs.length,
      examples: [...examples, ...pairs].slice(0, exampleCount),
    },
  ];
}
