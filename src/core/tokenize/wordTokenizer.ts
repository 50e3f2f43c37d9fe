/**
 * Words by the conventions of the Moses tokeniser (Koehn et al. 2007), written from its documented behaviour.
 *
 * Punctuation stands alone; commas inside numbers and full stops inside words stay. English contractions split
 * before the apostrophe (`don 't`), French elisions after it (`l' ami`). Two departures, so that tokenising a
 * second time changes nothing: only the clitics of the language split (`o'clock` and, in French, `McDonald's`
 * stay whole), and French pronouns bound by a hyphen become tokens (`est -ce`, `a -t-il`). Other languages have fewer
 * rules (`otherWords.ts`); of scripts without spaces each character is a word (`unspaced.ts`).
 */
import type { Language } from '../language/language.ts';
import { detokenizeWords } from './detokenizeWords.ts';
import { normalizeSentence } from './normalizeText.ts';
import { rulesOfLanguage } from './rulesOfLanguage.ts';
import type { Tokenizer } from './tokenizer.ts';
import { UNSPACED_CHARACTER, UNSPACED_RUN } from './unspaced.ts';
import type { WordRules } from './wordRules.ts';

export interface WordTokenizerOptions {
  readonly language: Language;
  readonly lowerCase: boolean;
  /** What is cut out of scripts without spaces: single characters, by default, or all there is up to a mark or space. */
  readonly unspaced?: Unspaced;
}

export type Unspaced = 'characters' | 'runs';

const PICTOGRAPH = String.raw`\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}]*`;
/** Catalan's middle dot, Hebrew's geresh and gershayim, and Armenian's tones stand inside words. */
const INNER_MARK = [
  '(?<=[lL])\u00b7(?=[lL])',
  String.raw`(?<=[\u05d0-\u05ea])[\u05f3\u05f4](?=[\u05d0-\u05ea])`,
  String.raw`(?<=\p{Script=Armenian})[\u055b-\u055e](?=\p{Script=Armenian})`,
].join('|');
/** Any character that is no letter, mark, digit, underscore, joiner, `.`, `,`, `'` or `-`. */
const SYMBOL = String.raw`(?!${INNER_MARK})[^\p{L}\p{M}\p{N}_\u200c\u200d\s.,'-]`;
const standingAlone = (unspaced: string) =>
  new RegExp(String.raw`${PICTOGRAPH}(?:\u200d${PICTOGRAPH})*|${unspaced}|${SYMBOL}`, 'gu');
/** What stands alone: emoji sequences, characters or runs of scripts without spaces, symbols. */
const ALONE: Readonly<Record<Unspaced, RegExp>> = {
  characters: standingAlone(UNSPACED_CHARACTER),
  runs: standingAlone(UNSPACED_RUN),
};
const RUN = /\.{2,}|-{2,}/gu;
/** Longer chunks are no words and stay whole, so that no input takes long. */
const LONGEST_WORD = 100;
const COMMA = /(?<!\p{N}),|,(?!\p{N})/gu;

export function createWordTokenizer({ language, lowerCase, unspaced }: WordTokenizerOptions): Tokenizer {
  return {
    kind: 'word',
    tokenize: (text) => wordTokens(text, language, lowerCase, unspaced),
    detokenize: (tokens) => detokenizeWords(tokens, language),
    wordIndexes: (tokens) => [...tokens.keys()],
  };
}

/** The word tokens of one sentence in any spelling: the text is normalised first. */
export function wordTokens(
  text: string,
  language: Language,
  lowerCase: boolean,
  unspaced?: Unspaced,
): string[] {
  return splitWords(normalizeSentence(text, lowerCase, language), language, unspaced);
}

/**
 * The word tokens of a text as it stands.
 * @returns nothing but the text's own characters, in their order, all but the spaces
 */
export function splitWords(text: string, language: Language, unspaced: Unspaced = 'characters'): string[] {
  const chunks = text.split(' ');
  const last = chunks.findLastIndex((chunk) => chunk !== '');
  const known = knownChunks(language, unspaced);
  const words: string[] = [];
  for (let index = 0; index <= last; index++) {
    const chunk = chunks[index] as string;
    if (chunk === '') continue;
    for (const word of known(chunk, index === last)) words.push(word);
  }
  return words;
}

type ChunkSplitter = (chunk: string, isLast: boolean) => readonly string[];

/** Most of a corpus is made of few words: what each chunk splits into is found out once, and its words are shared. */
const MOST_KNOWN = 50_000;
const splitters: Readonly<Record<Unspaced, Map<Language, ChunkSplitter>>> = {
  characters: new Map(),
  runs: new Map(),
};

function knownChunks(language: Language, unspaced: Unspaced): ChunkSplitter {
  const made = splitters[unspaced].get(language);
  if (made) return made;
  const splitter = createChunkSplitter(language, unspaced);
  splitters[unspaced].set(language, splitter);
  return splitter;
}

function createChunkSplitter(language: Language, unspaced: Unspaced): ChunkSplitter {
  const rules = rulesOfLanguage(language);
  const [within, atEnd] = [new Map<string, readonly string[]>(), new Map<string, readonly string[]>()];
  return (chunk, isLast) => {
    const known = isLast ? atEnd : within;
    const found = known.get(chunk);
    if (found) return found;
    const words = splitSpaced(chunk, isLast, rules, unspaced);
    if (known.size >= MOST_KNOWN) known.clear();
    if (chunk.length <= LONGEST_WORD) known.set(chunk, words);
    return words;
  };
}

/** @param isLast whether the chunk, which has no spaces in it, ends the text */
function splitSpaced(chunk: string, isLast: boolean, rules: WordRules, unspaced: Unspaced): string[] {
  const spaced = chunk.replace(ALONE[unspaced], ' $& ').replace(RUN, ' $& ').replace(COMMA, ' , ');
  const parts = spaced.split(' ').filter((part) => part !== '');
  return parts.flatMap((part, index) => splitChunk(part, isLast && index === parts.length - 1, rules));
}

/** Cuts clitics off and peels quotes, loose hyphens and the full stop, until nothing more comes off. */
function splitChunk(chunk: string, isLast: boolean, rules: WordRules): string[] {
  if (chunk.length < 2 || chunk.length > LONGEST_WORD) return [chunk];
  if (/^(?:\.+|-+)$/.test(chunk) || rules.isClitic(chunk)) return [chunk];
  const parts = rules.cut(chunk) ?? peel(chunk, isLast, rules);
  return parts === undefined ? [chunk] : parts.flatMap((part) => splitChunk(part, isLast, rules));
}

function peel(chunk: string, isLast: boolean, rules: WordRules): readonly [string, string] | undefined {
  if (/^(?:'|-(?!\p{N}))/u.test(chunk)) return [chunk.slice(0, 1), chunk.slice(1)];
  const isLoose = /['-]$/.test(chunk);
  // The last full stop ends the sentence, even after an abbreviation.
  const isFullStop = chunk.endsWith('.') && (isLast || !rules.isAbbreviation(chunk));
  return isLoose || isFullStop ? [chunk.slice(0, -1), chunk.slice(-1)] : undefined;
}
