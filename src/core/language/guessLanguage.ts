/**
 * Which language sentences are in: the script most letters belong to, then, where several languages share it, a vote
 * of each one's commonest words and letters.
 */
import { normalizeText } from '../tokenize/normalizeText.ts';
import { type LanguageMarks, languageOfScript, languagesOfScript } from './commonWords.ts';
import { type Language, scriptOf, UNKNOWN_LANGUAGE } from './language.ts';
import { lettersIn, mainScript } from './scripts.ts';

export interface LanguageGuess {
  /** `und` where nothing tells, `und-Cyrl` where nothing but the script does. */
  readonly language: Language;
  /**
   * 0 to 1: how far ahead of the next one it is in the vote; for a script of one language, that script's share of the
   * letters.
   */
  readonly confidence: number;
}

const NOTHING: LanguageGuess = { language: UNKNOWN_LANGUAGE, confidence: 0 };
/** Enough for a vote; the sample is spread over all sentences. */
const SAMPLE_SENTENCES = 1000;
const SAMPLE_CHARACTERS = 200;
const WORD = /\p{L}[\p{L}\p{M}·]*/gu;
/** A letter that the neighbours lack tells less than a word: it may stand in a name. */
const LETTER_WEIGHT = 0.5;
/** Votes below which the lead of the first is nothing to rely on. */
const ENOUGH_VOTES = 3;

export function guessLanguage(sentences: readonly string[]): LanguageGuess {
  const text = sampleOf(sentences);
  const main = mainScript(text);
  if (!main) return NOTHING;
  const own = languageOfScript(main.script);
  if (own) return { language: own, confidence: main.share };
  const votes = countVotes(text, languagesOfScript(main.script));
  const [first, second] = [...votes].toSorted(([, a], [, b]) => b - a);
  if (!first || first[1] === 0) return { language: `${UNKNOWN_LANGUAGE}-${main.script}`, confidence: 0 };
  const lead = (first[1] - (second?.[1] ?? 0)) / first[1];
  return { language: first[0], confidence: lead * Math.min(1, first[1] / ENOUGH_VOTES) };
}

/**
 * How much more a text looks like one language than like another: above 0 for `a`, below for `b`, 0 where nothing tells.
 */
export function leaning(text: string, a: Language, b: Language): number {
  const [scriptA = '', scriptB = ''] = [scriptOf(a), scriptOf(b)];
  if (scriptA !== scriptB) return scriptLead(text, scriptA, scriptB);
  const known = languagesOfScript(scriptA);
  const [marksA, marksB] = [known.get(a), known.get(b)];
  if (!marksA || !marksB || a === b) return 0;
  const votes = countVotes(
    normalizeText(text).toLowerCase(),
    new Map([
      [a, marksA],
      [b, marksB],
    ]),
  );
  return (votes.get(a) ?? 0) - (votes.get(b) ?? 0);
}

/** Japanese holds Chinese characters too: there kana decide. */
function scriptLead(text: string, a: string, b: string): number {
  const kana = lettersIn(text, 'Kana');
  if (kana > 0 && a === 'Jpan') return 1;
  if (kana > 0 && b === 'Jpan') return -1;
  return lettersIn(text, a) - lettersIn(text, b);
}

/** A word that several languages share gives each its part of a vote. */
function countVotes(text: string, languages: ReadonlyMap<string, LanguageMarks>): Map<string, number> {
  const votes = new Map([...languages.keys()].map((language) => [language, 0]));
  const share = (holders: readonly string[], weight: number) => {
    for (const language of holders) votes.set(language, (votes.get(language) ?? 0) + weight / holders.length);
  };
  const holding = (kind: keyof LanguageMarks, item: string) =>
    [...languages].filter(([, marks]) => marks[kind].has(item)).map(([language]) => language);
  const wordHolders = new Map<string, readonly string[]>();
  const letterHolders = new Map<string, readonly string[]>();
  for (const word of text.match(WORD) ?? []) {
    share(
      remembered(wordHolders, word, () => holding('words', word)),
      1,
    );
    for (const letter of new Set(word)) {
      share(
        remembered(letterHolders, letter, () => holding('letters', letter)),
        LETTER_WEIGHT,
      );
    }
  }
  return votes;
}

function remembered<Value>(known: Map<string, Value>, key: string, find: () => Value): Value {
  const value = known.get(key) ?? find();
  known.set(key, value);
  return value;
}

function sampleOf(sentences: readonly string[]): string {
  const stride = Math.max(1, Math.floor(sentences.length / SAMPLE_SENTENCES));
  const sample: string[] = [];
  for (let index = 0; index < sentences.length; index += stride) {
    sample.push((sentences[index] as string).slice(0, SAMPLE_CHARACTERS));
  }
  return normalizeText(sample.join('\n')).toLowerCase();
}
