/** Which scripts a text is written in, by the Unicode property Script (Unicode Standard Annex 24). */

/** By ISO 15924. Kana stands for both hiragana and katakana: whoever writes them writes Japanese. */
const LETTERS: Readonly<Record<string, RegExp>> = {
  Latn: /\p{Script=Latin}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
  Grek: /\p{Script=Greek}/gu,
  Arab: /\p{Script=Arabic}/gu,
  Hebr: /\p{Script=Hebrew}/gu,
  Armn: /\p{Script=Armenian}/gu,
  Geor: /\p{Script=Georgian}/gu,
  Deva: /\p{Script=Devanagari}/gu,
  Beng: /\p{Script=Bengali}/gu,
  Guru: /\p{Script=Gurmukhi}/gu,
  Gujr: /\p{Script=Gujarati}/gu,
  Taml: /\p{Script=Tamil}/gu,
  Telu: /\p{Script=Telugu}/gu,
  Knda: /\p{Script=Kannada}/gu,
  Mlym: /\p{Script=Malayalam}/gu,
  Sinh: /\p{Script=Sinhala}/gu,
  Ethi: /\p{Script=Ethiopic}/gu,
  Thai: /\p{Script=Thai}/gu,
  Laoo: /\p{Script=Lao}/gu,
  Khmr: /\p{Script=Khmer}/gu,
  Mymr: /\p{Script=Myanmar}/gu,
  Hang: /\p{Script=Hangul}/gu,
  Hani: /\p{Script=Han}/gu,
  Kana: /\p{Script=Hiragana}|\p{Script=Katakana}/gu,
};

/** Names that CLDR gives to mixtures, and the script that tells them. */
const TELLING: Readonly<Record<string, string>> = { Hans: 'Hani', Hant: 'Hani', Jpan: 'Kana', Kore: 'Hang' };

/** Japanese sentences hold more kana than this beside their Chinese characters; Chinese ones hold none. */
const LEAST_KANA = 0.05;

interface MainScript {
  readonly script: string;
  /** Of all letters, 0 to 1; Chinese characters count as Japanese among kana. */
  readonly share: number;
}

/** The script most letters belong to; undefined where there is no letter of a known one. */
export function mainScript(text: string): MainScript | undefined {
  const counts = Object.keys(LETTERS).map((script) => ({ script, count: lettersIn(text, script) }));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const [most] = counts.toSorted((a, b) => b.count - a.count);
  if (!most || total === 0) return undefined;
  if (most.script !== 'Hani' && most.script !== 'Kana') {
    return { script: most.script, share: most.count / total };
  }
  const [chinese, kana] = [lettersIn(text, 'Hani'), lettersIn(text, 'Kana')];
  const isJapanese = kana > LEAST_KANA * (chinese + kana);
  return isJapanese
    ? { script: 'Kana', share: (chinese + kana) / total }
    : { script: 'Hani', share: chinese / total };
}

/** How many letters of a script a text holds; 0 for one we do not know. @param script by ISO 15924 */
export function lettersIn(text: string, script: string): number {
  const letters = LETTERS[TELLING[script] ?? script];
  return letters ? (text.match(letters)?.length ?? 0) : 0;
}
