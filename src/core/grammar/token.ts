/**
 * Words under derivation and the trees they stand in.
 *
 * A French token carries the links to the English tokens it translates, so that links survive every later step:
 * reordering, contraction (the merged token takes the union) and elision.
 */
import type { RuleName } from './ruleNames.ts';

export interface EnglishToken {
  text: string;
  /** The form before a vowel sound: "an" for "a". */
  readonly beforeVowel: string | undefined;
  /** Position in the finished sentence, set when the sentence is rendered. */
  position: number;
}

/** A link of a French token to the English token it renders. */
export interface SourceLink {
  readonly token: EnglishToken;
  readonly sure: boolean;
}

/** What a French token may merge with: `de` and `à` with a following article `le` or `les`. */
type Contraction = 'none' | 'preposition' | 'article';

export interface FrenchToken {
  text: string;
  /** The form before a vowel or mute h: l', d', qu', cet, bel, mon. */
  readonly beforeVowel: string | undefined;
  /** The rule that the form before a vowel is an instance of. */
  readonly vowelRule: RuleName | undefined;
  /** True for an aspirated h, which blocks elision. */
  readonly isAspirate: boolean;
  readonly contraction: Contraction;
  links: readonly SourceLink[];
  position: number;
}

/** A constituent: its category and its parts in order. */
export interface Tree<Token> {
  readonly label: string;
  readonly children: readonly (Tree<Token> | Token)[];
}

type EnglishTree = Tree<EnglishToken>;
type FrenchTree = Tree<FrenchToken>;
export type EnglishPart = EnglishTree | EnglishToken;
export type FrenchPart = FrenchTree | FrenchToken;

/** A constituent in both languages. */
export interface TreePair {
  readonly english: EnglishTree;
  readonly french: FrenchTree;
}

export function english(text: string): EnglishToken {
  return { text, beforeVowel: undefined, position: -1 };
}

export function englishWords(words: readonly string[]): EnglishToken[] {
  return words.map(english);
}

export function englishArticle(): EnglishToken {
  return { text: 'a', beforeVowel: 'an', position: -1 };
}

interface FrenchOptions {
  readonly beforeVowel?: string;
  readonly vowelRule?: RuleName;
  readonly isAspirate?: boolean;
  readonly contraction?: Contraction;
}

export function french(
  text: string,
  links: readonly SourceLink[],
  { beforeVowel, vowelRule, isAspirate = false, contraction = 'none' }: FrenchOptions = {},
): FrenchToken {
  return { text, beforeVowel, vowelRule, isAspirate, contraction, links, position: -1 };
}

/** A word whose last vowel gives way before another vowel: je → j', que → qu', la → l'. */
export function elidable(
  text: string,
  links: readonly SourceLink[],
  contraction: Contraction = 'none',
): FrenchToken {
  return french(text, links, { beforeVowel: `${text.slice(0, -1)}'`, vowelRule: 'elision', contraction });
}

export const sure = (token: EnglishToken): SourceLink => ({ token, sure: true });
export const possible = (token: EnglishToken): SourceLink => ({ token, sure: false });

export function tree<Token>(label: string, ...children: readonly (Tree<Token> | Token)[]): Tree<Token> {
  return { label, children };
}

/** Appends the words of a tree to a list, left to right. */
export function collectWords<Token extends EnglishToken | FrenchToken>(
  part: Tree<Token> | Token,
  words: Token[],
): void {
  if ('children' in part) for (const child of part.children) collectWords(child, words);
  else words.push(part);
}
