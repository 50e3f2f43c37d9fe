/** What a person should know about a corpus before training on it, one sentence each. */
import type { SentencePair } from './sentencePair.ts';
import { voteOnSides } from './swappedSides.ts';

const FEW_PAIRS = 1000;
const SHORT_TOKENS = 6;
/** `é` and its like in UTF-8, read as windows-1252. */
const MOJIBAKE = /[ÃÂ][\u0080-\u00bf]|â€|ï¿½/u;

/**
 * @param pairs the pairs as read
 * @param kept what cleaning left: how many pairs, and their mean length over both sides
 */
export function corpusNotices(
  pairs: readonly SentencePair[],
  kept: { readonly pairCount: number; readonly averageTokens: number },
): string[] {
  const notices: string[] = [];
  const [first] = pairs;
  const count = (test: (pair: SentencePair) => boolean) => pairs.filter(test).length;
  if (first && pairs.length > 1) {
    const sameSource = pairs.every(({ source }) => source === first.source);
    const sameTarget = pairs.every(({ target }) => target === first.target);
    if (sameSource && sameTarget) notices.push(`All ${pairs.length} pairs are identical.`);
    else if (sameSource) notices.push('The source side is the same in every pair.');
    else if (sameTarget) notices.push('The target side is the same in every pair.');
  }
  if (voteOnSides(pairs).isSwapped) {
    notices.push('The sides look swapped: the first column reads French, the second English.');
  }
  const broken = count(({ source, target }) => MOJIBAKE.test(source) || MOJIBAKE.test(target));
  if (broken > 0) {
    notices.push(
      `${broken} of ${pairs.length} pairs hold broken letters such as “Ã©”: try another encoding.`,
    );
  }
  if (kept.pairCount < FEW_PAIRS) {
    notices.push(`Fewer than 1,000 pairs: the network will learn them by heart and translate little else.`);
  }
  if (kept.pairCount > 0 && kept.averageTokens < SHORT_TOKENS) {
    notices.push('Under 6 tokens a sentence on average: attention will rest on the full stop and on </s>.');
  }
  return notices;
}
