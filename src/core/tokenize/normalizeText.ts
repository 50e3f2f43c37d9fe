/**
 * One spelling for characters that look alike, so that equal sentences are equal strings.
 *
 * HTML character references are decoded once (HTML standard, section 13.5, the names that occur in English and
 * French text), the result is composed (Unicode Standard Annex 15, form NFC), every kind of space becomes one
 * plain space, every kind of apostrophe `'`, and what is invisible (controls, soft hyphens, byte order marks,
 * zero-width characters) goes.
 */
import type { Language } from '../language/language.ts';
import { htmlCharacterReferences } from './htmlCharacterReferences.ts';

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,8}));/g;
const SPACES = /[\s\u0085]+/gu; // \s holds NBSP, U+202F, U+2009 and the byte order mark
const APOSTROPHES = /[\u2018\u2019\u201b\u02bc\u02b9\u00b4\u2032`]/gu;
const DOUBLE_QUOTES = /[\u201c\u201d\u201e\u201f\u2033]|''/gu;
const HYPHENS = /[\u2010\u2011]/gu;
/** Soft hyphen, zero-width space, word joiner, byte order mark, direction marks, other controls. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]|(?!\s)\p{Cc}/gu;
/** Joiners carry meaning between letters of Arabic or Indic scripts and in emoji, never in Latin text. */
const JOINERS =
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}])[\u200c\u200d]+|[\u200c\u200d]+(?![\p{L}\p{M}\p{Extended_Pictographic}])|(?<=\p{Script=Latin})[\u200c\u200d]+|[\u200c\u200d]+(?=\p{Script=Latin})/gu;
/** Languages with exceptions of their own (Unicode's SpecialCasing). */
const OWN_LOWER_CASE = new Set(['tr', 'az', 'lt']);
const LONE_SURROGATE = /\p{Cs}/gu;
/** Whatever is no character of which one spelling is known: a letter of French or English, a digit, plain punctuation. */
const UNPLAIN = /[^ -%'-_a-~À-ÖØ-öø-ÿŒœ]/;

/** The text in normal form, without spaces at either end. Letters, accents and case stay as they are. */
export function normalizeText(text: string): string {
  return isPlain(text) ? text : respelt(text);
}

/** Whether there is certainly nothing to do, which is so for most sentences and found out quickly. */
function isPlain(text: string): boolean {
  if (UNPLAIN.test(text) || text.includes('  ') || text.includes("''")) return false;
  return !text.startsWith(' ') && !text.endsWith(' ');
}

function respelt(text: string): string {
  return decodeReferences(text)
    .replace(LONE_SURROGATE, '\ufffd')
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(JOINERS, '')
    .replace(SPACES, ' ')
    .replace(APOSTROPHES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(HYPHENS, '-')
    .normalize('NFC')
    .trim();
}

/**
 * The text in normal form, in lower case where that is chosen: what every tokeniser cuts up.
 *
 * @param language decides what lower case is: of `I` it is `ı` in Turkish
 */
export function normalizeSentence(text: string, lowerCase: boolean, language: Language): string {
  const normal = normalizeText(text);
  if (!lowerCase) return normal;
  const lower = OWN_LOWER_CASE.has(language) ? normal.toLocaleLowerCase(language) : normal.toLowerCase();
  return UNPLAIN.test(lower) ? lower.normalize('NFC') : lower;
}

function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return htmlCharacterReferences.get(name) ?? whole;
    const codePoint = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    const isScalar = codePoint > 0 && codePoint <= 0x10ffff && (codePoint < 0xd800 || codePoint > 0xdfff);
    return isScalar ? String.fromCodePoint(codePoint) : whole;
  });
}
