/**
 * Changes where words meet, last of all steps: forms before a vowel (l', cet, bel, mon), then contraction (du, des,
 * au, aux). In this order, so that `de l'` and `à l'` never contract.
 */
import { beginsWithVowelSound } from './frenchWords.ts';
import type { RuleName } from './ruleNames.ts';
import type { EnglishToken, FrenchToken, SourceLink } from './token.ts';

const contractions: ReadonlyMap<string, string> = new Map([
  ['de le', 'du'],
  ['de les', 'des'],
  ['à le', 'au'],
  ['à les', 'aux'],
]);

/**
 * @returns the French words in their final form; a word merged into the one before it is gone.
 * @param note told of every rule applied
 */
export function joinFrench(words: readonly FrenchToken[], note: (rule: RuleName) => void): FrenchToken[] {
  for (let index = 0; index + 1 < words.length; index++) {
    const word = words[index] as FrenchToken;
    const next = words[index + 1] as FrenchToken;
    if (word.beforeVowel !== undefined && beginsWithVowelSound(next.text, next.isAspirate)) {
      word.text = word.beforeVowel;
      note(word.vowelRule as RuleName);
    } else if (word.text === 'si' && (next.text === 'il' || next.text === 'ils')) {
      word.text = "s'";
      note('elision');
    }
  }
  const joined: FrenchToken[] = [];
  for (const word of words) {
    const last = joined[joined.length - 1];
    if (word.contraction === 'article' && last?.contraction === 'preposition') {
      const merged = contractions.get(`${last.text} ${word.text}`);
      if (merged !== undefined) {
        last.text = merged;
        last.links = union(last.links, word.links);
        note('contraction');
        continue;
      }
    }
    joined.push(word);
  }
  return joined;
}

function union(first: readonly SourceLink[], second: readonly SourceLink[]): readonly SourceLink[] {
  const added = second.filter((link) => !first.some((other) => other.token === link.token));
  return first
    .map((link) =>
      link.sure
        ? link
        : { token: link.token, sure: second.some((other) => other.token === link.token && other.sure) },
    )
    .concat(added);
}

const consonantSpellings = /^(?:uni|use|usu|eu|one\b|once)/i;
const silentH = /^(?:hour|honest|heir|honou?r)/i;

const isVowelSound = (word: string): boolean =>
  (/^[aeiou]/i.test(word) && !consonantSpellings.test(word)) || silentH.test(word);

/**
 * a → an before a vowel sound, and can + not → cannot.
 * @returns the English words in their final form with their positions set; the not of cannot shares its position
 */
export function joinEnglish(words: readonly EnglishToken[]): EnglishToken[] {
  const joined: EnglishToken[] = [];
  words.forEach((word, index) => {
    const last = joined[joined.length - 1];
    if (word.text === 'not' && last?.text === 'can') {
      last.text = 'cannot';
      word.position = last.position;
      return;
    }
    if (word.beforeVowel !== undefined && isVowelSound(words[index + 1]?.text ?? '')) {
      word.text = word.beforeVowel;
    }
    word.position = joined.length;
    joined.push(word);
  });
  return joined;
}
