/**
 * Languages as people name them: in a file's name, a column's heading, a JSON key, TMX's `xml:lang`.
 *
 * Two-letter codes are ISO 639-1, three-letter ones ISO 639-2 and -3.
 */

const NAMES: Readonly<Record<string, string>> = {
  am: 'amh amharic',
  ar: 'ara arabic',
  be: 'bel belarusian',
  bg: 'bul bulgarian',
  bn: 'ben bengali',
  ca: 'cat catalan',
  cs: 'ces cze czech',
  da: 'dan danish',
  de: 'deu ger german deutsch allemand',
  el: 'ell gre greek',
  en: 'eng english anglais',
  eo: 'epo esperanto',
  es: 'spa spanish español espagnol',
  et: 'est estonian',
  eu: 'eus baq basque',
  fa: 'fas per persian',
  fi: 'fin finnish',
  fr: 'fra fre french français francais',
  ga: 'gle irish',
  gu: 'guj gujarati',
  he: 'heb hebrew',
  hi: 'hin hindi',
  hr: 'hrv croatian',
  hu: 'hun hungarian',
  hy: 'hye arm armenian',
  id: 'ind indonesian',
  is: 'isl ice icelandic',
  it: 'ita italian italiano italien',
  ja: 'jpn japanese',
  ka: 'kat geo georgian',
  km: 'khm khmer',
  kn: 'kan kannada',
  ko: 'kor korean',
  la: 'lat latin',
  lo: 'lao',
  lt: 'lit lithuanian',
  lv: 'lav latvian',
  mk: 'mkd mac macedonian',
  ml: 'mal malayalam',
  my: 'mya bur burmese',
  nl: 'nld dut dutch',
  no: 'nor nob nno nb nn norwegian',
  pa: 'pan punjabi',
  pl: 'pol polish',
  pt: 'por portuguese português portugais',
  ro: 'ron rum romanian',
  ru: 'rus russian',
  sk: 'slk slo slovak',
  si: 'sin sinhala',
  sl: 'slv slovenian',
  sq: 'sqi alb albanian',
  sr: 'srp serbian',
  sv: 'swe swedish',
  ta: 'tam tamil',
  te: 'tel telugu',
  th: 'tha thai',
  tr: 'tur turkish',
  uk: 'ukr ukrainian',
  ur: 'urd urdu',
  vi: 'vie vietnamese',
  zh: 'zho chi cmn chinese',
};

const CODES = new Map(
  Object.entries(NAMES).flatMap(([code, names]) => [code, ...names.split(' ')].map((name) => [name, code])),
);

/** The two-letter code of a language that is known by this name, or undefined: `ENG`, `English` and `en-GB` are `en`. */
export function knownLanguage(name: string): string | undefined {
  return CODES.get(primarySubtag(name));
}

/** The same where a name is certain to be a language's: one we do not know stands for itself. */
export function languageOf(tag: string): string {
  return knownLanguage(tag) ?? primarySubtag(tag);
}

/** `fr` of `fr-CA` and `fr_CA`. After BCP 47. */
function primarySubtag(tag: string): string {
  return tag.trim().normalize('NFC').toLowerCase().split(/[-_]/)[0] ?? '';
}

export interface LanguagePair {
  readonly source: string;
  readonly target: string;
}

/** What is read where a file holds both and nothing else was asked for. */
const USUAL: LanguagePair = { source: 'en', target: 'fr' };

/**
 * Which of a file's languages are read: those asked for; English and French where both are there; else the two there
 * are, in the file's order. Undefined where that leaves a choice, or what was asked for is not there.
 */
export function chooseLanguages(
  available: readonly string[],
  wanted: LanguagePair | undefined,
): LanguagePair | undefined {
  const has = ({ source, target }: LanguagePair) => available.includes(source) && available.includes(target);
  if (wanted) {
    const codes = { source: languageOf(wanted.source), target: languageOf(wanted.target) };
    return has(codes) ? codes : undefined;
  }
  if (has(USUAL)) return USUAL;
  const [source, target, third] = available;
  if (source === undefined || target === undefined || third !== undefined) return undefined;
  return { source, target };
}
