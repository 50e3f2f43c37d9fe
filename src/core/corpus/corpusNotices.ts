/** What a person should know about a corpus before training on it, one sentence each, with what to do. */
import type { SideLanguages } from '../language/sideLanguages.ts';
import type { TokenKind } from '../tokenize/tokenizer.ts';
import { languageNotices } from './languageNotices.ts';
import type { SentencePair } from './sentencePair.ts';

const FEW_PAIRS = 1000;
const SHORT_TOKENS = 6;
/** Of all pairs: a few may be names and loans. */
const IDENTICAL_SHARE = 0.2;
/**
 * UTF-8 read as windows-1252: `é` becomes `Ã©`, and Cyrillic, Arabic or Hebrew letters one pair of such characters each.
 */
const MOJIBAKE = /[ÃÂ][\u0080-\u00bf]|â€|ï¿½|(?:[ÐÑØÙ×][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]){2}/u;

interface KeptPairs {
  readonly pairCount: number;
  /** Mean length over the source sides, in words. */
  readonly averageTokens: number;
}

/**
 * @param pairs the pairs as read
 * @param kept what cleaning left
 * @param tokens what the network reads
 */
export function corpusNotices(
  pairs: readonly SentencePair[],
  kept: KeptPairs,
  languages: SideLanguages,
  tokens: TokenKind,
): string[] {
  const constant = constantSide(pairs);
  return [
    ...(constant ? [constant] : [...identicalSides(pairs), ...languageNotices(pairs, languages, tokens)]),
    ...brokenLetters(pairs),
    ...(kept.pairCount < FEW_PAIRS
      ? ['Fewer than 1,000 pairs: the network will learn them by heart and translate little else; add more.']
      : []),
    ...(kept.pairCount > 0 && kept.averageTokens < SHORT_TOKENS
      ? [
          'Under 6 tokens a sentence on average: attention will rest on the full stop and on </s>; add longer sentences to see it move.',
        ]
      : []),
  ];
}

function constantSide(pairs: readonly SentencePair[]): string | undefined {
  const [first] = pairs;
  if (!first || pairs.length < 2) return undefined;
  const sameSource = pairs.every(({ source }) => source === first.source);
  const sameTarget = pairs.every(({ target }) => target === first.target);
  if (sameSource && sameTarget) {
    return `All ${pairs.length} pairs are identical: put a pair of its own on each line.`;
  }
  if (!sameSource && !sameTarget) return undefined;
  const side = sameSource ? 'source' : 'target';
  return `The ${side} side is the same in every pair: choose the column that holds the sentences.`;
}

function identicalSides(pairs: readonly SentencePair[]): string[] {
  const count = pairs.filter(({ source, target }) => source !== '' && source === target).length;
  return count > 0 && count >= IDENTICAL_SHARE * pairs.length
    ? [
        `${count} of ${pairs.length} pairs read the same on both sides: choose the column with the translations.`,
      ]
    : [];
}

function brokenLetters(pairs: readonly SentencePair[]): string[] {
  const count = pairs.filter(({ source, target }) => MOJIBAKE.test(source) || MOJIBAKE.test(target)).length;
  return count === 0
    ? []
    : [`${count} of ${pairs.length} pairs hold broken letters such as “Ã©”: try another encoding.`];
}
